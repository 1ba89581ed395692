"""``app.py`` as Streamlit runs it, over the seeds and over input that cannot be used."""

import os
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from panther.app import loading
from panther.campaign import SEEDS, Campaign
from panther.errors import InputError
from panther.exports import jsonl
from panther.views.evidence import passages

APP = Path(__file__).resolve().parents[2] / "app.py"


@pytest.fixture
def empty_cache():
    loading.clear()
    yield
    loading.clear()


def test_the_seeds_open_without_an_error():
    test = AppTest.from_file(APP).run(timeout=60)
    assert not test.exception
    assert not test.error
    assert set(test.session_state["panther_view"][0].query()) == {"from", "to"}


@pytest.mark.usefixtures("empty_cache")
def test_input_that_cannot_be_used_is_told_in_a_line_and_never_as_a_traceback(tmp_path, monkeypatch):
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02" * 100)
    monkeypatch.setattr(loading, "SEEDS", tmp_path)
    test = AppTest.from_file(APP).run(timeout=60)
    assert not test.exception
    (line,) = [error.value.replace("\\", "") for error in test.error]
    assert "binary.txt" in line
    assert "Traceback" not in line


@pytest.mark.usefixtures("empty_cache")
def test_a_document_that_cannot_be_read_does_not_keep_the_others_from_it(tmp_path, monkeypatch):
    folder, outside = tmp_path / "brad", tmp_path / "outside.txt"
    folder.mkdir()
    (folder / "one.txt").write_text("On 4 March 2013 two soldiers were killed in Kidal.\n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02" * 100)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")
    outside.write_text("On 4 March 2013 ten soldiers were killed in Kidal.\n", encoding="utf-8")
    (folder / "link.txt").symlink_to(outside)
    monkeypatch.setenv("PANTHER_CAMPAIGN", str(folder))
    campaign = loading.campaign()
    assert list(campaign.documents) == ["one.txt"]
    assert len(campaign.events) == 1
    unread = campaign.account["unread"]
    assert [name for name, _ in campaign.edition.unread] == ["binary.txt", "broken.pdf", "link.txt"]
    assert all(name in line for name, line in campaign.edition.unread)
    assert unread == [line for _, line in campaign.edition.unread]
    test = AppTest.from_file(APP).run(timeout=60)
    assert not test.exception
    assert not test.error
    # One that is mended is read with the others.
    (folder / "binary.txt").write_text("On 5 March 2013 three soldiers were killed in Gao.\n", encoding="utf-8")
    assert list(loading.campaign().documents) == ["binary.txt", "one.txt"]


@pytest.mark.usefixtures("empty_cache")
def test_names_that_are_no_text_do_not_keep_the_app_from_opening(tmp_path, monkeypatch):
    folder = tmp_path / "brad"
    folder.mkdir()
    (folder / "one.txt").write_text("On 4 March 2013 two soldiers were killed in Kidal.\n", encoding="utf-8")
    for name in (b"photo_caf\xe9.jpg", b"caf\xe9.txt"):
        (folder / os.fsdecode(name)).write_bytes(b"Words.")
    other = tmp_path / os.fsdecode(b"caf\xe9")
    other.mkdir()
    (other / "two.txt").write_text("On 5 March 2013 two soldiers were killed in Gao.\n", encoding="utf-8")
    monkeypatch.setenv("PANTHER_CAMPAIGNS", str(tmp_path))
    monkeypatch.setenv("PANTHER_CAMPAIGN", str(folder))
    campaign = loading.campaign()
    assert list(campaign.documents) == ["one.txt"]
    assert campaign.account["unread"] == [
        "'caf\\udce9.txt': the name of the file is not UTF-8. Rename it and load it again."
    ]
    assert [name for name, _ in campaign.choice] == [""]
    monkeypatch.setenv("PANTHER_CAMPAIGN", str(other))
    with pytest.raises(InputError, match="the name of the folder is not UTF-8"):
        loading.campaign()


