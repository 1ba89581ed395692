"""``app.py`` as Streamlit runs it, over the seeds and over input that cannot be used."""

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
    assert set(test.query_params) == {"from", "to"}


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
    first = loading.seeds()
    assert loading.seeds() is first
    document.write_text("On 5 March 2013 three soldiers were killed in Kidal.\n", encoding="utf-8")
    assert loading.seeds() is not first
