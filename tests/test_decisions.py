from datetime import UTC, datetime

import pytest

from panther.decisions import COLUMNS, Decision, decisions_of, name_key, read_decisions, refusals, standing, to_row
from panther.errors import DecisionError

HEADER = ",".join(COLUMNS)
REFUSED = "2026-03-04T17:05:00Z,A. Roy,refuse,Paris Match,,A magazine,a.txt:1-5"


def problem(text):
    with pytest.raises(DecisionError) as told:
        decisions_of(text, "names.csv")
    return told.value.problems


def test_a_row_is_a_decision_and_a_decision_is_a_row():
    (decision,) = decisions_of(f"{HEADER},more\n{REFUSED},x\n\n", "names.csv")
    assert decision == Decision(
        datetime(2026, 3, 4, 17, 5, tzinfo=UTC), "A. Roy", "refuse", "Paris Match", "", "A magazine", "a.txt:1-5"
    )
    assert ",".join(to_row(decision).values()) == REFUSED
    assert decision.signed == "A. Roy, 2026-03-04T17:05:00Z"


def test_the_last_row_of_a_name_holds_whatever_its_spelling():
    def row(decision, name, place_id=""):
        return f"2026-03-04T17:05:00Z,A,{decision},{name},{place_id},why,\n"

    text = HEADER + "\n" + row("refuse", "Brad Valley") + row("add", "Kesh", "kesh") + row("undo", "valley of Brad")
    found = standing(decisions_of(text, "names.csv"))
    assert [decision.name for decision in found.values()] == ["Kesh"]
    found = decisions_of(text + row("refuse", "BRAD VALLEY"), "names.csv")
    assert [decision.name for decision in refusals(found).values()] == ["BRAD VALLEY"]


@pytest.mark.parametrize(
    ("one", "other"), [("Télek", "TELEK"), ("valley of Brad", "Brad Valley"), ("Aguel'hoc", "Aguelhoc")]
)
def test_spellings_that_fold_have_one_key(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("yesterday,A,refuse,X,,why,", "names.csv, row 2: time is “yesterday”. Write it in UTC"),
        (
            "2026-03-04T17:05:00Z,A,keep,X,,why,",
            "names.csv, row 2: decision is “keep”. Write accept, add, refuse or undo.",
        ),
        ("2026-03-04T17:05:00Z,A,refuse,,,why,", "names.csv, row 2: no name."),
        ("2026-03-04T17:05:00Z,,refuse,X,,why,", "names.csv, row 2: no author."),
        ("2026-03-04T17:05:00Z,A,refuse,X,,,", "names.csv, row 2: no reason."),
        ("2026-03-04T17:05:00Z,A,accept,X,,why,", "names.csv, row 2: no place_id."),
        ("2026-03-04T17:05:00Z,A", "names.csv, row 2: not 7 fields."),
        ('"', "names.csv, after row 1: no CSV ("),
    ],
)
def test_rows_that_cannot_be_used_are_told(row, line):
    (told,) = problem(f"{HEADER}\n{row}\n")
    assert told.startswith(line)


def test_files_that_cannot_be_used_are_told(tmp_path):
    assert problem("time\n")[0].startswith("names.csv, row 1: no column author, decision,")
    assert problem("")[0].startswith("names.csv, row 1: no column time,")
    with pytest.raises(DecisionError, match="cannot be opened"):
        read_decisions(tmp_path / "gone.csv")
    (tmp_path / "names.csv").write_bytes(b"\0")
    with pytest.raises(DecisionError, match="NUL"):
        read_decisions(tmp_path / "names.csv")
