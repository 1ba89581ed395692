"""Gathers the messages of Python and of the scripts into the catalogue: ``python -m panther.locale.gathering``.

A message that is new stands untranslated in the catalogues afterwards, one that is no longer there is taken out.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import write_po

from panther.translation import DOMAIN, ENGLISH, LANGUAGES, LOCALE, read_catalogue

ROOT = LOCALE.parents[1]
_WIDTH = 120
# What a message is handed to, in both languages of the code, and which of its arguments are messages.
KEYWORDS = {
    "marked": None,
    "marked_in": ((1, "c"), 2),
    "translated": None,
    "translated_in": ((1, "c"), 2),
    "counted": (1, 2),
    "translatedIn": ((1, "c"), 2),
}
SOURCES = (("python", "panther", "*.py"), ("javascript", "panther/layers/static", "*.js"))


def gather(language: str | None = None) -> Catalog:
    """The messages of the whole package, in order of file and line, without translations.

    Args:
        language: That of a catalogue to be translated; ``None`` for the template.
    """
    catalogue = Catalog(locale=language, project="Panther", charset="utf-8", fuzzy=False)
    for method, folder, pattern in SOURCES:
        for path in sorted((ROOT / folder).rglob(pattern)):
            _gather_file(catalogue, method, path)
    return catalogue


def _gather_file(catalogue: Catalog, method: str, path: Path) -> None:
    place = path.relative_to(ROOT).as_posix()
    with path.open("rb") as file:
        for message, context in extracted(method, file):
            catalogue.add(message, locations=[(place, 0)], context=context)


def extracted(method: str, file: IO[bytes]) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    """The messages of a file of code, with their contexts.

    Args:
        method: ``python`` or ``javascript``.
        file: The code.
    """
    for _, message, _, context in extract(method, file, KEYWORDS):
        yield message, context


def template_text() -> str:
    """The template as a file."""
    return _text(gather())


def updated_text(language: str) -> str:
    """The catalogue of a language with the messages of today, as a file; what is new has no translation."""
    kept, catalogue = read_catalogue(language), gather(language)
    for message in catalogue:
        known = kept.get(message.id, message.context)
        if message.id and known is not None:
            message.string = known.string
    return _text(catalogue)


def _text(catalogue: Catalog) -> str:
    """A catalogue as text without the time of day: it changes with the messages alone."""
    file = BytesIO()
    write_po(file, catalogue, width=_WIDTH, omit_header=True, include_lineno=False, sort_by_file=True)
    return f"{_header(catalogue)}\n{file.getvalue().decode()}"


def _header(catalogue: Catalog) -> str:
    language = catalogue.locale_identifier
    lines = ["Content-Type: text/plain; charset=UTF-8"]
    if language is not None:
        lines += [f"Language: {language}", f"Plural-Forms: {catalogue.plural_forms}"]
    return "\n".join(('msgid ""', 'msgstr ""', *(f'"{line}\\n"' for line in lines), ""))


def main() -> None:
    """Write the template and bring every catalogue up to date."""
    (LOCALE / f"{DOMAIN}.pot").write_text(template_text(), encoding="utf-8")
    for language in LANGUAGES:
        if language != ENGLISH:
            path = LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            text = updated_text(language) if path.exists() else _text(gather(language))
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
