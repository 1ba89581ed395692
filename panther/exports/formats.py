"""The formats by name: the one table of what an edition can be written as.

What writes a format is imported when it is written: the command line knows the names without it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from panther.errors import InputError
from panther.translation import marked

if TYPE_CHECKING:
    from panther.exports.edition import Edition

Writer = Callable[["Edition"], bytes]

DEFAULT = "jsonl"


@dataclass(frozen=True, slots=True)
class Format:
    """A format that an edition can be written as.

    Attributes:
        name: What ``--format`` and ``write`` know it by.
        label: What a menu calls it, with a word on what it is for.
        suffixes: What the names of its files may end in, with the dot. The first is the one that is given.
        media_type: For downloads.
        writer: The edition as bytes. The same edition gives the same bytes.
        binary: Whether a terminal cannot show it.
        implied: The suffixes that mean this format where none is named; others may end in them as well.
        stem: What the file is called in a bundle, without its suffix.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    media_type: str
    writer: Writer
    binary: bool = False
    implied: tuple[str, ...] = ()
    stem: str = "events"

    @property
    def file(self) -> str:
        """What the file is called in a bundle."""
        return f"{self.stem}{self.suffixes[0]}"


def _jsonl(edition: Edition) -> bytes:
    from panther.exports import jsonl

    return jsonl.dumps(edition.events).encode()


def _csv(edition: Edition) -> bytes:
    from panther.exports import table

    return table.dumps(edition.events).encode()


def _acled(edition: Edition) -> bytes:
    from panther.exports import acled

    return acled.dumps(edition).encode()


def _geojson(edition: Edition) -> bytes:
    from panther.exports import geojson

    return geojson.dumps(edition).encode()


def _kml(edition: Edition) -> bytes:
    from panther.exports import kml

    return kml.dumps(edition).encode()


def _gpx(edition: Edition) -> bytes:
    from panther.exports import gpx

    return gpx.dumps(edition).encode()


def _gpkg(edition: Edition) -> bytes:
    from panther.exports import geopackage

    return geopackage.write(edition)


def _geoparquet(edition: Edition) -> bytes:
    from panther.exports import geoparquet

    return geoparquet.write(edition)


def _jsonld(edition: Edition) -> bytes:
    from panther.exports import web_annotation

    return web_annotation.dumps(edition).encode()


def _bibtex(edition: Edition) -> bytes:
    from panther.exports import references

    return references.dump_bibtex(edition).encode()


def _csl(edition: Edition) -> bytes:
    from panther.exports import references

    return references.dump_csl(edition).encode()


def _bundle(edition: Edition) -> bytes:
    from panther.exports import bundle

    return bundle.write(edition, BUNDLED)


_SINGLE = (
    Format("jsonl", marked("JSON Lines: the full records"), (".jsonl", ".ndjson"), "application/jsonl", _jsonl,
           implied=(".jsonl", ".ndjson")),
    Format("csv", marked("CSV: a row an event"), (".csv",), "text/csv", _csv, implied=(".csv",)),
    Format("acled", marked("CSV in the columns of ACLED: a row an event and day"), (".csv",), "text/csv", _acled,
           stem="events_acled"),
    Format("geojson", "GeoJSON", (".geojson", ".json"), "application/geo+json", _geojson, implied=(".geojson",)),
    Format("kml", marked("KML for Google Earth, with its time slider"), (".kml",),
           "application/vnd.google-earth.kml+xml", _kml, implied=(".kml",)),
    Format("gpx", marked("GPX: waypoints"), (".gpx",), "application/gpx+xml", _gpx, implied=(".gpx",)),
    Format("gpkg", marked("GeoPackage: points and tables for a GIS"), (".gpkg",),
           "application/geopackage+sqlite3", _gpkg, binary=True, implied=(".gpkg",)),
    Format("geoparquet", marked("GeoParquet: a row an event and place"), (".parquet", ".geoparquet"),
           "application/vnd.apache.parquet", _geoparquet, binary=True, implied=(".parquet", ".geoparquet")),
    Format("jsonld", marked("Web Annotations (JSON-LD): the excerpts"), (".jsonld", ".json"),
           "application/ld+json", _jsonld, implied=(".jsonld",)),
    Format("bibtex", marked("BibTeX: the documents"), (".bib",), "application/x-bibtex", _bibtex, implied=(".bib",),
           stem="documents"),
    Format("csl", marked("CSL-JSON: the documents"), (".json",), "application/vnd.citationstyles.csl+json", _csl,
           stem="documents"),
)  # fmt: skip

# The formats of a bundle, by the name of the file.
BUNDLED: Mapping[str, Writer] = {form.file: form.writer for form in _SINGLE}

_ALL = (
    *_SINGLE,
    Format("bundle", marked("Bundle: documents, tables and every format, with sums to verify"), (".zip",),
           "application/zip", _bundle, binary=True, implied=(".zip",), stem="bundle"),
)  # fmt: skip

FORMATS: Mapping[str, Format] = {form.name: form for form in _ALL}


def write(edition: Edition, name: str) -> bytes:
    """The bytes of an edition in a format by its name, a key of ``FORMATS``; text is UTF-8 and ends with a newline."""
    return FORMATS[name].writer(edition)


def named_format(name: str | None, output: str) -> Format:
    """The format that is asked for by its name or by the suffix of the output; JSON Lines where neither says.

    Args:
        name: A key of ``FORMATS``, or ``None``.
        output: The name of a file; its suffix, in any case, must be one of the format's, or of no format at all.

    Raises:
        InputError: If name and suffix do not agree, or there is no name and the suffix is of no format or of several.
    """
    suffix = Path(output).suffix.lower()
    ending = [form.name for form in _ALL if suffix in form.suffixes]
    if name is not None:
        if ending and name not in ending:
            raise InputError(
                f"--output {output}: “{suffix}” is a file of {_either(ending)}, and --format is {name}, which is "
                f"written to {_either(FORMATS[name].suffixes)}. Change one of them."
            )
        return FORMATS[name]
    if not suffix:
        return FORMATS[DEFAULT]
    if not ending:
        raise InputError(
            f"--output {output}: no format is written to “{suffix}”. Name the format with --format, or end the name in "
            f"{_either(sorted({suffix for form in _ALL for suffix in form.implied}))}."
        )
    implied = next((form for form in _ALL if suffix in form.implied), None)
    if implied is None:
        raise InputError(f"--output {output}: “{suffix}” may be {_either(ending)}. Name one with --format.")
    return implied


def _either(names: Sequence[str]) -> str:
    return " or ".join((", ".join(names[:-1]), names[-1]) if len(names) > 1 else names)
