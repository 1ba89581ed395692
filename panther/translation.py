"""The interface in several languages: what is shown is written in English here and said in the language that is spoken.

One catalogue holds all messages, of Python and of the scripts (``locale/``, docs/interface.md). Which language is
spoken belongs to the run of a session or to one export, not to the process: it is a context variable, set for as long
as a block lasts. Without one, English is spoken, and no catalogue is read.

Records, notes and types stay as they are in the data: what shows them translates them.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages import Catalog

LANGUAGES = {"en": "English", "fr": "Français"}
"""The languages that can be spoken, each by its own name; the first is that of the messages themselves."""

ENGLISH = "en"
ADDRESS_NAME = "lang"
"""What an address names its language by."""
LOCALE = Path(__file__).resolve().parent / "locale"
DOMAIN = "panther"

_spoken: ContextVar[str] = ContextVar("spoken", default=ENGLISH)


def language() -> str:
    """The language that is spoken here, a key of ``LANGUAGES``."""
    return _spoken.get()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for as long as the block lasts, in this thread alone.

    Raises:
        KeyError: If it is none of ``LANGUAGES``.
    """
    LANGUAGES[language]
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def nearest_language(tags: Sequence[str | None]) -> str:
    """The first language that can be spoken of those that a reader prefers ("fr-CH"); English where there is none."""
    known = (tag.replace("_", "-").partition("-")[0].lower() for tag in tags if tag)
    return next((name for name in known if name in LANGUAGES), ENGLISH)


def marked(message: str) -> str:
    """A message that is translated where it is shown: as it stands, named here for the catalogue."""
    return message


def marked_in(context: str, message: str) -> str:  # noqa: ARG001 - the context is read from the text
    """A message of a context that is translated where it is shown."""
    return message


def translated(message: str, /, **values: object) -> str:
    """A message in the language spoken, with values in the place of their names in braces."""
    return _filled(_catalogue(language()).gettext(message), values)


def translated_in(context: str, message: str, /, **values: object) -> str:
    """A message that means different things in different contexts, in the one that is named."""
    return _filled(_catalogue(language()).pgettext(context, message), values)


def counted(one: str, many: str, count: int, /, **values: object) -> str:
    """A message in the form that its count asks for; ``{count}`` in it is the count as figures."""
    told = _catalogue(language()).ngettext(one, many, count)
    return _filled(told, {"count": figures(count), **values})


def figures(value: int) -> str:
    """A whole number as figures: ``1,204``."""
    if language() == ENGLISH:
        return f"{value:,}"
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale=language()))


def decimal(value: float) -> str:
    """A number as figures, with no more places than it has: ``2.5``."""
    if language() == ENGLISH:
        return f"{value:,g}"
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale=language()))


def listed(words: Sequence[str]) -> str:
    """A list as a sentence has it: ``a, b and c``."""
    if len(words) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(words)
    return translated("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])


def _filled(message: str, values: dict[str, object]) -> str:
    return message.format_map(values) if values else message


def read_catalogue(language: str) -> Catalog:
    """The catalogue of a language, as it is written in ``locale/``."""
    from babel.messages.pofile import read_po

    with (LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """The messages of a language; compiled in memory, so that no compiled file can lag behind the written one."""
    if language == ENGLISH:
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo

    compiled = BytesIO()
    write_mo(compiled, read_catalogue(language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
