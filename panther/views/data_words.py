"""Values of the records in the words of the language spoken: activities, kinds of loss, features, ways of counting.

Records hold these in English, whatever is spoken. A value that is none of ours is shown as it stands.
"""

from __future__ import annotations

from panther.translation import marked, marked_in, translated, translated_in

COUNTING = {
    "additive": marked("counts in sums"),
    "restates": marked("restates another figure"),
    "aggregate": marked("total for a period"),
}
_ACTIVITIES = (
    marked_in("activity", "mine"),
    marked_in("activity", "suicide bombing"),
    marked_in("activity", "air strike"),
    marked_in("activity", "shelling"),
    marked_in("activity", "chemical attack"),
    marked_in("activity", "grenade attack"),
    marked_in("activity", "cache"),
    marked_in("activity", "capture of ground"),
    marked_in("activity", "raid"),
    marked_in("activity", "clash"),
    marked_in("activity", "explosion"),
    marked_in("activity", "attack on civilians"),
    marked_in("activity", "sexual violence"),
    marked_in("activity", "abduction"),
    marked_in("activity", "capture of persons"),
    marked_in("activity", "agreement"),
    marked_in("activity", "protest"),
    marked_in("activity", "riot"),
    marked_in("activity", "looting"),
    marked_in("activity", "destruction"),
    marked_in("activity", "seizure"),
    marked_in("activity", "disposal"),
    marked_in("activity", "base"),
    marked_in("activity", "withdrawal"),
    marked_in("activity", "takeover"),
    marked_in("activity", "search"),
    marked_in("activity", "discovery"),
    marked_in("activity", "visit"),
    marked_in("activity", "transfer"),
    marked_in("activity", "reconnaissance"),
    marked_in("activity", "movement"),
    marked_in("activity", "political change"),
    marked_in("activity", "other"),
    marked_in("activity", "statement"),
)
LOSS_KINDS = (
    marked_in("loss", "killed"),
    marked_in("loss", "died"),
    marked_in("loss", "wounded"),
    marked_in("loss", "casualties"),
    marked_in("loss", "missing"),
    marked_in("loss", "neutralized"),
    marked_in("loss", "captured"),
    marked_in("loss", "arrested"),
    marked_in("loss", "abducted"),
    marked_in("loss", "surrendered"),
    marked_in("loss", "destroyed"),
    marked_in("loss", "damaged"),
    marked_in("loss", "disabled"),
    marked_in("loss", "seized"),
    marked_in("loss", "found"),
    marked_in("loss", "lost"),
)
_LOSSES_OF_ONE = (
    marked_in("loss of one", "killed"),
    marked_in("loss of one", "died"),
    marked_in("loss of one", "wounded"),
    marked_in("loss of one", "casualties"),
    marked_in("loss of one", "missing"),
    marked_in("loss of one", "neutralized"),
    marked_in("loss of one", "captured"),
    marked_in("loss of one", "arrested"),
    marked_in("loss of one", "abducted"),
    marked_in("loss of one", "surrendered"),
    marked_in("loss of one", "destroyed"),
    marked_in("loss of one", "damaged"),
    marked_in("loss of one", "disabled"),
    marked_in("loss of one", "seized"),
    marked_in("loss of one", "found"),
    marked_in("loss of one", "lost"),
)
_FEATURES = (
    marked_in("feature", "region"),
    marked_in("feature", "massif"),
    marked_in("feature", "country"),
    marked_in("feature", "town"),
    marked_in("feature", "valley"),
    marked_in("feature", "village"),
    marked_in("feature", "city"),
    marked_in("feature", "capital"),
    marked_in("feature", "wadi and hill"),
    marked_in("feature", "locality"),
    marked_in("feature", "border"),
    marked_in("feature", "seat of government"),
)

_COUNTRIES = (
    marked_in("country", "Algeria"),
    marked_in("country", "Burkina Faso"),
    marked_in("country", "Mali"),
    marked_in("country", "Mauritania"),
    marked_in("country", "Niger"),
)


def country_words(name: str) -> str:
    """A country of the base map."""
    return translated_in("country", name) if name else ""


def activity_words(activity: str) -> str:
    """The finer word for what happened: ``air strike``."""
    return translated_in("activity", activity)


def loss_words(kind: str, count: int | None = None) -> str:
    """What became of those or that which was lost: ``killed``; many languages tell one from several."""
    return translated_in("loss of one" if count == 1 else "loss", kind)


def feature_words(feature: str) -> str:
    """What a place of the gazetteer is: ``valley``."""
    return translated_in("feature", feature)


def counting_words(counting: str) -> str:
    """How a figure counts: ``counts in sums``."""
    return translated(COUNTING[counting])
