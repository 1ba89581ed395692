"""Whether a noun follows: a number may count it, and a season or month before it only names it."""

from __future__ import annotations

from panther.dates.lexicon import CLASSES, OTHER, words
from panther.dates.tokens import Tokens

# Words that end a noun phrase: what stands before them stands alone.
FUNCTION_WORDS = words(
    "a an the and or but nor so yet of in on at by to from for with without within into onto over "
    "under after before since until till during through throughout between against as than that which "
    "who whom whose when where while because although though if unless whether he she it they we you "
    "i his her its their our this these those there here was were is are be been being had has have "
    "did does do would could should might will can may must saw led began ended brought came became "
    "made took gave marked witnessed also then thus however not only still already both all some many "
    "most several due despite following including along alone via per about around up out off again behind beyond"
)
AFTER_COUNT = words(
    "men troops people soldiers civilians km miles tons tonnes tanks aircraft yards feet metres "
    "meters m mi per percent prisoners casualties others more strong dead killed wounded rounds "
    "fighters kg lb mm"
)
# What a number of a unit stands before: "the 12th brigade".
UNITS_OF_TROOPS = words(
    "army armies corps division divisions brigade brigades regiment regiments battalion battalions company squadron "
    "squadrons battery troop platoon infantry cavalry artillery dragoons hussars lancers marines fleet flotilla wing "
    "group legion guards fighter bomber parachute airborne mechanised mechanized mountain field armoured armored tank"
)
_NEAR_UNIT = 3
_NOUNS = OTHER + CLASSES["ORDWORD"]
_SINGULAR_IN_S = ("ss", "us", "is", "as")


def is_count(tokens: Tokens, index: int) -> bool:
    """Return whether the number at an index counts things: "1500 men", "2000 rifles"."""
    following = tokens.lower(index + 1)
    if following in AFTER_COUNT:
        return True
    return (
        following.endswith("s")
        and following.isalpha()
        and tokens.words[index + 1].islower()
        and not following.endswith(_SINGULAR_IN_S)
        and following not in FUNCTION_WORDS
    )


def names_unit(tokens: Tokens, index: int) -> bool:
    """Return whether the number before an index is that of a unit: "the 4th" Dragoon Guards, "the 12th" brigade."""
    for at in range(index, min(index + _NEAR_UNIT, len(tokens.words))):
        if not tokens.words[at].isalpha():
            return False
        if tokens.lower(at) in UNITS_OF_TROOPS:
            return True
    return False


def noun_follows(tokens: Tokens, index: int) -> bool:
    """Return whether the word at an index goes on a noun phrase ("the 4th" Regiment, "winter" quarters)."""
    word = tokens.words[index] if index < len(tokens.words) else ""
    if not word.isalpha() or tokens.codes[index] not in _NOUNS:
        return False
    return word.lower() not in FUNCTION_WORDS and not (word.islower() and word.endswith("ed"))  # "winter trapped them"
