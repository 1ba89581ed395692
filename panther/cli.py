"""The command line: ``python -m panther extract | mentions | ledger | check``.

Exit codes: 0, 1 (``check`` found an error), 2 (bad input).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from panther.errors import InputError

FORMATS = ("jsonl", "csv", "geojson")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except InputError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of the pipe went away: nothing is wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m panther", description="Campaign narratives to cited events.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    extract = _command(commands, "extract", _extract, "write the events of documents")
    extract.add_argument("--format", choices=FORMATS, default="jsonl", help="jsonl (the full record) by default")
    extract.add_argument("--output", default="-", metavar="FILE|-", help="a file, or - for standard output")
    mentions = _command(commands, "mentions", _mentions, "write the dates and places that documents name", nargs="+")
    mentions.add_argument("--kind", choices=("dates", "places", "all"), default="all")
    _command(commands, "ledger", _ledger, "write what became of every sentence")
    _command(commands, "check", _check, "print contradictions; exit code 1 if there is an error among them")
    return parser


def _command(commands: Any, name: str, run: Any, text: str, nargs: str = "*") -> argparse.ArgumentParser:  # noqa: ANN401
    command: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    what = "FILE" if nargs == "+" else "PATH"
    command.add_argument("paths", nargs=nargs, metavar=what, help="documents, or folders of them (default: seeds/)")
    command.add_argument("--gazetteer", metavar="CSV", help="places (default: data/gazetteer.csv)")
    command.add_argument(
        "--corrections", metavar="FILE|none", help="recorded decisions (default: data/corrections.csv)"
    )
    command.set_defaults(run=run)
    return command


def _campaign(options: argparse.Namespace) -> Any:  # noqa: ANN401
    from panther.campaign import CORRECTIONS, GAZETTEER, Campaign

    chosen = options.corrections
    corrections = CORRECTIONS if chosen is None else None if chosen == "none" else chosen
    _say(f"reading {', '.join(options.paths) or 'the seeds'} ...")
    return Campaign.open(*options.paths, gazetteer=options.gazetteer or GAZETTEER, corrections=corrections)


def _say(text: str) -> None:
    """Tell progress, on a terminal only."""
    if sys.stderr.isatty():
        print(text, file=sys.stderr)


def _extract(options: argparse.Namespace) -> int:
    from panther.exports import write

    campaign = _campaign(options)
    _write(write(campaign.records, options.format), options.output)
    _say(f"{len(campaign.records)} events")
    return 0


def _write(text: str, output: str) -> None:
    """Write to standard output or a file; a file is whole or not there at all."""
    if output == "-":
        sys.stdout.buffer.write(text.encode())
        return
    target = Path(output)
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(text.encode())
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise InputError(f"{output}: cannot be written ({error.strerror}). Choose another place.") from error


def _mentions(options: argparse.Namespace) -> int:
    from panther.mentions import list_mentions

    kinds = {"dates": ("date",), "places": ("place",), "all": ("date", "place")}[options.kind]
    _lines(list_mentions(options.paths, options.gazetteer, kinds))
    return 0


def _ledger(options: argparse.Namespace) -> int:
    _lines(
        {
            "document": row.document,
            "start": row.start,
            "end": row.end,
            "text": row.text,
            "reason": row.reason,
            "detail": row.detail,
            "event_id": row.event_id,
        }
        for row in _campaign(options).ledger
    )
    return 0


def _lines(rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        sys.stdout.buffer.write((json.dumps(row, ensure_ascii=False) + "\n").encode())


def _check(options: argparse.Namespace) -> int:
    checks = _campaign(options).checks
    for check in checks:
        where = ", ".join(f"{c.document} {c.start}-{c.end}" for c in check.citations)
        print(f"{check.level}: {check.kind}: {check.message}" + (f" [{where}]" if where else ""))
    return int(any(check.level == "error" for check in checks))
