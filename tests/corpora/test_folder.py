"""A folder that is no corpus, or is damaged, is told in one line."""

import json
import shutil
from dataclasses import replace

import duckdb
import pytest

from benchmarks.made_corpus import write_made_corpus
from panther.corpora import index
from panther.corpora.corpus import Asked, open_corpus
from panther.corpora.folder import open_folder
from panther.corpora.reading import read_failed
from panther.errors import InputError
from panther.reading import Unread


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return write_made_corpus(tmp_path_factory.mktemp("whole"), 60)


@pytest.fixture
def corpus(whole, tmp_path):
    return shutil.copytree(whole, tmp_path / "corpus", dirs_exist_ok=True)


def first_file(folder):
    return next(iter(sorted(folder.glob("events/*/*.parquet"))))


def without_manifest(folder):
    (folder / "manifest.json").unlink()


def other_layout(folder):
    change(folder, lambda manifest: manifest.update(layout=99))


def other_file(folder):
    change(folder, lambda manifest: manifest["files"][0].update(path="../outside.parquet"))


def no_files(folder):
    change(folder, lambda manifest: manifest.pop("files"))


def no_json(folder):
    (folder / "manifest.json").write_text("{")


def change(folder, how):
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    how(manifest)
    path.write_text(json.dumps(manifest))


def no_number(folder):
    change(folder, lambda manifest: manifest.update(events=float("inf")))


def deep_json(folder):
    (folder / "manifest.json").write_text("[" * 100_000)


def link_to_itself(folder):
    (folder / "loop").symlink_to("loop")
    change(folder, lambda manifest: manifest["files"][0].update(path="loop"))


def missing(folder):
    first_file(folder).unlink()


def truncated(folder):
    path = first_file(folder)
    path.write_bytes(path.read_bytes()[:-100])


def overwritten(folder):
    path = first_file(folder)
    path.write_bytes(bytes(path.stat().st_size))


def other_bytes(folder):
    path = first_file(folder)
    data = bytearray(path.read_bytes())
    data[8] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (without_manifest, "is no corpus: it has no manifest.json"),
        (other_layout, "has the layout 99"),
        (other_file, "names a file outside its folder"),
        (no_files, "manifest.json cannot be read"),
        (no_json, "manifest.json cannot be read"),
        (no_number, "manifest.json cannot be read"),
        (deep_json, "manifest.json cannot be read"),
        (link_to_itself, "manifest.json cannot be read"),
        (missing, "is missing"),
        (truncated, "is damaged: it has"),
        (overwritten, "cannot be read as Parquet"),
        (other_bytes, "is damaged: it is not what the manifest says"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(corpus, damage, words):
    damage(corpus)
    with pytest.raises(InputError, match=words) as told:
        open_corpus(corpus)
    assert len(str(told.value).splitlines()) == 1
    assert not list(corpus.glob(".panther-index/*"))


def test_the_index_is_built_once_and_anew_for_another_corpus(corpus, monkeypatch):
    assert open_corpus(corpus).count(Asked()) == 60
    built = []
    monkeypatch.setattr(index, "_fill", lambda *given: built.append(given))
    assert open_corpus(corpus).count(Asked()) == 60
    assert built == []
    monkeypatch.undo()
    shutil.rmtree(corpus / "events")
    write_made_corpus(corpus, 61)
    assert open_corpus(corpus).count(Asked()) == 61
    assert len(list((corpus / index.FOLDER).iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_indexed_elsewhere(corpus, monkeypatch, tmp_path):
    other = shutil.copytree(corpus, tmp_path / "other")
    write_made_corpus(other, 61)
    for folder in (corpus, other):
        (folder / index.FOLDER).write_text("a file where the folder would be")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert open_corpus(corpus).count(Asked()) == 60
    assert open_corpus(other).count(Asked()) == 61
    # Each keeps its own.
    built = []
    monkeypatch.setattr(index, "_fill", lambda *given: built.append(given))
    assert open_corpus(corpus).count(Asked()) == 60
    assert built == []
    assert len(list(tmp_path.glob("panther-index-*/*.duckdb"))) == 2


@pytest.mark.parametrize("damage", ["empty", "cut", "overwritten", "other"])
def test_an_index_that_is_damaged_is_told_in_one_line(corpus, damage):
    open_corpus(corpus)
    (path,) = (corpus / index.FOLDER).iterdir()
    data = path.read_bytes()
    path.unlink()
    if damage == "other":
        duckdb.connect(str(path)).close()
    else:
        cut, inside = data[:5000], data[:20_000] + b"\xff" * 40_000 + data[60_000:]
        path.write_bytes({"empty": b"", "cut": cut, "overwritten": inside}[damage])
    with pytest.raises(InputError, match="Take it away to have it built anew") as told:
        open_corpus(corpus)
    assert told.value.problems == (
        f"{path} is damaged, or is no index of a corpus. Take it away to have it built anew.",
    )
    path.unlink()
    assert open_corpus(corpus).count(Asked()) == 60


def test_what_could_not_be_read_is_told_of_a_small_corpus(corpus):
    folder = replace(open_folder(corpus), failed=1)
    (corpus / "failed.jsonl").write_text('{"document": "a.pdf", "reason": "a.pdf is encrypted."}\n')
    assert read_failed(folder) == (Unread("a.pdf", "a.pdf is encrypted."),)
    (corpus / "failed.jsonl").write_text("[1]\n")
    with pytest.raises(InputError, match=r"failed\.jsonl cannot be read"):
        read_failed(folder)
