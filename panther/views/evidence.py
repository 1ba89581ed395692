"""The evidence card: an event's words in their paragraph, and how its date, place and figures are known."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypedDict

from panther.events.building import sentence_key
from panther.model import Check, Citation, Document, Event, Loss
from panther.translation import figures, translated, translated_in
from panther.views import words
from panther.views.data_words import activity_words, counting_words, loss_words
from panther.views.event_types import event_type
from panther.views.retold import check_words, retold
from panther.views.signs import glyph_style
from panther.views.unplaced import NO_NAMES, NamedPlaces, where_stated

CONTEXT_CHARACTERS = 90
# Words that make a printed figure an estimate; "nearly" and "more than" are bounds and read as such.
_ESTIMATE = re.compile(r"\b(?:about|around|approximately|roughly|some|circa)\b", re.IGNORECASE)


class Passage(TypedDict):
    """A stretch of a paragraph; ``marked`` where it is the words of the event."""

    text: str
    marked: bool


class Stretch(NamedTuple):
    """A stretch of a document as a card shows it: its offsets, and what stands around it where the text is cut."""

    start: int
    end: int
    marked: bool = False
    before: str = ""
    after: str = ""


class CitationLine(TypedDict):
    """A citation as the card shows it.

    ``page`` is that of a PDF, else ``None``. ``more`` holds the offsets of those that tell more of the same event in
    the paragraph shown; ``text`` is empty where the words stand there or are a copy of those that do.
    """

    document: str
    start: int
    end: int
    page: int | None
    more: list[tuple[int, int]]
    note: str
    text: str


class LossLine(TypedDict):
    """One claimed loss: its figure, what it counts, whether it may be summed, and the words as printed."""

    figure: str
    what: str
    tag: str
    printed: str


class Knowing(TypedDict):
    """How something is known: the thing, the words, and by what it folds to each name that could be decided on."""

    term: str
    words: str
    open: dict[str, str]


class Contradiction(TypedDict):
    """A contradiction that touches the event: its id on the page of checks, and what it says."""

    id: str
    words: str


class Card(TypedDict):
    """All that the evidence card shows of one event."""

    id: str
    type: str
    type_label: str
    glyph: str
    activity: str
    date: str
    place: str
    inferred: list[str]
    passages: list[Passage]
    citations: list[CitationLine]
    claimant: str
    actors: list[str]
    losses: list[LossLine]
    known: list[Knowing]
    notes: list[str]
    contradictions: list[Contradiction]
    citation_text: str


def evidence_card(
    event: Event, documents: Mapping[str, Document], checks: Iterable[Check] = (), names: NamedPlaces = NO_NAMES
) -> Card:
    """The card of an event.

    Args:
        event: The event.
        documents: The documents by name; a citation of a document that is not there shows its own words alone.
        checks: The contradictions of the campaign; those that touch the event stand on its card, and not again in its
            notes.
        names: The place names of the documents: what those in its words are to an event without a place is told.
    """
    touching = [check for check in checks if event.event_id in check.event_ids]
    kind = event_type(event.event_type)
    main = event.citations[0]
    named = names.open_in(event)
    return {
        "id": event.event_id,
        "type": kind.key,
        "type_label": kind.label,
        "glyph": glyph_style(event),
        "activity": _capital(activity_words(event.activity)),
        "date": words.date_words(event),
        "place": words.place_names(event) or where_stated(named.values()) or translated("No place known"),
        "inferred": _inferred(event),
        "passages": passages(event, documents.get(main.document)),
        "citations": _citation_lines(event, documents),
        "claimant": event.claimant or "",
        "actors": list(event.actors),
        "losses": [_loss_line(loss, event.claimant) for loss in event.losses],
        "known": _known(event, named, names),
        "notes": [retold(note) for note in event.notes if not any(check.message in note for check in touching)],
        "contradictions": [{"id": check_id(check), "words": _sentence(check)} for check in touching],
        "citation_text": citation_text(event, documents),
    }


def holding_words(event: Event, documents: Mapping[str, Document]) -> dict[str, Document]:
    """The documents, of those that are there, in which all words of an event stand as it cites them."""
    cited: dict[str, list[Citation]] = {}
    for citation in event.citations:
        cited.setdefault(citation.document, []).append(citation)
    return {
        name: documents[name]
        for name, found in cited.items()
        if name in documents and all(documents[name].text[each.start : each.end] == each.text for each in found)
    }


def check_id(check: Check) -> str:
    """A name for a check that stays the same as long as it says the same of the same words and events."""
    spans = [f"{citation.document}:{citation.start}-{citation.end}" for citation in check.citations]
    told = "\n".join((check.kind, check.message, *spans, *check.event_ids))
    return "c" + hashlib.sha256(told.encode()).hexdigest()[:10]


def _sentence(check: Check) -> str:
    return check_words(check.kind, check.message)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def citation_text(event: Event, documents: Mapping[str, Document]) -> str:
    """The excerpt with all that finds it again: document, offsets of its characters, SHA-256 of the document."""
    main = event.citations[0]
    known = documents.get(main.document)
    page = page_of(main, documents)
    spot = {"document": main.document, "start": main.start, "end": main.end}
    place = (
        translated("{document}, page {page}, characters {start}–{end}", page=page, **spot)
        if page
        else translated("{document}, characters {start}–{end}", **spot)
    )
    if known is None:
        return f"“{main.text}” ({place})"
    return f"“{main.text}” ({place}, SHA-256 {known.sha256})"


def page_of(citation: Citation, documents: Mapping[str, Document]) -> int | None:
    """The page of a PDF that a citation begins on; ``None`` where its document has no pages, or is not there."""
    document = documents.get(citation.document)
    return document.page_of(citation.start) if document is not None else None


def _inferred(event: Event) -> list[str]:
    parts = []
    if event.date_basis in {"carried", "relative"}:
        parts.append(translated("date inferred"))
    if event.place_basis in {"inherited", "relative"}:
        parts.append(translated("place inferred"))
    return parts


def paragraph_span(document: Document, citation: Citation) -> tuple[int, int]:
    """Start and end of the paragraph that a citation stands in, or of the citation where it stands in none."""
    sentences = document.sentences
    here = bisect_right(sentences, citation.start, key=lambda sentence: sentence.start) - 1
    if here < 0 or sentences[here].end <= citation.start:
        return citation.start, citation.end
    first = last = here
    while first > 0 and sentences[first - 1].paragraph == sentences[here].paragraph:
        first -= 1
    while last + 1 < len(sentences) and sentences[last + 1].paragraph == sentences[here].paragraph:
        last += 1
    return sentences[first].start, max(citation.end, sentences[last].end)


def _in_paragraph(event: Event, document: Document) -> list[tuple[int, int]]:
    """The spans of an event's words in the paragraph of its main citation; with only space between, two are one."""
    main = event.citations[0]
    low, high = paragraph_span(document, main)
    spans = sorted(
        (c.start, c.end)
        for c in event.citations
        if c.document == main.document and c.role != "copy" and low <= c.start and c.end <= high
    )
    apart: list[tuple[int, int]] = []
    for start, end in spans:
        if apart and not document.text[apart[-1][1] : start].strip():
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def stretches(event: Event, document: Document) -> list[Stretch]:
    """The paragraph of an event in stretches, cut some way before the event's first words and after its last."""
    spans = _in_paragraph(event, document)
    low, high = paragraph_span(document, event.citations[0])
    found = [_before(document.text, low, spans[0][0])]
    for number, (start, end) in enumerate(spans):
        following = spans[number + 1][0] if number + 1 < len(spans) else high
        found.append(Stretch(start, end, marked=True))
        found.append(Stretch(end, following) if following != high else _after(document.text, end, high))
    return [stretch for stretch in found if stretch.start < stretch.end]


