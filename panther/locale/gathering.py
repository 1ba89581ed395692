"""Gathers the messages of Python and of the scripts into the catalogue: ``python -m panther.locale.gathering``.

A message that is new stands untranslated in the catalogues afterwards, one that is no longer there is taken out.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

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
_SOURCES = (("python", "panther", "*.py"), ("javascript", "panther/layers/static", "*.js"))


def gather() -> Catalog:
    """The messages of the whole package, in order of file and line, without translations."""
    catalogue = Catalog(project="Panther", charset="utf-8", fuzzy=False)
    for method, folder, pattern in _SOURCES:
        for path in sorted((ROOT / folder).rglob(pattern)):
            _gather_file(catalogue, method, path)
    return catalogue


def _gather_file(catalogue: Catalog, method: str, path: Path) -> None:
    place = path.relative_to(ROOT).as_posix()
    with path.open("rb") as file:
        for _, message, comments, context in extract(method, file, KEYWORDS, ["Translators:"]):
            catalogue.add(message, locations=[(place, 0)], auto_comments=comments, context=context)


def template_text() -> str:
    """The template as a file."""
    return _text(gather())


def updated_text(language: str) -> str:
    """The catalogue of a language with the messages of today, as a file."""
    catalogue = read_catalogue(language)
    catalogue.update(gather(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
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
            if path.exists():
                text = updated_text(language)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                text = _text(Catalog(locale=language, domain=DOMAIN))
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
