import csv
import io
import threading
from datetime import UTC, datetime

import pytest

from panther.campaign import Campaign
from panther.decisions import standing
from panther.errors import GazetteerError, InputError
from panther.exports import write
from panther.exports.edition import make_edition
from panther.exports.verification import verify
from panther.sources import Sources, folder_sources
from panther.worklist import Request, decide
from panther.worklist.asking import new_place, open_in
from tests.worklist.story import HEADER

NOW = datetime(2026, 3, 4, 17, 5, 0, 123, tzinfo=UTC)
SIGNED = "A. Roy, 2026-03-04T17:05:00Z"
TELEK = new_place("Telek", (19.5, 1.0), radius_km=5, geometry="point", feature="well", country="ml", source="A map")


def decided(path, decision, name, reason="Because", author="A. Roy", **options):
    return decide(folder_sources(path), Request(decision, name, author, reason, **options), NOW)


def read(path):
    return Campaign.read(folder_sources(path))


def open_in_folder(path):
    return [name.text for name in open_in(read(path))]


def places_of(campaign):
    return {place.name for event in campaign.records for place in event.places}


def rows(path):
    return {row["place_id"]: row for row in csv.DictReader(io.StringIO((path / "gazetteer.csv").read_text("utf-8")))}


def listed(path):
    return {file.name: file.read_bytes() for file in path.iterdir()}


def problem(path, *arguments, **options):
    before = listed(path)
    with pytest.raises(InputError) as told:
        decided(path, *arguments, **options)
    assert listed(path) == before
    return " ".join(told.value.problems)


def test_a_spelling_of_a_shipped_place_goes_into_a_row_of_the_campaigns_own(folder):
    path = folder()
    decided(path, "accept", "Tesallit", place_id="tessalit", source="story.txt:167-175")
    (row,) = rows(path).values()
    assert row["aliases"].endswith("|Tesallit")
    assert (row["latitude"], row["geonames_id"], row["licence"]) == ("20.20126", "2449893", "CC BY 4.0")
    assert row["note"].endswith(f" “Tesallit” accepted as a spelling by {SIGNED}: Because [story.txt:167-175]")
    campaign = read(path)
    assert "Tessalit" in places_of(campaign)
    assert "Tesallit" not in open_in_folder(path)
    (check,) = [check.message for check in campaign.checks if check.kind == "gazetteer"]
    assert check == (
        "gazetteer.csv (campaign), row 2 (tessalit): it is row 2 (tessalit) of gazetteer.csv and adds the spelling "
        "“Tesallit”."
    )


def test_a_new_place_is_written_with_who_when_why_and_from_where(folder):
    path = folder()
    answer = decided(path, "add", "Telek", place=TELEK, source="story.txt:51-56")
    (row,) = rows(path).values()
    assert row == dict.fromkeys(HEADER.split(","), "") | {
        "place_id": "telek",
        "name": "Telek",
        "latitude": "19.5",
        "longitude": "1.0",
        "radius_km": "5",
        "geometry": "point",
        "feature": "well",
        "country": "ML",
        "plot": "yes",
        "source": "A map",
        "note": f"“Telek” added as a place by {SIGNED}: Because [story.txt:51-56]",
    }
    assert answer.place.place_id == "telek"
    assert "Telek" in places_of(read(path))


def test_a_refused_name_is_never_offered_again_and_stands_in_the_ledger(folder):
    path = folder()
    decided(path, "refuse", "Paris Match", reason="A magazine")
    campaign = read(path)
    assert "Paris Match" not in open_in_folder(path)
    (row,) = [row for row in campaign.ledger if row.text == "Paris Match"]
    assert (row.reason, row.detail) == ("refused", f"No place: A magazine ({SIGNED}).")
    assert not (path / "gazetteer.csv").exists()
    assert all(name.text != "Paris Match" for _, name in campaign.names)


def test_a_refused_name_stands_in_no_place_s_way(folder):
    path = folder("On 3 May 2011, rebels attacked Kidal. Soldiers clashed with rebels in Farplace.\n")
    placed = [[place.name for place in event.places] for event in read(path).records]
    assert placed == [["Kidal"], []]
    decided(path, "refuse", "Farplace")
    last = read(path).records[-1]
    assert ([place.name for place in last.places], last.place_basis) == (["Kidal"], "inherited")