def passages(event: Event, document: Document | None) -> list[Passage]:
    """The event's words, marked, in their paragraph, which is cut some way before the first and after the last."""
    if document is None:
        return [{"text": event.excerpt, "marked": True}]
    return [
        {"text": f"{before}{document.text[start:end]}{after}", "marked": marked}
        for start, end, marked, before, after in stretches(event, document)
    ]


def _before(text: str, start: int, end: int) -> Stretch:
    if end - start <= CONTEXT_CHARACTERS:
        return Stretch(start, end)
    cut = end - CONTEXT_CHARACTERS
    return Stretch(text.find(" ", cut, end) + 1 or cut, end, before="… ")


def _after(text: str, start: int, end: int) -> Stretch:
    if end - start <= CONTEXT_CHARACTERS:
        return Stretch(start, end)
    cut = start + CONTEXT_CHARACTERS
    space = text.rfind(" ", start, cut)
    return Stretch(start, cut, after="…") if space <= start else Stretch(start, space, after=" …")


def _citation_lines(event: Event, documents: Mapping[str, Document]) -> list[CitationLine]:
    """A line for the words in the paragraph shown, then one for each citation elsewhere."""
    main, *others = event.citations
    document = documents.get(main.document)
    spans = _in_paragraph(event, document) if document is not None else []
    shown = [citation for citation in others if _is_shown(citation, main, spans)]
    pages = [page_of(citation, documents) for citation in others]
    more = [(citation.start, citation.end) for citation in shown]
    lines = [_citation_line(main, "", "", page=page_of(main, documents), more=more)]
    for citation, page in zip(others, pages, strict=True):
        if citation.role == "copy":
            lines.append(_citation_line(citation, _copy_words(event, citation), "", page=page))
        elif citation not in shown:
            more_words = translated("tells more of the same event")
            lines.append(_citation_line(citation, more_words, citation.text, page=page))
    return lines


