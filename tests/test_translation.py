"""The catalogue of the interface: whole, up to date, and spoken by whoever asks for it alone."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from string import Formatter

import pytest

from panther.campaign import Campaign
from panther.locale import gathering
from panther.sources import SEEDS, Sources
from panther.translation import (
    DOMAIN,
    ENGLISH,
    LANGUAGES,
    LOCALE,
    counted,
    decimal,
    figures,
    language,
    listed,
    nearest_language,
    read_catalogue,
    speaking,
    translated,
    translated_in,
)
from panther.views.data_words import activity_words, loss_words
from panther.views.retold import LINES, check_message, retold
from panther.views.words import day_words, short_day, span_words

OTHERS = [name for name in LANGUAGES if name != ENGLISH]
# A message that is handed over as it stands; behind a context, the second text.
CALL = re.compile(
    r"""(?<![\w.#])(?:(?:marked|translated|counted)\(\s*["']|(?:marked_in|translated_in|translatedIn)\(\s*["'][^"']*["'],\s*["'])"""
)
COMMENT = re.compile(r"^\s*(?://|/?\*(?=[* ])|#|\"\"\").*$", re.MULTILINE)
NARROW = "\u202f"


def forms(message):
    return message.string if isinstance(message.string, tuple) else (message.string,)


def texts(message):
    return message.id if isinstance(message.id, tuple | list) else (message.id,)


def values(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def messages(spoken):
    return [message for message in read_catalogue(spoken) if message.id]


@pytest.mark.parametrize("spoken", OTHERS)
def test_every_message_is_translated_with_the_same_values(spoken):
    catalogue = read_catalogue(spoken)
    for message in messages(spoken):
        assert not message.fuzzy, message.id
        assert all(form.strip() for form in forms(message)), message.id
        assert len(forms(message)) == (catalogue.num_plurals if message.pluralizable else 1), message.id
        asked = set.union(*map(values, texts(message)))
        for form in forms(message):
            assert values(form) <= asked, message.id
            # "Show the claim" for one needs no count; every other value must be said.
            assert asked - values(form) <= ({"count"} if message.pluralizable else set()), message.id


def test_the_catalogues_are_those_of_the_code():
    hint = "run python -m panther.locale.gathering"
    assert (LOCALE / f"{DOMAIN}.pot").read_text(encoding="utf-8") == gathering.template_text(), hint
    for spoken in OTHERS:
        path = LOCALE / spoken / "LC_MESSAGES" / f"{DOMAIN}.po"
        assert path.read_text(encoding="utf-8") == gathering.updated_text(spoken), hint


def test_no_message_is_overlooked_in_the_code():
    """What stands in a template literal, an f-string or another call is not found by the gathering."""
    for method, folder, pattern in gathering.SOURCES:
        for path in sorted((gathering.ROOT / folder).rglob(pattern)):
            text = COMMENT.sub("", path.read_text(encoding="utf-8"))
            with path.open("rb") as file:
                found = sum(1 for _ in gathering.extracted(method, file))
            assert len(CALL.findall(text)) == found, path.name


def test_french_is_set_as_french_is():
    for message in messages("fr"):
        for form in forms(message):
            assert "'" not in form, form
            told = form.replace("sur ? pour", "")  # the key, not the sign
            assert not re.search(r"[^\u202f][;!?»]|«(?!\u202f)| :", told), form


def test_a_language_is_spoken_for_as_long_as_a_block_and_in_its_thread_alone():
    with ThreadPoolExecutor(max_workers=1) as elsewhere, speaking("fr"):
        assert translated("Losses") == "Pertes"
        with speaking(ENGLISH):
            assert translated("Losses") == "Losses"
        assert elsewhere.submit(language).result() == ENGLISH
        assert language() == "fr"
    assert language() == ENGLISH


def test_a_language_that_is_not_known_is_not_spoken():
    with pytest.raises(KeyError), speaking("tlh"):
        pass


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (("fr", "en-GB"), "fr"),
        ((None, "fr-CH"), "fr"),
        (("xx", "FR_ca"), "fr"),
        (("de", "it"), "en"),
        ((None, None), "en"),
        (("en", "fr"), "en"),
    ],
)
def test_a_reader_is_spoken_to_in_the_first_language_that_can_be(tags, expected):
    assert nearest_language(tags) == expected


def test_dates_and_numbers_are_written_as_the_language_has_them():
    day = date(2013, 3, 1)
    assert (day_words(day), short_day(date(2013, 2, 19), year=True)) == ("1 March 2013", "19 Feb 2013")
    assert (figures(1204), decimal(2.5), listed(["a", "b", "c"])) == ("1,204", "2.5", "a, b and c")
    with speaking("fr"):
        assert day_words(day) == "1er mars 2013"
        assert short_day(date(2013, 2, 19), year=True) == "19 févr. 2013"
        assert span_words(day, date(2013, 3, 4)) == "1er–4 mars 2013"
        assert (figures(1204), decimal(2.5), listed(["a", "b", "c"])) == (f"1{NARROW}204", "2,5", "a, b et c")


def test_none_is_one_in_french_and_many_in_english():
    assert [counted("{count} event", "{count} events", count) for count in (0, 1, 2)] == [
        "0 events",
        "1 event",
        "2 events",
    ]
    with speaking("fr"):
        assert [counted("{count} event", "{count} events", count) for count in (0, 1, 2)] == [
            "0 événement",
            "1 événement",
            "2 événements",
        ]


def test_values_of_the_records_are_shown_in_words_of_the_language():
    with speaking("fr"):
        assert activity_words("air strike") == "frappe aérienne"
        assert (loss_words("killed"), loss_words("killed", 1)) == ("tués", "tué")
        assert activity_words("of our own") == "of our own"
        assert translated_in("level", "error") == "erreur"


@pytest.fixture(scope="module")
def seeds():
    return Campaign.read(Sources((SEEDS,)))


def test_every_line_that_the_records_hold_of_their_own_is_said_again_in_french(seeds):
    notes = {note for event in seeds.records for note in event.notes}
    details = {row.detail for row in seeds.ledger if row.detail}
    assert notes
    assert details
    with speaking("fr"):
        assert [line for line in notes | details if retold(line) == line] == []
        assert [check.message for check in seeds.checks if check_message(check.message) == check.message] == []


def test_what_lines_are_recognized_by_is_what_the_code_writes():
    """A line that is written in other words would no longer be found."""
    text = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((gathering.ROOT / "panther").rglob("*.py"))
        if path.name not in {"retold.py", "faults.py"}
    )
    written = re.sub(r"\"\s+f?\"", "", text)
    for message in LINES:
        for part in re.split(r"\{\w+\}|[,:;.] ", message):
            assert part.strip(" .:;,()“”") in written, message


def test_records_are_the_same_whatever_is_spoken(seeds):
    with speaking("fr"):
        assert Campaign.read(Sources((SEEDS,))).records == seeds.records


def test_a_line_is_said_again_with_its_values():
    line = "One figure in two places: 15 killed (Islamists) is counted in 2 events: perhaps one told twice."
    assert retold(line) == line
    with speaking("fr"):
        told = retold(line).replace(NARROW, " ")
        assert told == (
            "Un même chiffre à deux endroits : 15 tués (Islamists) : chiffre compté dans 2 événements, peut-être un "
            "seul raconté deux fois."
        )
        assert retold("A note of somebody.") == "A note of somebody."
