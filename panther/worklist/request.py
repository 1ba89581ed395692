"""What somebody wants to decide on a name, held to what can be written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from panther.decisions import DecisionKind
from panther.errors import InputError
from panther.folding import fold
from panther.model import Place
from panther.printing import one_line

_LONGEST = {"author": 80, "name": 120, "reason": 600, "source": 400, "note": 600, "feature": 60, "country": 20}
_COUNTRY = re.compile(r"(?:[A-Z]{2}(?:\|[A-Z]{2})*)?")
FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody wants to decide.

    Attributes:
        decision: Accept, add, refuse or undo.
        name: The name as printed.
        author: Who decides.
        reason: Why; it may be empty for undo.
        source: Where it is from: where the name is printed, or what else tells of it.
        place_id: Of the place whose spelling the name is (accept).
        place: The new place (add); without an id it is given one.
    """

    decision: DecisionKind
    name: str
    author: str
    reason: str = ""
    source: str = ""
    place_id: str = ""
    place: Place | None = None


def cleaned(request: Request) -> Request:
    """Return a request with each text on one line, as it will be written.

    Raises:
        InputError: With a line for each thing that is missing or cannot be written.
    """
    place = request.place
    if place is not None:
        place = replace(
            place,
            name=one_line(place.name) or one_line(request.name),
            aliases=(),
            feature=one_line(place.feature),
            country=one_line(place.country).upper(),
            source=one_line(place.source),
            note=one_line(place.note),
        )
    made = replace(
        request,
        name=one_line(request.name),
        author=one_line(request.author),
        reason=one_line(request.reason),
        source=one_line(request.source),
        place_id=one_line(request.place_id),
        place=place,
    )
    if problems := [*_missing(made), *_unwritable(_texts(made))]:
        raise InputError(problems)
    return made


def _missing(request: Request) -> Iterator[str]:
    if not fold(request.name):
        yield "No name is given. Name it as it is printed."
    if not request.author:
        yield "No author is given. Say who decides."
    if not request.reason and request.decision != "undo":
        yield "No reason is given. Say why, in a few words."
    if request.decision == "accept" and not request.place_id:
        yield "No place is given. Name the one that this is a spelling of."
    if request.place is not None and not _COUNTRY.fullmatch(request.place.country):
        country = request.place.country
        yield f"The country is “{country}”. Write the two letters of ISO 3166, such as ML, or leave it out."
    if request.decision == "add" and request.place is None:
        yield "No position is given. Say where the place lies."


def _texts(request: Request) -> dict[str, str]:
    """Return what was typed, by the word for it."""
    texts = {"name": request.name, "author": request.author, "reason": request.reason, "source": request.source}
    place = request.place
    if place is not None:
        texts |= {"feature": place.feature, "country": place.country, "note": place.note}
        texts |= {"place's name": place.name, "source of the position": place.source}
    return texts


def _unwritable(texts: Mapping[str, str]) -> Iterator[str]:
    for name, text in texts.items():
        most = _LONGEST.get(name, _LONGEST["name"])
        if len(text) > most:
            yield f"The {name} is longer than {most} characters. Shorten it."
        if text.startswith(FORMULA):
            yield f"The {name} begins with “{text[0]}”, which a spreadsheet takes for a formula. Begin with a word."
        if "|" in text and name == "name":
            yield "The name holds a “|”, which parts the spellings in a gazetteer. It cannot be put there."
