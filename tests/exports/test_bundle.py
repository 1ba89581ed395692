"""Bundles: what is in them, and what verify finds."""

import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from panther.campaign import Campaign
from panther.errors import BundleError, DocumentError, InputError
from panther.exports import FORMATS, write
from panther.exports.archive import open_archive, write_archive
from panther.exports.bundle import MANIFEST, plain_name
from panther.exports.edition import make_edition
from panther.exports.formats import BUNDLED
from panther.exports.verification import verify
from panther.reading import read_document
from panther.texts.kept import dump_kept
from panther.views.query import Filters, View, Window
from tests import campaigns
from tests.command import STORY, write_war
from tests.exports.editions import edition_of

CORRECTIONS = "target,field,value,reason,source\nwar.txt:13-57,date_end,2011-05-04,It went on.,me\n"


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    folder = tmp_path_factory.mktemp("war")
    bom = b"\xef\xbb\xbf" + "On 4 May 2011, rebels raided Brad “twice”.\r\n".encode()
    documents, _, places = write_war(folder, war=STORY, latin=b"On 5 May 2011 \xc9lan raided Corvin.", marked=bom)
    corrections = folder / "places.csv.corrections"
    corrections.write_text(CORRECTIONS)
    return make_edition(Campaign.open(documents, gazetteer=places, corrections=corrections))


@pytest.fixture(scope="module")
def files(edition, tmp_path_factory):
    path = tmp_path_factory.mktemp("bundle") / "a.zip"
    path.write_bytes(write(edition, "bundle"))
    with open_archive(path) as archive:
        return {name: archive.read(name) for name in archive.paths}


@pytest.fixture
def found(tmp_path):
    """Verify a bundle of files; return what does not agree."""

    def check(files):
        path = tmp_path / "checked.zip"
        path.write_bytes(write_archive(files))
        result = verify(path)
        wrong = {finding.path: finding.state for finding in result.findings if finding.state != "agrees"}
        assert result.agrees == (not wrong)
        return wrong, result.notes

    return check


def manifest_with(files, **changes):
    return files | {MANIFEST: json.dumps(json.loads(files[MANIFEST]) | changes).encode()}


def test_a_bundle_holds_the_bytes_of_its_inputs_and_every_format(edition, files):
    assert files["inputs/documents/war.txt"] == STORY.encode()
    assert files["inputs/documents/latin.txt"] == b"On 5 May 2011 \xc9lan raided Corvin."
    assert files["inputs/documents/marked.txt"].startswith(b"\xef\xbb\xbfOn 4 May")
    assert files["inputs/corrections/places.csv.corrections"] == CORRECTIONS.encode()
    assert {"inputs/gazetteer/places.csv", "inputs/actors/actors.csv"} < set(files)
    assert {name.removeprefix("exports/") for name in files if name.startswith("exports/")} == set(BUNDLED)
    assert len(BUNDLED) == len(FORMATS) - 1
    assert files["exports/events.jsonl"] == write(edition, "jsonl")


def test_the_manifest_has_the_sum_of_every_other_file(edition, files):
    manifest = json.loads(files[MANIFEST])
    sums = {entry["path"]: (entry["sha256"], entry["bytes"]) for entry in (*manifest["inputs"], *manifest["exports"])}
    rest = {name: data for name, data in files.items() if name != MANIFEST}
    assert sums == {name: (hashlib.sha256(data).hexdigest(), len(data)) for name, data in rest.items()}
    assert (manifest["version"], manifest["events"], manifest["of"]) == (
        edition.version,
        len(edition.events),
        edition.total,
    )


def test_the_same_edition_gives_the_same_bundle(edition):
    assert write(edition, "bundle") == write(edition, "bundle")


