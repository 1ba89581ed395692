"""ZIP archives that are the same each time, and those that are not to be trusted."""

import hashlib
import io
import stat
import struct
import zipfile

import pytest

from panther.errors import BundleError
from panther.exports import archive
from panther.exports.archive import open_archive, write_archive

FILES = {"manifest.json": b"{}", "inputs/documents/ä \u202e.txt": b"It rained.\n" * 1000, "empty": b""}


@pytest.fixture
def zipped(tmp_path):
    """Write an archive of entries: a path, or a ZipInfo, and the content."""

    def write(*entries, **options):
        path = tmp_path / "made.zip"
        with zipfile.ZipFile(path, "w", **options) as file:
            for name, data in entries:
                file.writestr(name, data)
        return path

    return write


def refused(path):
    with pytest.raises(BundleError) as told, open_archive(path):
        pass
    assert len(told.value.problems) == 1
    return str(told.value)


def info(name, mode=stat.S_IFREG, **changes):
    made = zipfile.ZipInfo(name)
    made.external_attr = (mode | 0o644) << 16
    for field, value in changes.items():
        setattr(made, field, value)
    return made


def test_what_is_written_is_read_and_the_same_files_give_the_same_bytes(tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(write_archive(FILES))
    assert path.read_bytes() == write_archive(dict(FILES))
    with open_archive(path) as opened:
        assert opened.paths == tuple(FILES)
        for name, data in FILES.items():
            assert opened.read(name) == data
            assert opened.member(name) == (name, len(data), hashlib.sha256(data).hexdigest())
    assert zipfile.ZipFile(path).testzip() is None
    assert {entry.date_time for entry in zipfile.ZipFile(path).infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    "name",
    ["../a", "a/../../b", "/etc/passwd", "a//b", "./a", "C:/a", "a\\..\\b", "..", "a\x1b", "//host/a", "a/..", "a:b"],
)
def test_a_path_that_leads_elsewhere_is_refused(zipped, name):
    assert "This is no bundle" in refused(zipped((name, b"x")))


def test_a_name_that_is_cut_is_refused(tmp_path):
    path = tmp_path / "nul.zip"
    path.write_bytes(write_archive({"aXb": b"x"}).replace(b"aXb", b"a\0b"))
    assert "is no plain path" in refused(path)


@pytest.mark.parametrize("mode", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK])
def test_links_and_special_files_are_refused(zipped, mode):
    assert "is a link or another special file" in refused(zipped((info("a", mode), b"/etc/passwd")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_path_are_refused(zipped):
    assert "'a' is there twice" in refused(zipped(("a", b"1"), ("a", b"2")))


def test_a_folder_is_passed_over_and_one_with_content_refused(zipped):
    with open_archive(zipped(("a/", b""), ("a/b", b"x"))) as opened:
        assert opened.paths == ("a/b",)
    assert "a folder with content" in refused(zipped(("a/", b"x")))


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked(zipped, monkeypatch):
    path = zipped(("a", b"\0" * 5_000), ("b", b"\0" * 5_001), compression=zipfile.ZIP_DEFLATED)
    monkeypatch.setattr(archive, "MOST_BYTES", 10_000)
    assert "10,001 bytes unpacked" in refused(path)
    monkeypatch.setattr(archive, "MOST_BYTES", 10_001)
    monkeypatch.setattr(archive, "MOST_FILES", 1)
    assert "2 files are more" in refused(path)


def test_a_file_that_states_less_than_it_holds_gives_no_more_than_it_states(tmp_path):
    """The sizes are counted as stated, so a false one must not let more in."""
    data = bytearray(write_archive({"a": b"\0" * 100_000}))
    for signature, offset in ((b"PK\1\2", 24), (b"PK\3\4", 22)):
        struct.pack_into("<L", data, data.index(signature) + offset, 10)
    path = tmp_path / "lying.zip"
    path.write_bytes(data)
    with open_archive(path) as opened, pytest.raises(BundleError, match="is damaged"):
        opened.read("a")


def test_other_ways_of_packing_and_encryption_are_refused(zipped):
    assert "packed in a way" in refused(zipped(("a", b"x"), compression=zipfile.ZIP_LZMA))
    path = zipped(("a", b"x"))
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        data[data.index(signature) + offset] |= 1
    path.write_bytes(data)
    assert "is encrypted" in refused(path)


def test_a_list_that_would_fill_the_memory_is_refused_unread(tmp_path, monkeypatch):
    path = tmp_path / "long.zip"
    path.write_bytes(write_archive({f"{number:050}": b"" for number in range(100)}))
    monkeypatch.setattr(archive, "_MOST_LISTED", 5_000)
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("it was opened"))
    assert "larger than any bundle" in refused(path)


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"no archive at all", write_archive(FILES)[:-5], write_archive(FILES) + b"x", b"PK\5\6" * 99]
)
def test_what_is_no_archive_is_told(tmp_path, data):
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    assert refused(path).count("is no ZIP archive that can be read") == refused(path).count("Name a bundle.") == 1


def test_a_path_that_cannot_be_opened_is_told(tmp_path):
    assert "cannot be opened: No such file" in refused(tmp_path / "gone.zip")
    assert refused(tmp_path) == f"{tmp_path} is no file. Name a bundle."


def test_any_damage_is_an_error_of_ours(tmp_path):
    whole, path = write_archive({"a": b"It rained." * 20, "b": b"x"}), tmp_path / "a.zip"
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            with open_archive(path) as opened:
                for name in opened.paths:
                    opened.read(name)
        except BundleError:
            pass
    assert zipfile.is_zipfile(io.BytesIO(whole))