def test_other_spellings_of_a_decided_name_are_decided_with_it(folder):
    path = folder()
    decided(path, "refuse", "Télek")
    assert "Telek" not in open_in_folder(path)
    assert f"“TELEK” was refused by {SIGNED}. Undo that first." in problem(path, "add", "TELEK", place=TELEK)


@pytest.mark.parametrize(
    ("decision", "name", "options"),
    [
        ("accept", "Tesallit", {"place_id": "tessalit"}),
        ("add", "Telek", {"place": TELEK}),
        ("refuse", "Paris Match", {}),
    ],
)
def test_a_decision_is_undone_and_the_record_keeps_both(folder, decision, name, options):
    path = folder()
    before = (read(path).records, open_in_folder(path))
    decided(path, decision, name, **options)
    decided(path, "undo", name, reason="", author="B. Sow")
    assert (read(path).records, open_in_folder(path)) == before
    assert not (path / "gazetteer.csv").exists()
    assert [row.decision for row in read(path).decisions] == [decision, "undo"]
    assert standing(read(path).decisions) == {}
    assert problem(path, "undo", name) == f"Nothing is decided on “{name}”."
    decided(path, decision, name, **options)  # it may be decided anew


OWN = (
    f'{HEADER},my own\r\n\r\nkesh,Kesh,Kash | Kosh,16.5,-3.25,5,point,town,ML,yes,,,,"a ""note"",\nof two lines",x\r\n'
    "# no place,,,,,,,,,,,,,,\r\n"
)


def test_own_rows_columns_and_order_stay_as_they_are(folder):
    path = folder(gazetteer__csv=OWN.replace("# no place,,,,,,,,,,,,,,\r\n", "oru,Oru,,17,-3,5,point,,ML,yes,,,,,"))
    before = (path / "gazetteer.csv").read_bytes()
    decided(path, "accept", "Tesallit", place_id="tessalit")
    decided(path, "add", "Telek", place=TELEK)
    after = (path / "gazetteer.csv").read_bytes()
    assert after.startswith(before + b"\r\n")
    decided(path, "undo", "Telek", reason="")
    decided(path, "undo", "Tesallit", reason="")
    assert (path / "gazetteer.csv").read_bytes() == before + b"\r\n"


def test_a_spelling_of_an_own_place_changes_its_row_alone(folder):
    path = folder(gazetteer__csv=OWN.replace("# no place,,,,,,,,,,,,,,\r\n", ""))
    decided(path, "accept", "Tesallit", place_id="kesh")
    (row,) = rows(path).values()
    assert (row["aliases"], row["my own"]) == ("Kash|Kosh|Tesallit", "x")
    assert row["note"].startswith('a "note",')
    decided(path, "undo", "Tesallit", reason="")
    (row,) = rows(path).values()
    assert (row["aliases"], row["note"]) == ("Kash|Kosh", 'a "note",\nof two lines')


def test_a_gazetteer_that_is_invalid_is_told_and_left(folder):
    path = folder(gazetteer__csv=OWN)
    with pytest.raises(GazetteerError, match=r"gazetteer\.csv, row 4 \(# no place\)"):
        decide(Sources(folder=path), Request("refuse", "Telek", "A. Roy", "Because"), NOW)
    assert set(listed(path)) == {"story.txt", "gazetteer.csv"}


def test_a_record_of_decisions_that_is_invalid_is_told_and_left(folder):
    path = folder(names__csv="time,author\n")
    with pytest.raises(InputError, match=r"names\.csv, row 1: no column decision"):
        decide(Sources(folder=path), Request("refuse", "Telek", "A. Roy", "Because"), NOW)