def _copy_words(event: Event, copy: Citation) -> str:
    first = event.citations[0]
    original = copied(event, copy) or first
    if original == first:
        return translated("the same words again: a copy, not an independent source")
    return translated(
        "the words of {start}–{end} again: a copy, not an independent source", start=original.start, end=original.end
    )


def copied(event: Event, copy: Citation) -> Citation | None:
    """The citation of an event whose words a copy of it repeats; ``None`` where its words are those of none."""
    key = sentence_key(copy.text)
    told = [citation for citation in event.citations if citation.role != "copy"]
    same = (citation for citation in told if sentence_key(citation.text) == key)
    return next(same, next((citation for citation in told if citation.text in copy.text), None))


def _is_shown(citation: Citation, main: Citation, spans: list[tuple[int, int]]) -> bool:
    return (
        citation.role != "copy"
        and citation.document == main.document
        and any(start <= citation.start and citation.end <= end for start, end in spans)
    )


def _citation_line(
    citation: Citation, note: str, text: str, *, page: int | None, more: Sequence[tuple[int, int]] = ()
) -> CitationLine:
    return {
        "document": citation.document,
        "start": citation.start,
        "end": citation.end,
        "page": page,
        "more": list(more),
        "note": note,
        "text": text,
    }


def figure_words(low: int | None, high: int | None) -> str:
    """A figure as claimed; what the text does not say is "not stated", never 0."""
    if low is None:
        return (
            translated_in("figure", "not stated")
            if high is None
            else translated("up to {figure}", figure=figures(high))
        )
    if high is None:
        return translated("at least {figure}", figure=figures(low))
    return figures(low) if low == high else f"{figures(low)}–{figures(high)}"


def is_rough(loss: Loss) -> bool:
    """Whether a loss is one figure that its words give as an estimate: "about 130"."""
    return loss.low is not None and loss.low == loss.high and _ESTIMATE.search(loss.text) is not None


def loss_figure(loss: Loss) -> str:
    """The figure of a loss as claimed, with the doubt that is printed."""
    figure = figure_words(loss.low, loss.high)
    return translated("about {figure}", figure=figure) if is_rough(loss) else figure


def _loss_line(loss: Loss, claimant: str | None) -> LossLine:
    unknown = loss.low is None and loss.high is None
    tag = translated("figure not stated") if unknown else counting_words(loss.counting)
    if loss.claimant and loss.claimant != claimant:
        tag = translated("{tag}, said by {claimant}", tag=tag, claimant=loss.claimant)
    parts = [loss_words(loss.kind, loss.high), loss.what if loss.what != loss.kind else "", loss.side or ""]
    return {
        "figure": "" if unknown else loss_figure(loss),  # the tag says it
        "what": ", ".join(dict.fromkeys(part for part in parts if part)),
        "tag": tag,
        "printed": loss.text,
    }


def _known(event: Event, named: dict[str, str], names: NamedPlaces) -> list[Knowing]:
    rows: list[Knowing] = [{"term": translated("Date"), "words": words.how_date_known(event), "open": {}}]
    if not event.places:
        stated = translated("Stated by a name that is not resolved. Listed, not pinned.")
        unplaced = stated if named else translated("No place known. Listed, not pinned.")
        why = " ".join([unplaced, *names.why_unplaced(event)])
        rows.append({"term": translated("Place"), "words": why, "open": named})
    rows.extend(
        {
            "term": place.name if len(event.places) > 1 else translated("Place"),
            "words": words.how_place_known(event, place),
            "open": {},
        }
        for place in event.places
    )
    return rows
