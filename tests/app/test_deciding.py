import pytest

from panther.app.deciding import answer
from panther.app.loading import _from_documents
from panther.campaign import Campaign
from panther.sources import CORRECTIONS, SEEDS, Sources, folder_sources
from panther.worklist.asking import open_in

STORY = "On 3 May 2011, rebels attacked the village of Tesallit. Soldiers were killed in Telek.\n"
SIGNED = {"author": "A. Roy", "reason": "Because"}


@pytest.fixture
def opened(tmp_path):
    from dataclasses import replace

    folder = tmp_path / "war"
    folder.mkdir()
    (folder / "story.txt").write_text(STORY, "utf-8")

    def made(sources=None):
        sources = sources or folder_sources(folder)
        return replace(_from_documents(sources), sources=sources)

    return made


def asked(opened, campaigns, seq=7, last=0, **value):
    return answer({"seq": seq, **SIGNED, **value}, opened(), campaigns, last)


def names(path):
    return [name.text for name in open_in(Campaign.read(folder_sources(path)))]


def test_what_is_asked_is_written_and_told(opened, tmp_path):
    done = asked(opened, tmp_path, decision="accept", name="Tesallit", place="tessalit")
    assert done == {
        "seq": 7,
        "problems": [],
        "said": "“Tesallit” is accepted as Tessalit (tessalit).",
        "name": "Tesallit",
        "campaign": "",
    }
    place = {"position": "19°30'N 1°E", "radius": "2.5", "geometry": "area", "feature": "well", "country": "ML"}
    done = asked(opened, tmp_path, decision="add", name="Telek", called="", **place)
    assert (done["problems"], done["said"]) == ([], "“Telek” is added as Telek (telek).")
    last = (tmp_path / "war" / "gazetteer.csv").read_text("utf-8").splitlines()[-1]
    assert last.startswith("telek,Telek,,19.5,1.0,2.5,area,well,ML,yes,,,Typed by the analyst,")
    assert "[story.txt:80-85]" in last
    assert names(tmp_path / "war") == []
    done = asked(opened, tmp_path, decision="undo", name="Telek", reason="")
    assert (done["said"], names(tmp_path / "war")) == ("“Telek” is open again.", ["Telek"])


def test_a_spelling_may_be_that_of_any_place_by_name(opened, tmp_path):
    done = asked(opened, tmp_path, decision="accept", name="Telek", place="Kidal")
    assert done["said"] == "“Telek” is accepted as Kidal (kidal)."


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ({"decision": "refuse", "reason": ""}, "No reason is given."),
        ({"decision": "refuse", "author": 5}, "No author is given."),
        ({"decision": "keep"}, "“keep” is no decision."),
        ({"decision": ["add"]}, "“” is no decision."),
        ({"decision": "accept", "place": "Nowhere"}, "“Nowhere” is the name of no place of the gazetteer."),
        ({"decision": "accept"}, "No place is given."),
        ({"decision": "add", "position": "here"}, "“here” is no position."),
        ({"decision": "add", "position": "1, 1", "radius": "far"}, "The radius is “far”, which is no number."),
        ({"decision": "add", "position": "1, 1", "radius": "-2"}, "The radius is -2 km."),
        ({"decision": "add", "position": "1, 1", "geometry": "dot"}, "“dot” is no geometry."),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(opened, tmp_path, value, line):
    done = asked(opened, tmp_path, name="Telek", **value)
    assert (done["problems"][0].startswith(line), done["said"]) == (True, "")
    assert [file.name for file in (tmp_path / "war").iterdir()] == ["story.txt"]


@pytest.mark.parametrize("value", [None, "x", {}, {"seq": "7"}, {"seq": 7}])
def test_what_is_nothing_new_changes_nothing(opened, tmp_path, value):
    assert answer(value, opened(), tmp_path, 7) is None


def test_the_seeds_are_never_written_and_can_be_copied(opened, tmp_path):
    seeds = lambda: opened(Sources((SEEDS,), corrections=CORRECTIONS))  # noqa: E731
    done = asked(seeds, tmp_path, decision="refuse", name="Telek")
    assert "are no campaign of your own" in done["problems"][0]
    made = [asked(seeds, tmp_path, decision="copy")["campaign"] for _ in range(2)]
    assert made == ["operation-panther-copy", "operation-panther-copy-2"]
    copy, whole = Campaign.read(folder_sources(tmp_path / made[0])), seeds()
    assert copy.title == "Operation Panther (copy)"
    assert copy.records == tuple(whole.events.values())


def test_records_can_neither_be_decided_on_nor_copied(tmp_path):
    from panther.app.opened import open_records

    for decision in ("refuse", "copy"):
        done = answer({"seq": 1, "decision": decision, "name": "X", **SIGNED}, open_records("A", []), tmp_path, 0)
        assert done["problems"]
    assert list(tmp_path.iterdir()) == []


def test_names_of_a_document_can_be_decided_whatever_it_is_called(opened, tmp_path):
    (tmp_path / "war" / "story.txt").rename(tmp_path / "war" / "+story.txt")
    done = asked(opened, tmp_path, decision="refuse", name="Telek")
    assert done["problems"] == []
    assert ",In +story.txt:" in (tmp_path / "war" / "names.csv").read_text()
