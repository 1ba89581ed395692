"""The command line: ``python -m panther extract | texts | mentions | ledger | names | check | snapshot | verify``.

Exit codes: 0, 1 (``check`` found an error, ``verify`` a difference), 2 (bad input). Output is UTF-8 in any locale.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from panther.engines import ENGINES
from panther.errors import InputError
from panther.exports import FORMATS, snapshot
from panther.printing import one_line, printable
from panther.translation import speaking
from panther.writing import write_whole

if TYPE_CHECKING:
    from panther.campaign import Campaign
    from panther.sources import Sources

_FOUND, _BAD_INPUT, _INTERRUPTED = 1, 2, 130
_MOST_WORKERS = 1024


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    options = _parser().parse_args(snapshot.joined(sys.argv[1:] if arguments is None else arguments))
    try:
        code: int = options.run(options)
    except InputError as error:
        for problem in error.problems:
            print(one_line(problem), file=sys.stderr)
        return _BAD_INPUT
    except BrokenPipeError:  # the reader of the pipe went away: nothing is wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("\nInterrupted.", file=sys.stderr)
        return _INTERRUPTED
    return code


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(_BAD_INPUT, f"{self.prog}: {message}. See {self.prog} --help.\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m panther", description="Campaign narratives to cited events.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    extract = _command(commands, "extract", _extract, "write the events of documents")
    extract.add_argument(
        "--corrections",
        metavar="FILE|none",
        help="recorded decisions (default: data/corrections.csv, or the campaign's)",
    )
    extract.add_argument(
        "--format", choices=FORMATS, help="by the suffix of --output where it has one, else jsonl (the full record)"
    )
    extract.add_argument(
        "--output", default="-", metavar="FILE|-", help="a file, or - for standard output; with --engine a folder"
    )
    extract.add_argument(
        "--engine",
        choices=ENGINES,
        help="read a corpus of any size to Parquet (docs/corpora.md): PATH may be a pattern, .jsonl or an address",
    )
    extract.add_argument("--workers", type=_count, metavar="N", help="processes of the engine (default: one a core)")
    extract.add_argument("--scheduler", metavar="ADDRESS", help="of a dask cluster that is running: tcp://host:8786")
    texts = _command(commands, "texts", _texts, "write the text of documents as it is read, a JSON object each")
    texts.add_argument("--keep", action="store_true", help="keep the text of HTML, DOCX and PDF beside it")
    mentions = _command(commands, "mentions", _mentions, "write the dates and places that documents name", "FILE", "")
    mentions.add_argument("--kind", choices=("dates", "places", "all"), default="all")
    _command(commands, "ledger", _ledger, "write what became of every sentence")
    _add_names(commands)
    _command(commands, "check", _check, "print contradictions; exit code 1 if there is an error among them")
    snapshot.add_arguments(_command(commands, "snapshot", _snapshot, "draw the map of a view with its sources"))
    verify = _bare_command(commands, "verify", _verify, "make a bundle again from its own documents and compare")
    verify.add_argument("bundle", type=_path, metavar="BUNDLE", help="a .zip that extract --format bundle wrote")
    return parser


def _add_names(commands: Any) -> None:  # noqa: ANN401
    """The command that lists the names of a campaign that are in no gazetteer, and decides on one."""
    names = _bare_command(commands, "names", _names, "list names that look like places and are in no gazetteer; decide")
    names.add_argument("--campaign", type=_path, metavar="FOLDER", required=True, help="documents, in a folder")
    names.add_argument("--gazetteer", metavar="CSV", help="places (default: data/gazetteer.csv)")
    names.add_argument("--format", choices=("table", "jsonl"), default="table", help="of the list (default: table)")
    what = names.add_mutually_exclusive_group()
    what.add_argument("--decided", action="store_true", help="list what was decided, as JSON Lines")
    what.add_argument("--accept", metavar="NAME", help="it is another spelling of the place that --as names")
    what.add_argument("--add", metavar="NAME", help="it is a new place: --at says where it lies")
    what.add_argument("--refuse", metavar="NAME", help="it is no place")
    what.add_argument("--undo", metavar="NAME", help="take back what was decided on it")
    names.add_argument("--as", dest="place_id", default="", metavar="PLACE_ID", help="of the gazetteer (--accept)")
    names.add_argument(
        "--at", default="", metavar="POSITION", help='"19.86278, 1.23417", "19°51.8\'N 1°14\'E", or text: as it prints'
    )
    names.add_argument("--called", default="", metavar="NAME", help="the place's own name, if it is another (--add)")
    names.add_argument("--radius", type=float, metavar="KM", help="how far from there it may lie (--add; default: 3)")
    names.add_argument("--geometry", choices=("point", "area", "line"), help="how it is drawn (--add; default: point)")
    names.add_argument("--feature", default="", help="what it is: village, valley ... (--add)")
    names.add_argument("--country", default="", metavar="CODE", help="ISO 3166, two letters (--add)")
    names.add_argument("--position-source", default="", metavar="TEXT", help="where the position is from (--add)")
    names.add_argument("--reason", default="", help="why")
    names.add_argument("--author", default=os.environ.get("PANTHER_AUTHOR", ""), help="who (default: PANTHER_AUTHOR)")
    names.add_argument("--source", default="", help="what tells of it (default: where the name is printed first)")
    names.set_defaults(paths=[], corrections=None, engine=None)


def _bare_command(commands: Any, name: str, run: Any, text: str) -> argparse.ArgumentParser:  # noqa: ANN401
    command: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
    command.set_defaults(run=run)
    return command


def _command(  # noqa: PLR0913, PLR0917 - what a command is told of
    commands: Any,  # noqa: ANN401
    name: str,
    run: Any,  # noqa: ANN401
    text: str,
    what: str = "PATH",
    default: str = " (default: seeds/)",
) -> argparse.ArgumentParser:
    command = _bare_command(commands, name, run, text)
    command.add_argument("paths", nargs="*", type=_path, metavar=what, help=f"documents, or folders of them{default}")
    command.add_argument(
        "--campaign", type=_path, metavar="FOLDER", help="documents with places of their own, in a folder"
    )
    command.add_argument("--gazetteer", metavar="CSV", help="places (default: data/gazetteer.csv)")
    command.set_defaults(corrections=None, engine=None)
    return command


def _path(named: str) -> str:
    if not named:
        raise argparse.ArgumentTypeError("it is empty; name a document or a folder, or leave it out")
    return named


def _count(typed: str) -> int:
    if not typed.isdecimal() or not 0 < int(typed) <= _MOST_WORKERS:
        raise argparse.ArgumentTypeError(f"“{typed}” is no number from 1 to {_MOST_WORKERS:,}")
    return int(typed)


def _sources(options: argparse.Namespace) -> Sources:
    """What is to be read, as it was asked for.

    Raises:
        InputError: If both documents and a campaign are named, or the campaign is no folder with documents.
    """
    from panther.sources import CORRECTIONS, GAZETTEER, SEEDS, Sources, folder_sources

    gazetteer = GAZETTEER if options.gazetteer is None else Path(options.gazetteer)
    if options.campaign is None:
        sources = Sources(tuple(map(Path, options.paths)) or (SEEDS,), gazetteer, CORRECTIONS)
    elif options.paths and options.engine is None:
        raise InputError(f"--campaign {options.campaign}: a campaign holds its documents. Leave the other paths out.")
    else:
        sources = folder_sources(options.campaign, gazetteer)
    if options.corrections is None:
        return sources
    return replace(sources, corrections=None if options.corrections == "none" else Path(options.corrections))


def _campaign(options: argparse.Namespace) -> Campaign:
    from panther.campaign import Campaign

    sources = _sources(options)
    _say(f"reading {options.campaign or ', '.join(options.paths) or 'the seeds'} ...")
    return Campaign.read(sources)


def _say(text: str) -> None:
    """Tell progress, on a terminal only."""
    if sys.stderr is not None and sys.stderr.isatty():
        print(text, file=sys.stderr)


def _say_frame(done: int, total: int) -> None:
    """Tell how far a film is, on one line of a terminal."""
    if sys.stderr is not None and sys.stderr.isatty():
        print(f"\rpicture {done} of {total}", end="\n" if done == total else "", file=sys.stderr, flush=True)


def _say_documents(done: int, kept: int) -> None:
    """Tell how far a corpus is, on one line of a terminal."""
    if sys.stderr is not None and sys.stderr.isatty():
        before = f" ({kept:,} from before)" if kept else ""
        print(f"\r{done:,} documents{before}", end="", file=sys.stderr, flush=True)


def _extract(options: argparse.Namespace) -> int:
    from panther.exports.edition import make_edition
    from panther.exports.formats import named_format

    if options.engine is not None:
        return _extract_corpus(options)
    if options.workers is not None or options.scheduler is not None:
        raise InputError("--workers and --scheduler are for an engine. Name one with --engine, or leave them out.")
    chosen = named_format(options.format, "" if options.output == "-" else options.output)
    if chosen.binary and options.output == "-" and sys.stdout is not None and sys.stdout.isatty():
        raise InputError(f"{chosen.name} is no text for a terminal. Name a file with --output.")
    campaign = _campaign(options)
    _write(chosen.writer(make_edition(campaign)), options.output)
    for check in campaign.checks:
        if check.kind == "correction":
            print(one_line(f"warning: {check.message}"), file=sys.stderr)
    _say(f"{len(campaign.records)} events")
    return 0


def _extract_corpus(options: argparse.Namespace) -> int:
    from panther.engines.extraction import extract_corpus

    if options.output == "-" or options.format is not None:
        raise InputError("--engine writes Parquet to a folder. Name it with --output, and leave --format out.")
    if options.scheduler is not None and options.engine != "dask":
        raise InputError("--scheduler is for --engine dask. Leave it out, or choose that engine.")
    if options.workers is not None and (options.engine == "inline" or options.scheduler is not None):
        raise InputError("--workers is for processes of this machine: --engine processes, or dask without --scheduler.")
    sources = _sources(options)
    done = extract_corpus(
        options.paths or [str(path) for path in sources.documents],
        sources,
        Path(options.output),
        engine=options.engine,
        workers=options.workers,
        scheduler=options.scheduler,
        on_progress=_say_documents,
    )
    for row in done.unused:
        print(one_line(f"warning: {row.label}: no document has its target, {row.target}"), file=sys.stderr)
    if done.failed:
        failed = f"{done.failed:,} of {done.documents:,} documents could not be read"
        print(one_line(f"warning: {failed}: see {Path(options.output, 'failed.jsonl')}"), file=sys.stderr)
    kept = "All of it was there already: " if done.was_finished else ""
    _say(f"\n{kept}{done.documents:,} documents, {done.events:,} events, {done.kept:,} documents from before")
    return 0


def _snapshot(options: argparse.Namespace) -> int:
    asked = snapshot.asked_of(options)
    snapshot.writer_of(asked.output)  # what is wrong is told before anything is read
    look = snapshot.options_of(asked)
    edition = snapshot.edition_asked(_campaign(options), asked)
    _say(f"drawing {len(edition.events)} events ...")
    with speaking(options.language):
        drawn = snapshot.snapshot(edition, look, asked.output, _say_frame)
    _write(drawn, asked.output)
    return 0


def _texts(options: argparse.Namespace) -> int:
    from panther.reading import keep_texts, read_documents
    from panther.texts.kept import to_record

    sources = _sources(options)
    documents = read_documents(sources.documents)
    if options.keep:
        for path in keep_texts(sources.documents):
            _say(f"kept {path}")
    _lines(map(to_record, documents))
    return 0


def _mentions(options: argparse.Namespace) -> int:
    from panther.mentions import list_mentions

    if not options.paths and options.campaign is None:
        raise InputError(
            "python -m panther mentions: the following arguments are required: FILE or --campaign. "
            "See python -m panther mentions --help."
        )
    kinds = {"dates": ("date",), "places": ("place",), "all": ("date", "place")}[options.kind]
    _lines(list_mentions(_sources(options), kinds))
    return 0


def _ledger(options: argparse.Namespace) -> int:
    from panther.ledger import to_row

    _lines(map(to_row, _campaign(options).ledger))
    return 0


def _names(options: argparse.Namespace) -> int:
    from panther.worklist import asking, listing

    sources = _sources(options)
    campaign = _campaign(options)
    documents = {document.name: document for document in campaign.documents}
    if request := asking.asked(options, campaign):
        print(one_line(asking.answer(sources, request)))
    elif options.decided:
        _lines(map(listing.decided_record, asking.decided(campaign)))
    elif options.format == "jsonl":
        _lines(listing.to_record(name, documents) for name in asking.open_in(campaign))
    else:
        _print(f"{printable(line)}\n" for line in listing.table(asking.open_in(campaign)))
    return 0


def _check(options: argparse.Namespace) -> int:
    checks = _campaign(options).checks
    lines = []
    for check in checks:
        where = ", ".join(f"{c.document} {c.start}-{c.end}" for c in check.citations)
        lines.append(one_line(f"{check.level}: {check.kind}: {check.message}" + (f" [{where}]" if where else "")))
    _print(f"{line}\n" for line in lines)
    return _FOUND if any(check.level == "error" for check in checks) else 0


def _verify(options: argparse.Namespace) -> int:
    from panther.exports.verification import verify

    _say(f"making {options.bundle} again ...")
    found = verify(Path(options.bundle))
    lines = [f"{f.state} {f.path}" + (f": {f.detail}" if f.detail else "") for f in found.findings]
    wrong = sum(finding.state != "agrees" for finding in found.findings)
    total = f"{len(found.findings)} files: " + (f"{wrong} do not agree." if wrong else "all agree.")
    _print(f"{one_line(line)}\n" for line in (*lines, *found.notes, total))
    return 0 if found.agrees else _FOUND


def _lines(rows: Iterable[dict[str, Any]]) -> None:
    from panther.exports.jsonl import dump_line

    _print(map(dump_line, rows))


def _write(data: bytes, output: str) -> None:
    """Write to standard output or a file."""
    if output == "-":
        _print_bytes([data])
        return
    try:
        _write_file(data, Path(os.path.realpath(output)))
    except OSError as error:
        raise InputError(f"--output {output}: cannot be written ({error.strerror}). Choose another place.") from error


def _write_file(data: bytes, target: Path) -> None:
    """Write a file whole or not at all; what is no plain file, such as a device, is written as it is."""
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    write_whole(target, data)


def _print(lines: Iterable[str]) -> None:
    _print_bytes(line.encode() for line in lines)


def _print_bytes(parts: Iterable[bytes]) -> None:
    if sys.stdout is None:
        raise InputError("Standard output is closed. Leave it open, or name a file with --output.")
    try:
        sys.stdout.buffer.writelines(parts)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(f"Standard output cannot be written ({error.strerror}).") from error
