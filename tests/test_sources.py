"""Campaigns that are folders: what is read from them, and what is told where it cannot be."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from panther.campaign import Campaign
from panther.errors import InputError
from panther.events.building import YEAR_OF_CAMPAIGN
from panther.exports import write
from panther.exports.edition import make_edition
from panther.exports.verification import verify
from panther.gazetteer import read_gazetteer
from panther.sources import (
    ACTORS,
    NO_SETTINGS,
    ROOT,
    Settings,
    Sources,
    campaign_folders,
    folder_sources,
    read_settings,
    title_of_folder,
)
from panther.views.words import how_date_known
from tests.command import run

HEADER = (ROOT / "data" / "gazetteer.csv").read_text(encoding="utf-8").splitlines()[0]
BRAD = "brad,Brad,Bradoe,16.12,-3.12,5,point,town,ML,yes,,,,"
STORY = "# The war of Brad\n\nOn 3 May 2011, rebels attacked Brad at dawn. On 4 May, rebels attacked Kidal.\n"


@pytest.fixture
def folder(tmp_path):
    """A folder with a story and what else is given, by name of file with ``__`` for the dot."""

    def made(story=STORY, **files):
        path = tmp_path / "brad"
        path.mkdir()
        (path / "story.txt").write_text(story, encoding="utf-8")
        for name, text in files.items():
            (path / name.replace("__", ".")).write_text(text, encoding="utf-8")
        return path

    return made


def problem(call, *arguments):
    with pytest.raises(InputError) as told:
        call(*arguments)
    return told.value.problems


def test_a_folder_needs_no_more_than_documents(folder):
    sources = folder_sources(folder())
    assert (sources.added, sources.corrections, sources.settings, sources.actors) == (None, None, None, ACTORS)
    campaign = Campaign.read(sources)
    assert campaign.title == "The war of Brad"
    assert [[place.name for place in event.places] for event in campaign.records] == [[], ["Kidal"]]


def test_the_campaigns_own_places_come_on_top_of_the_shipped_ones(folder):
    campaign = Campaign.read(folder_sources(folder(gazetteer__csv=f"{HEADER}\n{BRAD}\n")))
    assert [[place.name for place in event.places] for event in campaign.records] == [["Brad"], ["Kidal"]]
    assert [file.name for file in campaign.gazetteer.files] == ["gazetteer.csv", "gazetteer.csv (campaign)"]
    assert not [check for check in campaign.checks if check.kind == "gazetteer"]


def test_where_both_have_a_place_the_campaigns_own_is_used_and_that_is_told(folder):
    kidal = "elsewhere,Kidal,Tisalit|Tesaliti,51.52,1.02,3,point,town,GB,yes,,,,"
    campaign = Campaign.read(folder_sources(folder(gazetteer__csv=f"{HEADER}\n{BRAD}\n{kidal}\n")))
    assert [event.places[0].place_id for event in campaign.records] == ["brad", "elsewhere"]
    told = [check.message for check in campaign.checks if check.kind == "gazetteer"]
    assert len(told) == 2
    (whole,) = [line for line in told if "in place of" in line]
    assert whole.startswith("gazetteer.csv (campaign), row 3 (elsewhere): it is used in place of row ")
    assert whole.endswith("(kidal) of gazetteer.csv.")
    (alias,) = [line for line in told if "alone" in line]
    assert "“Tesaliti” stands for it alone, and no longer for row 2 (tessalit) of gazetteer.csv." in alias
    assert [place.place_id for place in campaign.gazetteer.lookup("Tessalit")] == ["tessalit"]


def test_a_place_with_an_id_of_the_shipped_gazetteer_replaces_it(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text(f"{HEADER}\nkidal,Kidal-ville,,18.4,1.4,5,point,town,ML,yes,,,,\n", encoding="utf-8")
    gazetteer = read_gazetteer(added=path)
    assert [place.name for place in gazetteer.places if place.place_id == "kidal"] == ["Kidal-ville"]
    assert gazetteer.lookup("Kidal") == ()


def test_corrections_and_actors_are_the_campaigns_own(folder):
    path = folder(
        corrections__csv="target,field,value,reason,source\nstory.txt:19-63,date_end,2011-05-05,It went on.,me\n",
        actors__csv="name,aliases,side,kind,note\nThe Reds,rebels|Reds,reds,group,\n",
    )
    campaign = Campaign.read(folder_sources(path))
    assert campaign.records[0].date_end == date(2011, 5, 5)
    assert {table.kind for table in campaign.tables} == {"gazetteer", "corrections", "actors"}
    assert next(table.data for table in campaign.tables if table.kind == "actors").startswith(b"name,aliases")


def test_settings_title_the_campaign_open_its_map_and_tell_what_lies_outside(folder):
    path = folder(campaign__toml='title = "Brad, 2011"\nspan = [2011-05-04, 2011-06-30]\nhome = [10, 5, 7.5]\n')
    campaign = Campaign.read(folder_sources(path))
    assert campaign.settings == Settings("Brad, 2011", (date(2011, 5, 4), date(2011, 6, 30)), (10.0, 5.0, 7.5))
    edition = make_edition(campaign)
    assert (edition.title, edition.span) == ("Brad, 2011", (date(2011, 5, 3), date(2011, 6, 30)))
    assert "at=10%2C5%2C7.5" in edition.address
    (outside,) = [check for check in campaign.checks if check.kind == "date outside the stated span"]
    assert outside.message == "2011-05-03 lies outside the stated span 2011-05-04 to 2011-06-30"


def test_the_year_of_a_document_that_prints_none_is_that_of_the_campaign(folder):
    story = "# The war of Brad\n\nOn 3 May, rebels attacked Kidal.\n\nLe 4 juin, des rebelles ont attaqué Gao.\n"
    path = folder(story, campaign__toml="span = [2011-05-01, 2011-06-30]\n")
    campaign = Campaign.read(folder_sources(path))
    assert [(event.date_start, event.date_basis) for event in campaign.records] == [
        (date(2011, 5, 3), "year_inherited"),
        (date(2011, 6, 4), "year_inherited"),
    ]
    assert all(YEAR_OF_CAMPAIGN in event.notes for event in campaign.records)
    assert how_date_known(campaign.records[0]) == (
        "Day printed: “3 May”. Year taken from the span that the campaign states."
    )
    (path / "campaign.toml").unlink()
    assert [event.date_start for event in Campaign.read(folder_sources(path)).records] == [None, None]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("titel = 'Brad'", "campaign.toml: “titel” is no setting. There are title, span and home."),
        ("title = 3", 'campaign.toml: title is no text. Write it in quotation marks: title = "Operation Heron".'),
        ("span = [2011-05-04]", "campaign.toml: span is not two days in order."),
        ("span = [2011-05-04, 2011-05-03]", "campaign.toml: span is not two days in order."),
        ("span = ['2011-05-04', '2011-05-05']", "campaign.toml: span is not two days in order."),
        ("span = [2011-05-04T10:00:00, 2011-05-05T10:00:00]", "campaign.toml: span is not two days in order."),
        ("home = [91, 0, 5]", "campaign.toml: home is not latitude from -90 to 90, longitude from -180 to 180,"),
        ("home = [true, 0, 5]", "campaign.toml: home is not latitude"),
        ("home = 5", "campaign.toml: home is not latitude"),
        ("title = ", "campaign.toml is no TOML file in UTF-8: Invalid value (at end of document). Correct it,"),
    ],
)
def test_settings_that_cannot_be_used_are_told(tmp_path, text, line):
    path = tmp_path / "campaign.toml"
    path.write_text(text)
    (told,) = problem(read_settings, path)
    assert told.startswith(line)


def test_no_settings_say_nothing(tmp_path):
    (tmp_path / "campaign.toml").write_text("")
    assert read_settings(tmp_path / "campaign.toml") == read_settings(None) == NO_SETTINGS
    (tmp_path / "campaign.toml").write_bytes(b"title = '\xff'")
    assert "no TOML file in UTF-8" in problem(read_settings, tmp_path / "campaign.toml")[0]


def test_what_is_no_campaign_is_told(tmp_path):
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "empty").mkdir()
    assert "cannot be opened as a campaign: No such file" in problem(folder_sources, tmp_path / "gone")[0]
    assert "cannot be opened as a campaign: Not a directory" in problem(folder_sources, tmp_path / "a.txt")[0]
    assert problem(folder_sources, tmp_path / "empty")[0].endswith(
        "empty holds no .txt, .md, .html, .docx or .pdf file. Put the documents of the campaign there."
    )


def test_every_command_takes_a_campaign(folder, capfdbinary, tmp_path):
    path = folder(gazetteer__csv=f"{HEADER}\n{BRAD}\n")
    for command in ("extract", "mentions", "ledger"):
        code, out, errors = run(capfdbinary, command, "--campaign", path)
        assert (code, errors, "Brad" in out) == (0, [], True)
    assert run(capfdbinary, "check", "--campaign", path)[0] == 0
    picture = tmp_path / "a.svg"
    assert run(capfdbinary, "snapshot", "--campaign", path, "--output", picture)[0] == 0
    assert "gazetteer.csv (campaign)" in picture.read_text(encoding="utf-8")


def test_a_campaign_and_other_documents_are_refused(folder, capfdbinary):
    path = folder()
    code, out, errors = run(capfdbinary, "extract", "--campaign", path, path / "story.txt")
    assert (code, out) == (2, "")
    assert errors == [f"--campaign {path}: a campaign holds its documents. Leave the other paths out."]


def test_a_bundle_of_a_campaign_is_made_again_from_itself(folder, tmp_path):
    path = folder(
        gazetteer__csv=f"{HEADER}\n{BRAD}\n",
        campaign__toml='title = "Brad, 2011"\nspan = [2011-05-01, 2011-06-30]\nhome = [10, 5, 7.5]\n',
    )
    bundle = tmp_path / "a.zip"
    bundle.write_bytes(write(make_edition(Campaign.read(folder_sources(path))), "bundle"))
    assert verify(bundle).agrees


def test_the_invented_campaign_is_read_whole():
    campaign = Campaign.read(folder_sources(ROOT / "campaigns" / "heron"))
    assert campaign.title == "Operation Heron (invented)"
    assert [check for check in campaign.checks if check.level == "error"] == []
    first, last = campaign.settings.span
    assert all(first <= event.date_start <= last for event in campaign.records)
    assert [row.text for row in campaign.ledger if row.reason == "unresolved"] == ["Rohuküla"]
    mine = next(event for event in campaign.records if event.activity == "mine")
    assert ([place.name for place in mine.places], [loss.low for loss in mine.losses]) == (
        ["Liiva", "Orissaare"],
        [1, 3],
    )
    assert all("invent" in document.text.casefold() for document in campaign.documents)


def test_sources_name_every_file_that_is_looked_at(folder):
    path = folder(gazetteer__csv=f"{HEADER}\n{BRAD}\n", campaign__toml="")
    files = folder_sources(path).files
    assert {path, path / "gazetteer.csv", path / "campaign.toml", ACTORS} <= set(files)
    assert replace(Sources(), corrections=None).files[0].name == "seeds"


def test_campaigns_that_are_being_made_or_cannot_be_looked_into_stop_no_other(tmp_path, monkeypatch):
    for name in (".copy-1", "closed", "gone", "open"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text("words")
    look = Path.iterdir

    def iterdir(path):
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        if path.name == "gone":
            (path / "a.md").unlink()
            path.rmdir()
        return look(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    assert list(campaign_folders(tmp_path)) == ["closed", "open"]
    assert problem(folder_sources, tmp_path / "closed") == (
        f"{tmp_path / 'closed'} cannot be opened as a campaign: Permission denied. Name a folder.",
    )


def test_campaigns_in_a_folder_are_found_by_their_documents(tmp_path):
    for name in ("al_bab-2017", "empty", "titled"):
        (tmp_path / name).mkdir()
        if name != "empty":
            (tmp_path / name / "a.md").write_text("words")
    (tmp_path / "titled" / "campaign.toml").write_text("title = 'The title'")
    (tmp_path / "a.txt").write_text("words")
    found = campaign_folders(tmp_path)
    assert [(name, title_of_folder(path)) for name, path in found.items()] == [
        ("al_bab-2017", "Al bab 2017"),
        ("titled", "The title"),
    ]
    (tmp_path / "titled" / "campaign.toml").write_text("title = ")
    assert title_of_folder(found["titled"]) == "Titled"
    assert "cannot be opened as a folder of campaigns" in problem(campaign_folders, tmp_path / "gone")[0]