def test_a_bundle_agrees_with_itself_at_any_later_time(files, found, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4000000000")
    assert found(files) == ({}, ())


@pytest.mark.parametrize(
    "view",
    [
        View(Window(date(2011, 5, 4), date(2011, 5, 5))),
        View(None, filters=Filters({"type": ("battles",)}, certain=True, text="Brad")),
        View(Window(date(2011, 5, 3), date(2011, 5, 4)), mode="upto", at=(16.25, -3.1, 7.5)),
    ],
)
def test_a_bundle_of_a_view_is_made_again_in_it(edition, tmp_path, view):
    from panther.exports.edition import narrowed

    path = tmp_path / "view.zip"
    narrow = replace(narrowed(edition, view), bounds=(-5.0, 15.0, 3.5, 22.0))
    assert 0 < len(narrow.events) < edition.total
    path.write_bytes(write(narrow, "bundle"))
    assert [finding for finding in verify(path).findings if finding.state != "agrees"] == []


@pytest.mark.parametrize("name", ["exports/events.csv", "exports/events.gpkg", "exports/documents.bib"])
def test_an_export_that_was_changed_differs(files, found, name):
    changed = files | {name: files[name] + b" "}
    assert found(changed)[0] == {name: "differs"}


def test_an_export_that_was_changed_with_its_sum_differs_from_what_the_documents_give(files, found):
    data = files["exports/events.csv"].replace(b"2011-05-03", b"2011-05-02")
    manifest = files[MANIFEST].replace(
        hashlib.sha256(files["exports/events.csv"]).hexdigest().encode(), hashlib.sha256(data).hexdigest().encode()
    )
    wrong, _ = found(files | {"exports/events.csv": data, MANIFEST: manifest})
    assert wrong == {"exports/events.csv": "differs", MANIFEST: "differs"}


def test_a_document_that_was_changed_differs_and_so_does_what_it_gives(files, found):
    changed = files["inputs/documents/war.txt"].replace(b"3 May", b"2 May")
    wrong, _ = found(files | {"inputs/documents/war.txt": changed})
    assert wrong["inputs/documents/war.txt"] == wrong["exports/events.jsonl"] == wrong[MANIFEST] == "differs"
    assert "inputs/gazetteer/places.csv" not in wrong


def test_missing_and_extra_files_are_told(files, found):
    less = {name: data for name, data in files.items() if name != "exports/events.kml"}
    wrong, _ = found(less | {"exports/readme.txt": b"x", "inputs/documents/more.txt": b"On 3 May 2011 Brad fell."})
    assert wrong == {
        "exports/events.kml": "missing", "exports/readme.txt": "extra", "inputs/documents/more.txt": "extra",
    }  # fmt: skip


def test_an_input_that_cannot_be_used_is_told(files, found):
    wrong, notes = found(files | {"inputs/gazetteer/places.csv": b"no,places\n"})
    assert wrong["inputs/gazetteer/places.csv"] == wrong["exports/events.csv"] == "differs"
    assert notes[0].startswith("It cannot be made again: places.csv")


def test_another_version_is_told(files, found):
    wrong, notes = found(manifest_with(files, version="9.9\x1b[31m"))
    assert wrong == {MANIFEST: "differs"}
    assert notes[0].startswith("It was made by Panther 9.9")


@pytest.mark.parametrize(
    "changes",
    [
        {"layout": 2}, {"made": "today"}, {"inputs": []}, {"inputs": [[]]}, {"exports": None}, {"bounds": [1, 2]},
        {"bounds": [1, 2, 3, None]}, {"bounds": [10**400, 1, 2, 3]}, {"exports": [{"path": "a", "sha256": "b"}]},
    ],
    ids=str,
)  # fmt: skip
def test_a_manifest_that_is_none_is_told(files, found, changes):
    with pytest.raises(BundleError, match=r"manifest\.json is not what Panther writes"):
        found(manifest_with(files, **changes))


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b"{}", b"[" * 200_000, b'{"layout": NaN}', b"null"])
def test_a_manifest_that_cannot_be_read_is_told(files, found, data):
    with pytest.raises(BundleError):
        found(files | {MANIFEST: data})


