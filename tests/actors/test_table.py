"""The curated alias table of actors."""

import csv
from pathlib import Path

import pytest

from panther.actors import Actors, find_actors, read_actors
from panther.actors.table import COLUMNS, KINDS
from panther.errors import ActorsError
from panther.model import Actor, ActorMention

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "data" / "actors.csv"
ROWS = list(csv.DictReader(TABLE.open(encoding="utf-8", newline="")))

SMALL = Actors(
    [
        Actor("Red forces", ("Red army",), "Red forces", "force"),
        Actor("Red Staff", ("the Staff",), "Red forces", "government"),
        Actor("Green Front", ("GRF",), "Green side", "group"),
        Actor("Green side", ("Greens", "rebels"), "Green side", "group"),
    ]
)


def found(text, actors=SMALL):
    return [(mention.text, mention.actor.name) for mention in find_actors(text, actors)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_every_row_is_complete_and_found_by_its_name(row):
    assert set(row) == set(COLUMNS)
    assert row["kind"] in KINDS
    assert row["side"]
    mentions = find_actors(f"Yesterday {row['name']} was there.", read_actors(TABLE))
    assert [mention.actor.name for mention in mentions] == [row["name"]]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Dine Ansar", "Ansar Dine"),
        ("Al Qaeda in North Africa", "AQIM"),
        ("Islamist insurgents", "Islamists"),
        ("GTIA 3", "GTIA 3"),
        ("TAP GTIA", "GTIA TAP"),
        ("General Deby", "Mahamat Idriss Déby Itno"),
        ("French Special Forces", "French Special Forces"),
        ("French ground troops", "French forces"),
        ("Colonel Thierry Burkhard", "Thierry Burkhard"),
        ("the Staff", "French General Staff"),
        ("terrorists", "Islamists"),
        ("Chadian troops", "Chadian forces"),
    ],
)
def test_the_names_of_the_seed_have_their_actors(words, name):
    text = (ROOT / "seeds" / "000_1673b0ff1fa7d8b2.txt").read_text("utf-8")
    assert name in {mention.actor.name for mention in find_actors(text, read_actors(TABLE)) if mention.text == words}


def test_mentions_quote_the_text_in_order():
    text = "The GRF fled.\nRed army units and the Greens fought; a red army did not."
    mentions = find_actors(text, SMALL)
    assert [text[each.start : each.end] for each in mentions] == [each.text for each in mentions]
    assert [each.start for each in mentions] == sorted(each.start for each in mentions)


def test_a_contextual_alias_needs_its_side_to_be_named():
    assert ("rebels", "Green side") in found("The Green Front spoke. Then rebels fled.")
    assert found("Then rebels fled.") == [("rebels", "rebels")]
    assert found("The Staff of the hotel spoke.") == []
    assert ("The Staff", "Red Staff") in found("Red forces moved. The Staff spoke.")


def test_the_actor_itself_may_be_the_one_that_is_named():
    table = Actors([Actor("The League", ("raiders",), "raiders", "group")])
    names = [mention.actor.name for mention in table.find("The League withdrew. Seven raiders were killed.")]
    assert names == ["The League", "The League"]
    assert [mention.actor.name for mention in table.find("Seven raiders were killed.")] == []


def test_a_form_that_another_language_gives_is_looked_up_by_alias_too():
    table = Actors([Actor("Green Front", (), "Green side"), Actor("Green side", ("rebels",), "Green side")])

    def by_form(text):
        start = text.find("mutins")
        return [ActorMention(start, start + 6, "mutins", Actor("rebels", kind="group"))]

    assert [m.actor.name for m in table.find("Le Green Front et les mutins.", by_form)] == ["Green Front", "Green side"]
    assert [m.actor.name for m in table.find("Les mutins.", by_form)] == ["rebels"]


def test_other_rebels_are_not_those_of_the_table():
    names = found("The Green Front spoke. The Tuareg rebels fled.")
    assert ("rebels", "Green side") not in names
    assert ("Tuareg rebels", "Tuareg") in names


def test_a_people_shares_the_noun_of_a_listed_actor():
    text = "Near it Turkish and Red forces met."
    assert found(text) == [("Turkish", "Turkish forces"), ("Red forces", "Red forces")]


def test_a_capital_of_an_alias_has_to_be_printed():
    assert found("The grf is small.") == []


def test_a_row_gives_its_side_to_an_actor_known_by_form():
    [mention] = find_actors("Syrian troops left.", Actors([Actor("Syrian forces", (), "Blue side", "force")]))
    assert mention.actor.side == "Blue side"


def write(path, text, encoding="utf-8"):
    path.write_text(text, encoding)
    return path


def test_all_bad_rows_are_named_at_once(tmp_path):
    table = write(
        tmp_path / "bad.csv",
        "name,aliases,side,kind,note\nRed,Reds,Red,force,\n,Blues,,force,\nGreen,Reds,Green,army,\n",
    )
    with pytest.raises(ActorsError) as error:
        read_actors(table)
    assert error.value.problems == (
        "bad.csv, row 3: has no name",
        "bad.csv, row 4: kind 'army' is none of force, unit, group, person, government, speaker",
        "bad.csv, row 4: 'Reds' already stands for Red",
    )
    with pytest.raises(ActorsError) as error:
        read_actors(write(table, "name,aliases,side,kind,note\nGrey,Greys\nRed,Reds,Red,force,\nBlue\n"))
    assert error.value.problems == (
        "bad.csv, row 2: not 5 fields. Quote fields that hold a comma.",
        "bad.csv, row 4: not 5 fields. Quote fields that hold a comma.",
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("name;aliases;side;kind;note\n", "no column name, aliases, side, kind, note"),
        ("", "no column"),
        ("name,aliases,side,kind\nRed,,Red,force\n", "no column note"),
    ],
)
def test_a_table_with_other_columns_is_refused(tmp_path, content, words):
    with pytest.raises(ActorsError, match=words):
        read_actors(write(tmp_path / "bad.csv", content))


def test_a_missing_or_unreadable_file_is_refused(tmp_path):
    with pytest.raises(ActorsError, match="cannot be opened: No such file"):
        read_actors(tmp_path / "none.csv")
    (tmp_path / "bytes.csv").write_bytes(b"name,aliases,side,kind,note\n\0,,,force,\n")
    with pytest.raises(ActorsError, match="Byte 29 is NUL"):
        read_actors(tmp_path / "bytes.csv")


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path):
    table = write(tmp_path / "bom.csv", "name,aliases,side,kind,note\nRed,,,force,\n", "utf-8-sig")
    assert [actor.name for actor in read_actors(table)] == ["Red"]
    assert len(read_actors(table)) == 1
