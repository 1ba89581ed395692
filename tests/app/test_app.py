"""``app.py`` as Streamlit runs it, over the seeds and over input that cannot be used."""

import os
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from panther.app import loading

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
@pytest.mark.parametrize("name", ["PANTHER_DOCUMENTS", "PANTHER_GAZETTEER"])
def test_a_path_that_is_not_there_is_told_in_one_line(tmp_path, monkeypatch, name):
    monkeypatch.setenv(name, str(tmp_path / "absent"))
    test = AppTest.from_file(APP).run(timeout=60)
    assert not test.exception
    (line,) = [error.value.replace("\\", "") for error in test.error]
    assert "absent" in line