@pytest.mark.parametrize("name", ["../war.txt", "/tmp/war.txt", "a/b.txt", "..", "", 5, "\0", "x" * 400 + ".txt"])
def test_an_input_is_never_written_elsewhere(files, found, name):
    manifest = json.loads(files[MANIFEST])
    entry = next(entry for entry in manifest["inputs"] if entry["name"] == "war.txt")
    entry["name"], entry["path"] = name, f"inputs/documents/{plain_name(str(name))}"
    with pytest.raises(BundleError, match=r"not what Panther writes|cannot be unpacked|This is no bundle"):
        found(files | {entry["path"]: STORY.encode(), MANIFEST: json.dumps(manifest).encode()})


def test_no_room_is_no_difference(files, found, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(BundleError, match="cannot be unpacked to temporary files"):
        found(files)


def test_a_damaged_export_is_a_difference_and_a_damaged_input_no_bundle(files, tmp_path):
    whole, path = write_archive(files), tmp_path / "damaged.zip"
    for name, told in (("exports/events.csv", "it is damaged"), ("inputs/documents/war.txt", None)):
        at = whole.index(name.encode()) + len(name) + 20
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        if told is None:
            with pytest.raises(BundleError, match=f"{name} is damaged"):
                verify(path)
        else:
            wrong = {f.path: f.detail for f in verify(path).findings if f.state != "agrees"}
            assert wrong == {name: told}


def test_no_manifest_is_no_bundle(found):
    with pytest.raises(BundleError, match=r"has no manifest\.json"):
        found({"a.txt": b"x"})


def test_records_without_documents_are_no_bundle():
    with pytest.raises(InputError, match="A bundle holds the documents"):
        write(edition_of("Records", campaigns.EVENTS), "bundle")


def test_a_text_that_is_not_the_file_s_is_no_document_of_a_bundle(edition):
    false = replace(edition.documents["war.txt"], text="Something else.")
    with pytest.raises(DocumentError, match=r"war\.txt: its text is not that of the file"):
        write(replace(edition, documents=edition.documents | {"war.txt": false}), "bundle")


def test_the_text_that_is_kept_of_a_document_goes_with_it(tmp_path, found):
    folder, _, places = write_war(tmp_path, war=STORY)
    documents = Path(folder)
    path = documents / "raid.html"
    path.write_text("<p>On 6 May 2011, rebels raided Brad.</p>")
    kept = documents / "extracted" / "raid.html.json"
    kept.parent.mkdir()
    kept.write_bytes(dump_kept(read_document(path)).replace(b"raided", b"attacked"))
    bundle = write(make_edition(Campaign.open(documents, gazetteer=places)), "bundle")
    whole = tmp_path / "a.zip"
    whole.write_bytes(bundle)
    with open_archive(whole) as archive:
        files = {name: archive.read(name) for name in archive.paths}
    assert files["inputs/documents/raid.html"] == path.read_bytes()
    assert b"attacked" in files["inputs/texts/raid.html.json"]
    assert found(files) == ({}, ())
    manifest = json.loads(files[MANIFEST])
    alone = [entry for entry in manifest["inputs"] if entry["name"] != "raid.html"]
    with pytest.raises(BundleError, match="the text of a document that it does not hold"):
        found(files | {MANIFEST: json.dumps(manifest | {"inputs": alone}).encode()})


def test_names_that_are_not_plain_everywhere_are_encoded_and_differ():
    names = ["a:b.txt", "a%3Ab.txt", "a\\b.txt", "...", "ä.txt", "\n.txt", 'a"?*<>|.md']
    plain = [plain_name(name) for name in names]
    assert plain == [
        "a%3Ab.txt", "a%253Ab.txt", "a%5Cb.txt", "%2E%2E%2E", "ä.txt", "%0A.txt", "a%22%3F%2A%3C%3E%7C.md",
    ]  # fmt: skip
