from panther.model import LedgerRow
from panther.views.listing import event_rows, ledger_account
from tests.campaigns import ATTACK, DOCUMENTS, EVENTS, FIRST, LEDGER, MINE, SHOUTS

COPY = ATTACK.citations[1]
BY_NAME = {document.name: document for document in DOCUMENTS}


def test_every_event_has_a_row_also_without_a_place():
    rows = event_rows(EVENTS)
    assert [row["id"] for row in rows] == [record.event_id for record in EVENTS]
    shouts = rows[EVENTS.index(SHOUTS)]
    assert (shouts["place"], shouts["glyph"]) == ("", "none")


def test_rows_hold_all_words_of_an_event_on_one_line_but_no_copy():
    main, *_ = MINE.citations
    long = MINE._replace(
        citations=(main._replace(text="one\n two\tthree"), main._replace(text="four", role="support"), COPY)
    )
    (row,) = event_rows([long])
    assert row["words"] == "one two three four"


def test_every_sentence_is_accounted_for():
    account = ledger_account(LEDGER, BY_NAME)
    assert account["sentences"] == 12
    assert account["in_events"] == 11
    assert account["sentences"] - account["in_events"] == sum(row["count"] for row in account["reasons"])
    assert [row["reason"] for row in account["outside"]] == ["heading"]
    assert [row["reason"] for row in account["findings"]] == ["unresolved"]


def test_a_reason_holds_the_words_that_it_was_given_for_and_background_stands_first():
    rows = [LedgerRow("a", n, n + 1, f"words {n}", "statement") for n in range(3)]
    rows.append(LedgerRow("a", 9, 10, "It was vast.", "background", "describes"))
    first, second = ledger_account(rows, {})["reasons"]
    assert (first["reason"], first["quotes"]) == ("background", [{"text": "It was vast.", "detail": "describes"}])
    assert [quote["text"] for quote in second["quotes"]] == ["words 0", "words 1", "words 2"]


def test_reasons_stand_by_count_and_unknown_ones_in_their_own_words():
    rows = [LedgerRow("a", n, n + 1, "x", reason) for n, reason in enumerate(("background", "whim", "background"))]
    assert [(row["words"], row["count"]) for row in ledger_account(rows, {})["reasons"]][1] == ("Whim", 1)
    assert ledger_account([], {})["sentences"] == 0


def test_a_sentence_that_was_read_in_parts_counts_once():
    sentence = FIRST.sentences[3]
    half = (sentence.start + sentence.end) // 2
    parts = [(sentence.start, half, "event", "e3"), (half, sentence.end, "background", None)]
    rows = [
        LedgerRow(FIRST.name, start, end, FIRST.text[start:end], reason, "", event)
        for start, end, reason, event in parts
    ]
    account = ledger_account(rows, BY_NAME)
    assert (account["sentences"], account["in_events"], account["reasons"]) == (1, 1, [])
    assert [(row["reason"], row["count"]) for row in account["outside"]] == [("background", 1)]
