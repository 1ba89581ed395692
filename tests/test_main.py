"""The process of a command: however it is ended, nothing that it began stays."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.command import ROOT, write_war


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system ends processes otherwise")
def test_a_film_that_is_ended_from_outside_leaves_nothing(tmp_path):
    temporary, target = tmp_path / "temporary", tmp_path / "war.mp4"
    temporary.mkdir()
    snapshot = [*write_war(tmp_path), "--output", str(target), "--size", "1920x1080", "--seconds", "600", "--fps", "60"]
    with subprocess.Popen(
        [sys.executable, "-m", "panther", "snapshot", *snapshot],
        cwd=ROOT, stderr=subprocess.PIPE, env={**os.environ, "TMPDIR": str(temporary)},
    ) as process:  # fmt: skip
        until = time.monotonic() + 60
        while not any(temporary.glob("panther-film-*/film.mp4")) and time.monotonic() < until:
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 128 + signal.SIGTERM
        assert process.stderr.read() == b""
    assert not list(temporary.iterdir())
    assert not target.exists()
