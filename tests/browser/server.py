"""A Streamlit script as a process of its own, on a free port of this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCAL = "127.0.0.1"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOCAL, 0))
        return probe.getsockname()[1]


@contextmanager
def running(script: Path, home: Path, extra: Mapping[str, str] | None = None, port: int = 0) -> Iterator[str]:
    """Run a Streamlit script with an environment of its own; gives its address once it answers."""
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    environment |= extra or {}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert any("URL:" in line for line in server.stdout), "the app did not start"
            threading.Thread(target=server.stdout.read, daemon=True).start()
            yield f"http://{LOCAL}:{port}"
        finally:
            server.kill()
