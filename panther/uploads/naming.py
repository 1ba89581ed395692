"""Names that are sent -> names that are safe in a folder, on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from panther.texts import suffix_of

_LONGEST = 100
_LONGEST_BYTES = 200
_LONGEST_SUFFIX = 20
# Reserved by Windows with any suffix.
_RESERVED_WORDS = """
    con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9
"""
_RESERVED = frozenset(_RESERVED_WORDS.split())
_ODD = re.compile(r'[<>:"|?*/\\]+')
_SPACE = re.compile(r"\s+")


def clean_file_name(sent: str) -> str:
    """Return the name for a file that is sent: no path, nothing that does not print or that some system reserves."""
    name = _plain(re.split(r"[/\\]", sent)[-1])
    before, dot, after = name.rpartition(".")
    suffix = f".{_short(_ODD.sub('_', after).strip().lower(), _LONGEST_SUFFIX)}" if dot else ""
    stem = _stem(before if dot else name, "document")
    return _short(stem, _LONGEST_BYTES - _LONGEST_SUFFIX) + suffix


def clean_folder_name(typed: str) -> str:
    """Return the name for the folder of a campaign that is called so; "" where nothing of what is typed can stand."""
    words = _SPACE.sub("-", _stem(_ODD.sub(" ", _plain(typed)), ""))
    return _short(words, _LONGEST_BYTES).strip(".-_")


def clean_title(typed: str) -> str:
    """Return what is typed as a title: one line, of characters that print."""
    return _SPACE.sub(" ", _plain(typed)).strip()[:_LONGEST]


def fold(name: str) -> str:
    """Return what two names have in common that are one to some systems: case, and the form of accents."""
    return unicodedata.normalize("NFC", name).casefold()


def free_name(name: str, taken: Iterable[str], numbered: Callable[[str, int], str]) -> str:
    """Return a name that is not taken: itself, or with the first number from 2 that makes it free.

    Args:
        name: As it would be.
        taken: The names that are there, as ``fold`` gives them.
        numbered: Puts a number to a name.
    """
    there, free, number = frozenset(taken), name, 1
    while fold(free) in there:
        number += 1
        free = numbered(name, number)
    return free


def numbered_file(name: str, number: int) -> str:
    """Return a file's name with a number: ``report (2).pdf``."""
    suffix = suffix_of(name)
    return f"{name[: len(name) - len(suffix)]} ({number}){suffix}"


def numbered_folder(name: str, number: int) -> str:
    """Return a folder's name with a number: ``heron-2``."""
    return f"{name}-{number}"


def _plain(text: str) -> str:
    """Return a text without characters that do not print: those of the kinds of Unicode that begin with C."""
    spaced = _SPACE.sub(" ", unicodedata.normalize("NFC", text))
    return "".join(character for character in spaced if unicodedata.category(character)[0] != "C")


def _stem(text: str, otherwise: str) -> str:
    stem = _SPACE.sub(" ", _ODD.sub("_", text)).strip(" .~$-_").strip()
    if not stem:
        return otherwise
    return f"{stem}_" if fold(stem.partition(".")[0]) in _RESERVED else stem


def _short(text: str, most_bytes: int) -> str:
    return text[:_LONGEST].encode()[:most_bytes].decode("utf-8", "ignore").rstrip(" .")