@pytest.mark.usefixtures("empty_cache")
def test_the_campaign_is_read_again_only_when_a_file_has_changed(tmp_path, monkeypatch):
    document = tmp_path / "one.txt"
    document.write_text("On 4 March 2013 two soldiers were killed in Kidal.\n", encoding="utf-8")
    monkeypatch.setattr(loading, "SEEDS", tmp_path)
    first = loading.campaign()
    assert loading.campaign() is first
    document.write_text("On 5 March 2013 three soldiers were killed in Kidal.\n", encoding="utf-8")
    assert loading.campaign() is not first


@pytest.mark.usefixtures("empty_cache")
def test_the_environment_names_documents_and_gazetteer(tmp_path, monkeypatch):
    for name, place in (("one", "Elmstead"), ("two", "Oakham")):
        text = f"On 4 March 2013 two soldiers were killed in {place}.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    header = loading.GAZETTEER.read_text(encoding="utf-8").splitlines()[0]
    row = "elmstead,Elmstead,,51.9,1.0,5,point,town,GB,yes,,,,"
    (tmp_path / "places.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    both = os.pathsep.join(str(tmp_path / f"{name}.txt") for name in ("one", "two"))
    monkeypatch.setenv("PANTHER_DOCUMENTS", both)
    monkeypatch.setenv("PANTHER_GAZETTEER", str(tmp_path / "places.csv"))
    opened = loading.campaign()
    assert set(opened.documents) == {"one.txt", "two.txt"}
    assert [place["name"] for place in opened.payload["places"]] == ["Elmstead"]


@pytest.mark.usefixtures("empty_cache")
def test_the_environment_names_a_campaign(tmp_path, monkeypatch):
    story = tmp_path / "story.txt"
    story.write_text("On 4 March 2013 two soldiers were killed in Elmstead.\n", encoding="utf-8")
    settings = tmp_path / "campaign.toml"
    settings.write_text("title = 'Elmstead'\nspan = [2013-03-01, 2013-03-31]\nhome = [51.9, 1, 9]\n")
    monkeypatch.setenv("PANTHER_CAMPAIGN", str(tmp_path))
    opened = loading.campaign()
    assert (opened.title, opened.known.home) == ("Elmstead", (51.9, 1, 9))
    assert opened.span == (date(2013, 3, 1), date(2013, 3, 31))
    assert opened.payload["last"] - opened.payload["first"] == 30
    settings.write_text("title = 'Elmstead again'\n")
    assert loading.campaign().title == "Elmstead again"
    monkeypatch.setenv("PANTHER_DOCUMENTS", str(story))
    with pytest.raises(InputError, match="PANTHER_CAMPAIGN and PANTHER_DOCUMENTS are both set"):
        loading.campaign()


@pytest.mark.usefixtures("empty_cache")
def test_the_app_opens_where_the_folder_of_campaigns_was_taken_away(tmp_path, monkeypatch):
    monkeypatch.setattr(loading, "CAMPAIGNS", tmp_path / "gone")
    assert loading.campaign().choice == (("", "Operation Panther"),)


@pytest.mark.usefixtures("empty_cache")
def test_an_address_chooses_among_the_campaigns(tmp_path, monkeypatch):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "story.txt").write_text(f"On 4 March 2013 two soldiers of {name} were killed.\n")
    monkeypatch.setenv("PANTHER_CAMPAIGNS", str(tmp_path))
    monkeypatch.setenv("PANTHER_CAMPAIGN", str(tmp_path / "one"))
    test = AppTest.from_file(APP)
    opened = loading.campaign()
    assert opened.choice == (("", "One"), ("two", "Two"))
    assert "of one" in opened.documents["story.txt"].text
    test.query_params["campaign"] = "two"
    test.run(timeout=60)
    assert not test.exception
    assert test.session_state["panther_view"][0].campaign == "two"
    test = AppTest.from_file(APP)
    test.query_params["campaign"] = "three"
    test.run(timeout=60)
    assert test.session_state["panther_view"][0].campaign == ""
    assert "names the campaign “three”, which is not here" in test.session_state["panther_address_words"]


