"""Events that a French date is counted from: "trois jours après la prise de Bria" is told after a sentence on that."""

from __future__ import annotations

import re
from collections.abc import Callable

from panther.french.plain import plain

_NOUN = re.compile(
    r"\s*(?:de |du |d'|des )?(?:la |le |l'|les |son |sa |ses |cette |cet |ce |leur )?(?P<noun>[a-z]{4,})"
)
_NAME = re.compile(r"[A-ZÉÈÀÂÎ][\w’'-]{2,}")
_STOP = re.compile(r"[,;.:]| et ")
_SHORTEST_STEM = 5
# Nouns whose verb begins otherwise.
_STEMS = {
    **dict.fromkeys(
        ("prise", "chute", "reprise", "conquete"), ("(?:re)?prise?s?\\b", "tomb", "empar", "chute", "conqu")
    ),
    **dict.fromkeys(("mort", "deces"), ("mort", "tue", "mour")),
    **dict.fromkeys(("debut", "lancement", "declenchement"), ("lanc", "debut", "commenc", "declench")),
    **dict.fromkeys(("depart", "retrait"), ("parti", "quitt", "retir", "retrait")),
    **dict.fromkeys(("accord", "signature"), ("accord", "sign")),
    "arrivee": ("arriv",),
    "explosion": ("explos",),
    "attentat": ("attentat", "explos", "kamikaze"),
}


def named_event(text: str, end: int) -> Callable[[str, str], bool] | None:
    """Return what tells whether an earlier sentence is about the event that a date is counted from.

    Args:
        text: The text of the document.
        end: Where the words of the date end, before the noun that names the event.

    Returns:
        A function of the earlier sentence and its paragraph up to its end; ``None`` where no event is named.
    """
    after = text[end : end + 80]
    noun = _NOUN.match(plain(after))
    if noun is None:
        return None
    stems = _STEMS.get(noun["noun"], (noun["noun"][:_SHORTEST_STEM],))
    about = re.compile(rf"\b(?:{'|'.join(stems)})")
    stop = _STOP.search(after, noun.end())
    names = _NAME.findall(after[noun.end() : stop.start() if stop else len(after)])

    def tells(sentence: str, paragraph: str) -> bool:
        return about.search(plain(sentence)) is not None and all(name in paragraph for name in names)

    return tells
