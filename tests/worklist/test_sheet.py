import codecs

import pytest

from panther.errors import InputError
from panther.worklist.sheet import Sheet

COLUMNS = ("id", "name", "note")
OWN = 'name,id,my own,note\r\n "Brad, the old" ,b,"two\r\nlines",\r\n\r\nKesh,k,,"a ""b"""'


def sheet(text=OWN, **options):
    return Sheet(text if text is None else text.encode(), "own.csv", COLUMNS, **options)


def test_what_is_not_changed_stays_byte_for_byte():
    assert sheet().data() == OWN.encode()
    changed = sheet()
    changed.change("id", "k", {"note": "new, now"})
    assert changed.data() == OWN.encode().replace(b'"a ""b"""', b'"new, now"\r\n')
    changed.append({"id": "o", "name": "Oru"})
    assert changed.data().endswith(b'"new, now"\r\nOru,o,,\r\n')
    changed.remove("id", "o")
    changed.remove("id", "k")
    assert changed.data() == OWN.encode().rpartition(b"Kesh")[0]


def test_a_row_is_appended_on_a_line_of_its_own_with_the_files_own_line_ends():
    changed = sheet()
    changed.append({"id": "o", "name": "Oru", "note": "x"})
    assert changed.data() == OWN.encode() + b"\r\nOru,o,,x\r\n"


def test_a_new_file_begins_with_its_columns():
    made = sheet(None)
    assert not made.has_rows
    made.append({"name": "Oru", "id": "o"})
    assert made.data() == b"id,name,note\no,Oru,\n"
    assert made.find("id", "o") == {"id": "o", "name": "Oru", "note": ""}


def test_the_encoding_and_its_mark_stay():
    data = codecs.BOM_UTF8 + "id,name,note\nk,Késh,\n".encode()
    made = Sheet(data, "own.csv", COLUMNS)
    made.append({"id": "o", "name": "Ôru"})
    assert made.data() == data + "o,Ôru,\n".encode()
    old = Sheet("id,name,note\nk,Késh,\n".encode("cp1252"), "own.csv", COLUMNS)
    old.append({"id": "o", "name": "ⵜⵉ"})
    with pytest.raises(InputError, match=r"own\.csv is in CP1252, which has no “ⵜ”. Save it as UTF-8\."):
        old.data()


@pytest.mark.parametrize("data", [b'id,name,note\n"x', b"id\0,name"])
def test_what_is_no_csv_is_told(data):
    with pytest.raises(InputError, match=r"own\.csv"):
        Sheet(data, "own.csv", COLUMNS)
