"""The campaign: the order of the steps, its defaults, and the same result whatever the circumstances."""

import hashlib
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panther import Campaign, CorrectionError, DocumentError
from panther.corrections import Correction
from panther.events.table import COLUMNS
from panther.exports import write
from panther.exports.edition import make_edition
from panther.ledger import REASONS
from tests.command import ROOT, STORY, run_apart, write_war
from tests.events.reading import HEADER, PLACES, read_campaign

PARAGRAPHS = [
    "On 3 May 2011, rebels attacked Brad. Two soldiers were killed.",
    "The army shelled Corvin on 5 May 2011, and the rebels fled to North Ridge.",
    "On 9 May 2011, the ministry said that a pilot was killed.",
    "From 7 to 9 May 2011, the army searched the Ostra Valley and found a weapons cache.",
    "The next day, ten fighters surrendered in Port Lisle.",
    "= June 2011 =",
    "Nobody knew why.",
]


@pytest.fixture(scope="module")
def seeds():
    return Campaign.open(ROOT / "seeds")


def test_the_seeds_as_a_table(seeds):
    table = seeds.events
    assert tuple(table.columns) == COLUMNS
    assert len(table) == len(seeds.records) > 20
    assert table["event_id"].is_unique
    assert table["excerpt"].tolist() == [event.excerpt for event in seeds.records]
    assert set(table["date_start"].dropna().map(len)) == {10}


def test_the_seeds_are_known_by_name_and_bytes(seeds):
    files = sorted((ROOT / "seeds").glob("*.txt"))
    assert [(document.name, document.sha256) for document in seeds.documents] == [
        (file.name, hashlib.sha256(file.read_bytes()).hexdigest()) for file in files
    ]
    assert seeds.title == "Operation Panther"


def test_the_seeds_are_what_is_opened_by_default(seeds):
    assert Campaign.open() == seeds


def test_the_ledger_accounts_for_the_seeds(seeds):
    told = {(row.document, row.start) for row in seeds.ledger}
    assert all((document.name, s.start) in told for document in seeds.documents for s in document.sentences)
    assert {row.reason for row in seeds.ledger} <= set(REASONS)


def test_copies_are_cited_and_are_no_events_of_their_own(seeds):
    copied = [event for event in seeds.records if any(c.role == "copy" for c in event.citations)]
    assert copied
    assert all(len({citation.document for citation in event.citations}) == 2 for event in copied)
    assert all("not an independent source" in " ".join(event.notes) for event in copied)


def test_the_title_is_that_of_the_fullest_document(tmp_path):
    assert read_campaign(
        tmp_path, "Short.", "= The long war (1901) =\n\nOn 3 May 1901, rebels attacked Brad."
    ).title == ("The long war")
    assert read_campaign(tmp_path, "On 3 May 1901, rebels attacked Brad.").title == "doc0.txt"


def test_a_correction_is_replayed_and_shown(tmp_path):
    war, _, places = write_war(tmp_path)
    file = tmp_path / "corrections.csv"
    file.write_text("target,field,value,reason,source\nwar.txt:13-57,places,corvin,Misprint.,Archive\n")
    corrected = Campaign.open(war, gazetteer=places, corrections=file)
    bare = Campaign.open(war, gazetteer=places, corrections=None)
    assert [place.place_id for place in corrected.records[0].places] == ["corvin"]
    assert corrected.records[0].notes == ("Corrected: places is corvin. Misprint. (Archive)",)
    assert corrected.corrections == (
        Correction(2, "war.txt:13-57", "places", "corvin", "Misprint.", "Archive", file.name),
    )
    assert [place.place_id for place in bare.records[0].places] == ["brad"]
    assert (bare.corrections, corrected.records[1:]) == ((), bare.records[1:])


@pytest.mark.parametrize(("target", "told"), [("war.txt:1-2", True), ("other.txt:1-2", False), ("e000000000000", True)])
def test_a_correction_without_a_target_is_told(tmp_path, target, told):
    war, _, places = write_war(tmp_path)
    file = tmp_path / "corrections.csv"
    file.write_text(f"target,field,value,reason,source\n{target},date_end,2011-05-04,It went on.,\n")
    campaign = Campaign.open(war, gazetteer=places, corrections=file)
    messages = [check.message for check in campaign.checks if check.kind == "correction"]
    expected = f"corrections.csv, row 2: no event is {target}; the correction of date_end was not applied"
    assert messages == ([expected] if told else [])
    assert campaign.corrections == ()


def test_what_cannot_be_used_is_an_error_of_ours(tmp_path):
    war, _, places = write_war(tmp_path)
    with pytest.raises(DocumentError, match=r"missing\.txt does not exist"):
        Campaign.open(tmp_path / "missing.txt", gazetteer=places)
    file = tmp_path / "corrections.csv"
    file.write_text("target,field,value,reason,source\nwar.txt:13-57,places,nowhere,Misprint.,\n")
    with pytest.raises(CorrectionError, match=r"corrections\.csv, row 2: no place 'nowhere' is in the gazetteer"):
        Campaign.open(war, gazetteer=places, corrections=file)


