"""The names of a document that may be places, sentence by sentence: known ones, unknown ones and descriptions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from panther.gazetteer import Gazetteer
from panther.language import text_in
from panther.model import Document, Place, Sentence
from panther.names import NameMatch
from panther.places import lexicon
from panther.places.levels import AREA, SETTLEMENT, is_country, level
from panther.places.siting import IN_ENGLISH, Siting
from panther.places.unknown import Occurrence, Span, occurrences
from panther.places.words import Name

_DIVIDED = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western"})
_NAMESAKES = frozenset({"new", "port", "fort", "camp", "mount", "lake", "cape", "san", "saint", "point"})


def find_place_like(
    documents: Iterable[Document], sitings: Collection[Siting] = (IN_ENGLISH,)
) -> dict[str, list[Occurrence]]:
    """Return where names stand that look like places, in the gazetteer or not, for each document by its name.

    Args:
        documents: Those of a campaign: a name that one of them treats as a place is looked for in all.
        sitings: How places are told in the languages that they may be in.
    """
    cued = {document.name: (document.text, _cued(document, sitings)) for document in documents}
    return dict(zip(cued, occurrences(list(cued.values())), strict=True))


def _cued(document: Document, sitings: Iterable[Siting]) -> list[Span]:
    return [span for siting, text in _by_language(document, sitings) for span in siting.cued(text)]


def _by_language(document: Document, sitings: Iterable[Siting]) -> list[tuple[Siting, str]]:
    return [(siting, text) for siting in sitings if (text := text_in(document, siting.language))]


def names_by_sentence(
    document: Document,
    gazetteer: Gazetteer,
    sitings: Collection[Siting] = (IN_ENGLISH,),
    unknown: Sequence[Occurrence] | None = None,
) -> Iterator[tuple[Sentence, list[Name]]]:
    """Yield each sentence that holds a name with its names, in order, none overlapping another.

    Args:
        document: The document.
        gazetteer: The places that are known.
        sitings: How places are told in the languages that it may be in.
        unknown: Where names stand that look like places; by default those that the document itself treats so.
    """
    if unknown is None:
        unknown = find_place_like([document], sitings)[document.name]
    known = [_known_name(match) for match in gazetteer.index.find(document.text) if _is_name(match)]
    names = _merged(known, [Name(start, end, document.text[start:end], lent=lent) for start, end, lent in unknown])
    if names:
        texts = _by_language(document, sitings)
        names = _merged(names, _in_order([list(siting.descriptions(text)) for siting, text in texts]))
    yield from _grouped(document, names)


def _in_order(of_languages: Sequence[list[Name]]) -> list[Name]:
    """Return the names of each language, which are in order, as one list in order."""
    if len(of_languages) == 1:
        return of_languages[0]
    return sorted(chain.from_iterable(of_languages), key=lambda name: name.start)


def _known_name(match: NameMatch[Place]) -> Name:
    places = match.payloads
    return Name(match.start, match.end, match.text, places, places[0] if len(places) == 1 else None)


def _is_name(match: NameMatch[Place]) -> bool:
    """Return whether words that fold to a name are one: "us" is not the US, unless the gazetteer spells it so."""
    if match.text != match.text.lower() or match.text == match.text.upper():
        return True
    return any(match.text in (place.name, *place.aliases) for place in match.payloads)


def _merged(first: list[Name], second: list[Name]) -> list[Name]:
    """Merge names in order of offset; of two that overlap, the first list's is kept unless it is only a part."""
    ends = [name.end for name in first]
    dropped: set[int] = set()
    added: list[Name] = []
    for name in second:
        rivals = _overlapping(first, bisect_right(ends, name.start), name.end)
        if all(_is_namesake(first[i], name) for i in rivals):
            dropped.update(rivals)
            added.append(name)
    kept = [name for i, name in enumerate(first) if i not in dropped]
    return sorted(kept + added, key=lambda name: name.start)


def _overlapping(names: list[Name], first: int, end: int) -> list[int]:
    """Return the indices of the names from one on that begin before an offset."""
    last = first
    while last < len(names) and names[last].start < end:
        last += 1
    return list(range(first, last))


def _is_namesake(known: Name, longer: Name) -> bool:
    """Return whether a longer name is that of another place ("Kidal Airport", "North Korea", "New York")."""
    if longer.described or not longer.start <= known.start <= known.end <= longer.end:
        return False
    before = longer.text[: known.start - longer.start].lower().split()
    behind = longer.text[known.end - longer.start :].lower().split()
    if before:
        return before[-1] in _NAMESAKES or (before[-1] in _DIVIDED and any(map(is_country, known.candidates)))
    return bool(behind) and not _same_kind(behind[-1], known)


def _same_kind(noun: str, known: Name) -> bool:
    levels = set(map(level, known.candidates))
    if noun in lexicon.SETTLEMENTS:
        return SETTLEMENT in levels
    if noun in lexicon.AREAS or noun in lexicon.TERRAIN:
        return AREA in levels
    return noun not in lexicon.FACILITIES


def _grouped(document: Document, names: Iterable[Name]) -> Iterator[tuple[Sentence, list[Name]]]:
    starts = [sentence.start for sentence in document.sentences]
    groups: dict[int, list[Name]] = {}
    for name in names:
        index = bisect_right(starts, name.start) - 1
        if index >= 0 and name.end <= document.sentences[index].end:
            groups.setdefault(index, []).append(name)
    for index in sorted(groups):
        yield document.sentences[index], groups[index]
