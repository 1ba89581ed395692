from panther.campaign import read_tables
from panther.engines.corpus import Item
from panther.engines.working import load
from panther.sources import Sources


def reader():
    return load(tuple(read_tables(Sources())))


def test_a_reader_is_loaded_once_for_the_same_tables():
    assert reader() is reader()


def test_notes_on_the_encoding_are_in_the_ledger():
    outcome = reader().read(Item("a.txt", "Général Touré a été tué.".encode("cp1252"), "0"))
    assert next(row.reason for row in outcome.ledger) == "encoding"


def test_a_mistake_of_panther_is_the_reason_of_one_document(monkeypatch):
    def fail(*_):
        raise KeyError("anchor")

    monkeypatch.setattr("panther.engines.documents.build_campaign", fail)
    outcome = reader().read(Item("a.txt", b"Words.", "0"))
    assert outcome.problem == "Panther failed on it (KeyError: 'anchor'). Report it with the document."
    assert not outcome.events


def test_a_figure_that_no_table_holds_is_refused():
    text = b"On 3 May 2011, 999,999,999,999,999 million soldiers were killed in Gao."
    outcome = reader().read(Item("a.txt", text, "0"))
    assert "too large for a table" in outcome.problem