def test_a_name_that_one_document_treats_as_a_place_is_one_in_all(tmp_path):
    texts = {
        "a.txt": "On 3 March 2013 fighting broke out in Orzani.",
        "b.txt": "On 5 March 2013 an airstrike hit Orzani.",
        "c.txt": "Le 7 mars 2013, des roquettes ont visé Orzani.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    campaign = Campaign.open(tmp_path)
    assert [(name, toponym.text) for name, toponym in campaign.names] == [(name, "Orzani") for name in texts]
    unresolved = [(row.document, row.text) for row in campaign.ledger if row.reason == "unresolved"]
    assert unresolved == [(name, "Orzani") for name in texts]
    assert Campaign.open(tmp_path / "b.txt").names == ()


def test_a_name_of_other_documents_takes_no_place_away(tmp_path):
    texts = {
        "a.txt": "On 3 March 2013 fighting broke out in Hassan. On 4 March they left Hassan for the hills.",
        "b.txt": "On 5 March 2013 soldiers arrested Hassan in Gao.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    campaign = Campaign.open(tmp_path)
    (event,) = [event for event in campaign.records if event.citations[0].document == "b.txt"]
    assert [place.name for place in event.places] == ["Gao"]
    (name,) = [name for document, name in campaign.names if document == "b.txt" and name.text == "Hassan"]
    assert name.role == "unsure"


def test_the_warnings_of_the_gazetteer_are_checks(tmp_path):
    campaign = read_campaign(tmp_path, STORY)
    told = [(check.level, check.message) for check in campaign.checks if check.kind == "gazetteer"]
    assert told == [("warning", line) for line in sorted(campaign.gazetteer.warnings)]
    assert told


@given(order=st.permutations(range(4)))
@settings(max_examples=10, deadline=None)
def test_the_order_of_the_paths_does_not_matter(tmp_path_factory, order):
    folder = tmp_path_factory.mktemp("war")
    files = [folder / f"{name}.txt" for name in "dbca"]
    for file, text in zip(files, [*PARAGRAPHS[:3], f"{PARAGRAPHS[0]} It went on."], strict=True):
        file.write_text(text)
    (folder / "places.csv").write_text(HEADER + PLACES)
    campaigns = [Campaign.open(*paths, gazetteer=folder / "places.csv") for paths in (files, [files[i] for i in order])]
    assert campaigns[0] == campaigns[1]


@given(
    paragraphs=st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=5, unique=True),
    more=st.sampled_from(PARAGRAPHS),
    other=st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=2, unique=True),
)
@settings(max_examples=40, deadline=None)
def test_an_id_is_that_of_its_words_whatever_else_changes(tmp_path_factory, paragraphs, more, other):
    folder = tmp_path_factory.mktemp("war")
    text, foreign = "\n\n".join(paragraphs), "\n\n".join(f"Elsewhere: {paragraph}" for paragraph in other)

    def ids(*texts):
        events = read_campaign(folder, *texts).records
        return {event.event_id: event.citations[0] for event in events if event.citations[0].document == "doc0.txt"}

    alone = ids(text)
    assert ids(text, foreign) == alone
    assert ids(f"{text}\n\nAt last: {more}").items() >= alone.items()


def test_the_same_input_gives_the_same_bytes_with_any_hash_seed(tmp_path):
    war = write_war(tmp_path, one="\n\n".join(PARAGRAPHS), two=f"{PARAGRAPHS[1]}\n\n{STORY}", three=PARAGRAPHS[0])
    shutil.copy(ROOT / "seeds" / "000_1673b0ff1fa7d8b2.txt", war[0])
    documents = sorted(str(path) for path in (tmp_path / "documents").iterdir())
    for command, *more in (["extract"], ["extract", "--format", "geojson"], ["ledger"], ["check"], ["mentions"]):
        first = run_apart(command, *documents, *war[1:], *more, PYTHONHASHSEED="1")
        second = run_apart(command, *reversed(documents), *war[1:], *more, PYTHONHASHSEED="2")
        assert first.stdout == second.stdout
        assert first.stdout
        assert (first.returncode, first.stderr) == (second.returncode, b"")


def test_records_and_table_tell_the_same(seeds):
    lines = write(make_edition(seeds), "jsonl").decode().splitlines()
    assert len(lines) == len(seeds.events)


def test_what_a_date_was_worked_out_from_is_the_whole_expression(seeds):
    anchors = {words for event in seeds.records for words in event.date_anchors}
    assert {"7 to 11 March", "21 to 25 March", "the night of 3 to 4 March"} <= anchors
    assert not {"11 March", "25 March"} & anchors
    cache = next(event for event in seeds.records if event.excerpt.startswith("During these missions new ammunition"))
    assert cache.date_anchors == ("then", "21 to 25 March")


def test_a_place_that_is_named_is_quoted_by_its_name(seeds):
    assert not [place for event in seeds.records for place in event.places if place.text == "the city"]
