from types import SimpleNamespace

from panther.model import Relation, Toponym
from panther.views.evidence import evidence_card
from panther.views.listing import event_rows
from panther.views.unplaced import NamedPlaces
from tests.campaigns import ATTACK, FIRST, SECOND, SHOUTS

BY_NAME = {document.name: document for document in (FIRST, SECOND)}
WORDS = SHOUTS.citations[0]


def printed(text, start=WORDS.start, role="event", **changes):
    name = Toponym(start, start + len(text), text, None, role, Relation("in"))
    return WORDS.document, name._replace(**changes)


def test_an_event_whose_place_nobody_knows_names_it_and_leads_to_the_decision():
    names = NamedPlaces([printed("Télek"), printed("Telek", WORDS.end - 6), printed("Bizaah", WORDS.start + 7)])
    card = evidence_card(SHOUTS, BY_NAME, names=names)
    assert card["place"] == "Télek, Bizaah (not resolved)"
    assert card["known"][-1] == {
        "term": "Place",
        "words": "Stated by a name that is not resolved. Listed, not pinned.",
        "open": {"telek": "Télek", "bizaah": "Bizaah"},
    }
    (row,) = event_rows([SHOUTS], names=names)
    assert (row["place"], row["named"]) == ("", "Télek, Bizaah (not resolved)")


def test_only_names_in_the_words_of_the_event_count_that_say_where_it_was():
    others = [
        printed("Before", WORDS.start - 1),
        printed("Behind", WORDS.end),
        printed("Speaker", role="speaker"),
        printed("Kesh", place=SimpleNamespace(plot=True)),
        printed("Mali", place=SimpleNamespace(plot=False)),
        printed("the city", described=True),
        ("another.txt", printed("Elsewhere")[1]),
    ]
    card = evidence_card(SHOUTS, BY_NAME, names=NamedPlaces(others))
    assert card["place"] == "No place known"
    assert card["known"][-1]["words"] == (
        "No place known. Listed, not pinned. “Speaker”: Where something was said; it places no event. "
        "“Mali”: Too wide to be pinned."
    )


def test_an_event_on_the_map_is_where_it_is():
    here = [(each.document, printed("Bizaah", each.start)[1]) for each in ATTACK.citations]
    card = evidence_card(ATTACK, BY_NAME, names=NamedPlaces(here))
    assert card["place"] == ATTACK.places[0].name
    assert not any(row["open"] for row in card["known"])
