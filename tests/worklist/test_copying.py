from dataclasses import replace

import pytest

from panther.campaign import Campaign
from panther.errors import InputError
from panther.sources import ROOT, Sources, folder_sources
from panther.worklist import copying
from panther.worklist.copying import copy_campaign


def test_a_copy_reads_as_what_it_was_made_from(tmp_path):
    heron = folder_sources(ROOT / "campaigns" / "heron")
    folder = copy_campaign(heron, 'Héron "2031"', tmp_path)
    assert folder.name == "heron-2031-copy"
    one, other = Campaign.read(heron), Campaign.read(folder_sources(folder))
    assert other.records == one.records
    assert other.title == 'Héron "2031" (copy)'
    assert (other.settings.span, other.settings.home) == (one.settings.span, one.settings.home)
    assert {file.name for file in folder.iterdir()} == {file.name for file in heron.folder.iterdir()}


def test_files_of_one_name_cannot_lie_in_one_folder(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("words")
    sources = Sources((tmp_path / "one", tmp_path / "two"), corrections=None)
    with pytest.raises(InputError, match=r"a\.txt is the name of several documents"):
        copy_campaign(sources, "x", tmp_path / "campaigns")
    assert not (tmp_path / "campaigns").exists()


def test_a_copy_that_cannot_be_written_leaves_nothing(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copying.shutil, "copyfile", full)
    with pytest.raises(InputError, match=r"\(No space left on device\)\. Nothing was copied\."):
        copy_campaign(replace(Sources(), corrections=None), "x", tmp_path / "campaigns")
    assert list((tmp_path / "campaigns").iterdir()) == []


def test_settings_that_cannot_be_read_leave_nothing_either(tmp_path, folder):
    sources = folder_sources(folder(campaign__toml="title = "))
    with pytest.raises(InputError, match=r"campaign\.toml is no TOML file"):
        copy_campaign(sources, "x", tmp_path / "campaigns")
    assert not (tmp_path / "campaigns").exists()
