from datetime import UTC, datetime
from pathlib import Path

import pytest

from panther.app.opened import open_records
from panther.app.worklist_view import MOST_LISTED, printed, work_data
from panther.decisions import Decision
from panther.model import Relation, Toponym
from panther.sources import Sources
from panther.worklist.names import Mention
from tests.campaigns import DOCUMENTS, EVENTS, FIRST, LEDGER, NAMES, PLACES

NOW = datetime(2026, 3, 4, 17, 5, tzinfo=UTC)


def campaign(names=NAMES, sources=None, **options):
    from dataclasses import replace

    made = open_records("A", EVENTS, documents=DOCUMENTS, ledger=LEDGER, places=PLACES, names=names, **options)
    return replace(made, sources=sources)


def test_names_stand_with_their_words_and_near_places():
    (row,) = work_data(campaign())["names"]
    assert (row["text"], row["count"], row["documents"], row["forms"]) == ("Kosh", 1, 1, [{"text": "Kosh", "count": 1}])
    (where,) = row["where"]
    assert (where["document"], where["start"], where["end"]) == ("first.txt", 5, 9)
    assert where["before"] + where["words"] + where["after"] == FIRST.sentences[0].text
    assert row["proposals"] == [{"id": "kesh", "name": "Kesh", "how": "1 letter differs from “Kesh”", "score": 75}]


def test_long_sentences_are_cut_on_both_sides_and_say_so():
    text = FIRST.text
    where = printed(Mention("first.txt", 300, 304, (0, len(text))), {"first.txt": FIRST}, "Kosh")
    assert (where["before"][:2], where["after"][-2:], where["words"]) == ("… ", " …", text[300:304])
    assert len(where["before"]) <= 92
    where = printed(Mention("gone.txt", 1, 5, (1, 5)), {}, "Kosh")
    assert (where["before"], where["words"], where["after"]) == ("", "Kosh", "")


def test_no_more_sentences_are_sent_than_a_reader_reads_and_all_are_counted():
    many = [("first.txt", Toponym(at, at + 4, "Kosh", None, "event", Relation("in"))) for at in range(120)]
    (row,) = work_data(campaign(many))["names"]
    assert (row["count"], len(row["where"])) == (120, MOST_LISTED)


@pytest.mark.parametrize(
    ("sources", "own", "copy"),
    [(None, False, False), (Sources(), False, True), (Sources(folder=Path("/")), True, False)],
)
def test_only_a_folder_of_ones_own_is_written_and_documents_can_be_copied(sources, own, copy, monkeypatch):
    monkeypatch.setattr("os.access", lambda *_: True)
    data = work_data(campaign(sources=sources))
    assert (data["own"], data["copy"], data["read"], data["country"]) == (own, copy, True, "ML")


def test_a_folder_that_is_read_only_is_copied(monkeypatch):
    monkeypatch.setattr("os.access", lambda *_: False)
    data = work_data(campaign(sources=Sources(folder=Path("/"))))
    assert (data["own"], data["copy"]) == (False, True)


def test_decisions_that_hold_are_listed_the_last_one_first():
    decisions = (
        Decision(NOW, "A. Roy", "accept", "Kesch", "kesh", "A misprint", "a.txt:1-2"),
        Decision(NOW, "A. Roy", "refuse", "Match", "", "A magazine", ""),
        Decision(NOW, "B. Sow", "refuse", "Other", "", "None", ""),
        Decision(NOW, "B. Sow", "undo", "Other", "", "", ""),
    )
    first, second = work_data(campaign(decisions=decisions))["decided"]
    assert (first["name"], first["decision"], first["place"]) == ("Match", "refuse", "")
    assert second == {
        "key": "kesch",
        "name": "Kesch",
        "decision": "accept",
        "id": "kesh",
        "place": "Kesh",
        "by": "A. Roy",
        "when": "4 March 2026, 17:05 UTC",
        "reason": "A misprint",
    }