@pytest.mark.usefixtures("empty_cache")
@pytest.mark.parametrize("name", ["PANTHER_DOCUMENTS", "PANTHER_GAZETTEER", "PANTHER_CAMPAIGN"])
def test_a_path_that_is_not_there_is_told_in_one_line(tmp_path, monkeypatch, name):
    monkeypatch.setenv(name, str(tmp_path / "absent"))
    test = AppTest.from_file(APP).run(timeout=60)
    assert not test.exception
    (line,) = [error.value.replace("\\", "") for error in test.error]
    assert "absent" in line


@pytest.fixture
def records(tmp_path, monkeypatch):
    """A file of the records of the seeds that the environment names, and nothing else open."""
    path = tmp_path / "al_bab-2017.jsonl"
    path.write_text(jsonl.dumps(Campaign.open().records), encoding="utf-8")
    monkeypatch.setenv("PANTHER_EVENTS", str(path))
    return path


@pytest.mark.usefixtures("empty_cache")
def test_a_file_of_records_opens_in_place_of_the_seeds(records):
    test = AppTest.from_file(APP).run(timeout=60)
    assert not test.exception
    assert not test.error
    opened = loading.campaign()
    assert (opened.title, len(opened.events), opened.documents) == ("Al bab 2017", len(Campaign.open().records), {})
    assert opened.payload["home"] == "ML"
    records.write_text(records.read_text(encoding="utf-8").splitlines()[0], encoding="utf-8")
    assert len(loading.campaign().events) == 1


@pytest.mark.usefixtures("empty_cache")
def test_beside_records_the_documents_give_the_paragraphs(records, monkeypatch):
    monkeypatch.setenv("PANTHER_DOCUMENTS", str(SEEDS))
    opened = loading.campaign()
    event = next(iter(opened.events.values()))
    assert len(passages(event, opened.documents[event.citations[0].document])) > 1
    records.write_text(records.read_text(encoding="utf-8").replace("heavy fighting", "light fighting"), "utf-8")
    test = AppTest.from_file(APP).run(timeout=60)
    assert not test.exception
    assert "al_bab-2017.jsonl, line 1, citations[0].text" in test.error[0].value.replace("\\", "")


@pytest.mark.usefixtures("empty_cache", "records")
def test_bad_records_are_told_by_line_and_never_as_a_traceback(records):
    good = records.read_text(encoding="utf-8").splitlines()
    records.write_text("\n".join([*good, "<b>no</b>", "{}"]), encoding="utf-8")
    test = AppTest.from_file(APP).run(timeout=60)
    assert not test.exception
    first, second = [error.value.replace("\\", "") for error in test.error]
    assert first.startswith("al_bab-2017.jsonl, line 57: no JSON at character 1")
    assert second.startswith("al_bab-2017.jsonl, line 58, event_type: the field is missing.")


@pytest.mark.usefixtures("empty_cache")
@pytest.mark.parametrize("name", ["absent.jsonl", ".", "x" * 5_000])
def test_records_that_cannot_be_opened_are_told_in_one_line(tmp_path, monkeypatch, name):
    monkeypatch.setenv("PANTHER_EVENTS", str(tmp_path / name))
    test = AppTest.from_file(APP).run(timeout=60)
    assert not test.exception
    assert len(test.error) == 1


@pytest.mark.parametrize(
    ("name", "title"),
    [("al_bab-2017.jsonl", "Al bab 2017"), ("événements.v2.jsonl", "Événements v2"), ("_.x", "Events")],
)
def test_the_name_of_the_file_is_the_title_in_words(name, title):
    assert loading.title_of(Path(name)) == title
