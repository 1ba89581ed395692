"""Files that are written whole or not at all."""

import os
import secrets
import shutil
from contextlib import suppress
from errno import EACCES
from pathlib import Path


def write_new(path: Path, data: bytes) -> None:
    """Write a file that was not there, through to the disk.

    Raises:
        OSError: If it cannot be written, or something stands there, be it a link.
    """
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place and put it there whole; who may read and write it stays as it was.

    Raises:
        OSError: If it cannot be written, or what stands there may only be read.
    """
    part = path.with_name(f".panther-{secrets.token_hex(8)}.part")
    try:
        write_new(part, data)
        with suppress(FileNotFoundError):
            shutil.copymode(path, part)
            if not os.access(path, os.W_OK):  # it could be put in the place of it all the same
                raise PermissionError(EACCES, os.strerror(EACCES))
        part.replace(path)
    finally:
        with suppress(OSError):  # it is not there where all went well
            part.unlink()
