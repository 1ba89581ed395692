import os
import threading

import pytest

from panther.errors import InputError
from panther.worklist import folder as folders
from panther.worklist.folder import change_files

NAMES = ("a.csv", "b.csv")


def grown(files):
    return {name: (data or b"") + b"x" for name, data in files.items()}


def listed(path):
    return {file.name: file.read_bytes() for file in path.iterdir()}


def test_all_files_change_and_nothing_else_is_left(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"1")
    change_files(tmp_path, NAMES, grown)
    assert listed(tmp_path) == {"a.csv": b"1x", "b.csv": b"x"}
    change_files(tmp_path, NAMES, lambda files: files | {"a.csv": None})
    assert listed(tmp_path) == {"b.csv": b"x"}


def test_what_a_killed_writer_left_half_done_is_finished_by_the_next(tmp_path, monkeypatch):
    (tmp_path / "a.csv").write_bytes(b"1")
    replace = folders._replace

    def killed(path, data):
        if path.name == "b.csv":
            os._exit(9)
        replace(path, data)

    if os.fork() == 0:
        folders._replace = killed
        change_files(tmp_path, NAMES, grown)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.wait()[1]) == 9
    assert (tmp_path / "a.csv").read_bytes() == b"1x"
    assert not (tmp_path / "b.csv").exists()
    change_files(tmp_path, NAMES, grown)
    assert listed(tmp_path) == {"a.csv": b"1xx", "b.csv": b"xx"}


def test_writers_wait_for_each_other(tmp_path):
    threads = [threading.Thread(target=change_files, args=(tmp_path, NAMES, grown)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert listed(tmp_path) == {"a.csv": b"x" * 8, "b.csv": b"x" * 8}


def test_who_holds_the_folder_for_too_long_is_not_waited_for(tmp_path, monkeypatch):
    import fcntl

    monkeypatch.setattr(folders, "_PATIENCE_SECONDS", 0.05)
    held = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    with pytest.raises(InputError, match="Somebody else is writing"):
        change_files(tmp_path, NAMES, grown)
    os.close(held)
    assert listed(tmp_path) == {}


def test_what_an_editor_saved_meanwhile_is_not_overwritten(tmp_path):
    saved = iter([b"by hand"])

    def change(files):
        for data in saved:
            (tmp_path / "a.csv").write_bytes(data)
        return grown(files)

    change_files(tmp_path, NAMES, change)
    assert listed(tmp_path) == {"a.csv": b"by handx", "b.csv": b"x"}


def test_a_file_that_never_rests_is_told(tmp_path):
    def change(files):
        (tmp_path / "a.csv").write_bytes((files["a.csv"] or b"") + b".")
        return grown(files)

    with pytest.raises(InputError, match="being changed by another program"):
        change_files(tmp_path, NAMES, change)


def test_a_full_disk_leaves_all_as_it_was(tmp_path, monkeypatch):
    (tmp_path / "a.csv").write_bytes(b"1")
    real = folders._replace

    def full(path, data):
        if path.name == "b.csv":
            raise OSError(28, "No space left on device")
        real(path, data)

    monkeypatch.setattr(folders, "_replace", full)
    with pytest.raises(InputError, match=r"cannot be written \(No space left on device\)\. Nothing was changed"):
        change_files(tmp_path, NAMES, grown)
    assert listed(tmp_path) == {"a.csv": b"1"}


def test_nothing_is_written_through_a_link(tmp_path):
    outside = tmp_path / "outside.csv"
    outside.write_bytes(b"1")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "a.csv").symlink_to(outside)
    with pytest.raises(InputError, match="is a link to another file"):
        change_files(inside, NAMES, grown)
    assert outside.read_bytes() == b"1"


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        change_files(tmp_path / "gone", NAMES, grown)


def test_a_file_keeps_its_mode(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"1")
    (tmp_path / "a.csv").chmod(0o640)
    change_files(tmp_path, NAMES, grown)
    assert (tmp_path / "a.csv").stat().st_mode & 0o777 == 0o640