@pytest.mark.parametrize(
    ("decision", "options", "line"),
    [
        ("accept", {}, "No place is given."),
        ("accept", {"place_id": "gone"}, "“gone” is no place_id of the gazetteer."),
        ("add", {}, "No position is given."),
        ("refuse", {"reason": " \n"}, "No reason is given."),
        ("refuse", {"author": ""}, "No author is given."),
        ("refuse", {"reason": "=1+1"}, "The reason begins with “=”, which a spreadsheet takes for a formula."),
        ("refuse", {"reason": "x" * 601}, "The reason is longer than 600 characters."),
        ("refuse", {"name": "a|b"}, "The name holds a “|”"),
        ("add", {"place": new_place("Gao", (1, 1), radius_km=1, geometry="point", feature="", country="", source="")},
         "“Gao” is the name of Gao (gao) already."),
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_told_and_nothing_is(folder, decision, options, line):
    assert line in problem(folder(), decision, options.pop("name", "Telek"), **options)


def test_a_name_that_is_known_by_now_is_not_decided(folder):
    assert problem(folder(), "refuse", "Tesaliti").startswith("“Tesaliti” is a name of Tessalit (tessalit) by now.")


def test_texts_are_written_on_one_line(folder):
    path = folder()
    decided(path, "refuse", "Paris  Match", reason="A\nmagazine\x1b[0m")
    assert read(path).decisions[0].reason == "A magazine [0m"
    assert read(path).decisions[0].name == "Paris Match"


def test_a_place_that_something_names_stays(folder):
    path = folder()
    decided(path, "add", "Telek", place=TELEK)
    decided(path, "accept", "Tesallit", place_id="telek")
    assert problem(path, "undo", "Telek").startswith(f"“Tesallit” was accepted as telek by {SIGNED}.")
    decided(path, "undo", "Tesallit", reason="")
    event = read(path).records[0].event_id
    (path / "corrections.csv").write_text(f"target,field,value,reason,source\n{event},places,telek|gao,It was,\n")
    assert problem(path, "undo", "Telek") == "corrections.csv, row 2 puts an event at telek. Take that row out first."


def test_what_was_changed_by_hand_since_stays(folder):
    path = folder()
    decided(path, "add", "Telek", place=TELEK)
    table = path / "gazetteer.csv"
    table.write_text(table.read_text("utf-8").replace("Because", "For reasons of mine"), "utf-8")
    answer = decided(path, "undo", "Telek", reason="")
    assert answer.note == "The gazetteer was changed by hand since, and stays as it is."
    assert list(rows(path)) == ["telek"]


def test_ids_are_plain_and_no_others(folder):
    path = folder()
    place = new_place("Gào-Nord (l'est)", (16, 0), radius_km=1, geometry="point", feature="", country="", source="")
    assert decided(path, "add", "Telek", place=place).place.place_id == "gao-nord-lest"
    assert rows(path)["gao-nord-lest"]["aliases"] == "Telek"


def test_a_campaign_that_is_not_ones_own_is_not_written():
    with pytest.raises(InputError, match="are no campaign of your own"):
        decide(Sources(), Request("refuse", "Telek", "A. Roy", "Because"), NOW)


def test_two_analysts_at_once_lose_nothing(folder):
    path = folder()
    told = []

    def both(author):
        for name in ("Telek", "Tesallit", "Paris Match"):
            try:
                decided(path, "refuse", name, author=author)
            except InputError as error:
                told.append(str(error))

    threads = [threading.Thread(target=both, args=(author,)) for author in ("A", "B", "C")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(read(path).decisions) == 3
    assert len(told) == 6
    assert open_in_folder(path) == []


def test_a_bundle_is_made_again_with_what_was_decided(folder, tmp_path):
    path = folder()
    decided(path, "refuse", "Paris Match")
    decided(path, "accept", "Tesallit", place_id="tessalit")
    bundle = tmp_path / "a.zip"
    bundle.write_bytes(write(make_edition(read(path)), "bundle"))
    assert verify(bundle).agrees


def test_a_corpus_is_read_with_what_was_decided(folder, tmp_path):
    from panther.campaign import read_tables
    from panther.engines.corpus import Item
    from panther.engines.documents import load_reader, settings_key

    path = folder()
    decided(path, "refuse", "Paris Match")
    tables = tuple(read_tables(folder_sources(path)))
    text = (path / "story.txt").read_bytes()
    reader = load_reader(tables, settings_key(tables))
    outcome = reader.read(Item(name="story.txt", data=text, sha256=read(path).documents[0].sha256, problem=""))
    assert outcome.ledger == read(path).ledger
