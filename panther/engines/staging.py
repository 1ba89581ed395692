"""The folder that a corpus is written to: results of batches are put aside in it until all of them are there.

``.staging/run.json`` says what the run is of. A batch's file of events is moved into place after its ledger, whole, so
that where it stands the batch is done. The manifest comes last: a folder without one is no result.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

from panther.engines.packing import Packed
from panther.errors import InputError
from panther.writing import write_whole

MANIFEST = "manifest.json"
FAILED = "failed.jsonl"
RESULTS = ("events", "ledger", FAILED)
_STAGING, _RUN, _LOCK, _MADE = ".staging", "run.json", "lock", "made"

Run = Mapping[str, Any]


class Staging:
    """The folder of a run.

    Args:
        output: The folder; it is made where it is not there.
        run: What tells the run from others, as JSON has it.

    Raises:
        InputError: If the folder holds something else, another run is writing to it, or it cannot be written.
    """

    def __init__(self, output: Path, run: Run) -> None:
        self.output = output
        self._folder = output / _STAGING
        _check(output, run)
        with told(output):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock = _locked(self._folder / _LOCK, output)
            write_whole(self._folder / _RUN, json.dumps(run).encode())

    @property
    def made(self) -> Path:
        """The folder in which the results are made."""
        return self._folder / _MADE

    def events(self, key: str) -> Path:
        """Return the file of a batch's events."""
        return self._folder / key[:2] / f"{key}.events"

    def ledger(self, key: str) -> Path:
        """Return the file of a batch's ledger."""
        return self._folder / key[:2] / f"{key}.ledger"

    def holds(self, key: str) -> bool:
        """Return whether a batch is done."""
        return self.events(key).exists()

    def put(self, key: str, packed: Packed) -> None:
        """Put the result of a batch aside.

        Raises:
            InputError: If the folder takes no more.
        """
        with told(self.output):
            self.ledger(key).parent.mkdir(exist_ok=True)
            write_whole(self.ledger(key), packed.ledger)
            write_whole(self.events(key), packed.events)

    def finish(self, manifest: bytes) -> None:
        """Move the results from where they were made to where they belong, the manifest last, and clear the rest.

        Raises:
            InputError: If the folder cannot be written.
        """
        with told(self.output):
            for name in RESULTS:
                target = self.output / name
                if target.is_dir():
                    shutil.rmtree(target)
                (self.made / name).replace(target)
            write_whole(self.made / MANIFEST, manifest)
            (self.made / MANIFEST).replace(self.output / MANIFEST)
        self.close()
        clear(self.output)

    def close(self) -> None:
        """Let another run have the folder; what is put aside stays."""
        self._lock.close()


def _check(output: Path, run: Run) -> None:
    """Refuse a folder that holds anything but a run that was broken off, and that of the same input.

    Raises:
        InputError: If it does.
    """
    try:
        found = {path.name for path in output.iterdir()}
    except FileNotFoundError:
        return
    except OSError as error:
        raise InputError(f"--output {output}: cannot be used ({error.strerror}). Name a folder.") from error
    if found <= {_STAGING} and not (output / _STAGING / _RUN).exists():
        return
    try:
        begun = json.loads((output / _STAGING / _RUN).read_bytes())
    except (OSError, ValueError):
        raise InputError(
            f"--output {output}: it holds something else already. Name a new folder, or empty it."
        ) from None
    if begun != dict(run):
        differing = ", ".join(name for name in run if begun.get(name) != run[name]) or "paths"
        raise InputError(
            f"--output {output}: it holds a run that was broken off, and of another input ({differing}). Start that "
            "again, or name a new folder."
        )


def clear(output: Path) -> None:
    """Take away what was put aside."""
    shutil.rmtree(output / _STAGING, ignore_errors=True)


def finished(output: Path) -> Mapping[str, Any] | None:
    """Return the manifest of a finished run, or ``None`` where there is none."""
    try:
        manifest = json.loads((output / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    return manifest if isinstance(manifest, dict) and isinstance(manifest.get("documents"), dict) else None


def _locked(path: Path, output: Path) -> BinaryIO:
    """Open a file that no other run has open; the system lets go of it with the process.

    Raises:
        InputError: If another run has it.
    """
    file = path.open("wb")
    try:
        import fcntl
    except ImportError:  # Windows: two runs into one folder are not told from each other
        return file
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise InputError(
            f"--output {output}: another run is writing to it. Wait for it, or name a new folder."
        ) from None
    return file


class told:  # noqa: N801 - it reads as a word of the statement
    """Tells an error of the file system as one clear line."""

    def __init__(self, output: Path) -> None:
        self._output = output

    def __enter__(self) -> None:
        """Do nothing."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """Raise an ``OSError`` as an ``InputError``."""
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            raise InputError(
                f"--output {self._output}: cannot be written ({error.strerror or error}). What is done is kept: the "
                "same command goes on from there."
            ) from error
