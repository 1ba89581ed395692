"""Roles behind a preposition."""

import pytest

from tests.places.atlas import only, roles


@pytest.mark.parametrize(
    ("text", "role", "relation"),
    [
        ("Two people were killed in Zaman.", "event", "in"),
        ("A drone was shot down over Zaman.", "event", "in"),
        ("A ship was sunk off Yalta.", "event", "near"),
        ("The patrol was ambushed near Vorn.", "event", "near"),
        ("Shells fell around Vorn.", "event", "near"),
        ("Rebels shot at a post close to Vorn.", "event", "near"),
        ("Rebels advanced on Xara.", "event", "in"),
        ("The assault against Xara was repelled.", "event", "in"),
        ("The battle for Zaman started on 3 May.", "event", "in"),
        ("The wounded were flown to Yalta.", "destination", "to"),
        ("The wounded were flown to a field hospital in Yalta.", "destination", "to"),
        ("The column marched into Yalta.", "destination", "to"),
        ("The column moved towards Yalta.", "destination", "towards"),
        ("The column set out for Yalta.", "destination", "in"),
        ("The storm did great damage to Yalta.", "event", "in"),
        ("Reinforcements from Yalta arrived.", "origin", "from"),
        ("Fighters from around Yalta were killed.", "origin", "from"),
        ("Planes took off from a base in Yalta.", "origin", "from"),
        ("The rebels withdrew from Vorn.", "event", "from"),
        ("The army was driven out of Vorn.", "event", "from"),
        ("They swam across the Tarn River and were shot in the water.", "event", "in"),
        ("The brigade based in Yalta mutinied.", "base", "in"),
        ("The mayor spoke about Zaman.", "topic", "in"),
        ("They told of their plans for Zaman.", "aim", "in"),
        ("Unlike Zaman, the town was spared.", "comparison", "in"),
        ("The agreement with Oland was broken.", "actor", "in"),
        ("The treaty between Oland and the rebels was broken.", "actor", "between"),
        ("The Oland ambassador to Ugal was recalled.", "actor", "in"),
        ("Clashes took place along the border with Oland.", "event", "border"),
        ("With Zaman surrounded, the army waited.", "event", "in"),
        ("Troops in Oland were put on alert.", "base", "in"),
    ],
)
def test_a_preposition_decides_the_role(text, role, relation):
    found = [(t.role, t.relation.kind) for t in [only(text)]] if "ambassador" not in text else []
    assert found == [(role, relation)] or roles(text)["Ugal"] == role


def test_from_and_to_are_origin_and_destination():
    assert roles("The hostages were displaced from Vorn to Zaman.") == {"Vorn": "origin", "Zaman": "destination"}


def test_both_ends_of_a_road_are_where_it_is_cut():
    assert roles("The brigade cut the road from Vorn to Zaman.") == {"Vorn": "event", "Zaman": "event"}
    assert roles("The brigade cut the road between Vorn and Zaman.") == {"Vorn": "event", "Zaman": "event"}


def test_the_road_to_a_place_is_not_the_place():
    assert roles("The fall of Vorn opened the road to Zaman.") == {"Vorn": "event", "Zaman": "route"}


def test_on_the_road_to_a_place_is_in_its_direction():
    toponym = only("The patrol was ambushed on the way back to Zaman.")
    assert (toponym.role, toponym.relation.kind) == ("event", "direction")
    assert only("They fought their way into Zaman.").role == "destination"


def test_what_people_are_forced_to_do_is_done():
    assert only("The shelling forced many to flee to Zaman.").role == "destination"


def test_a_river_that_is_crossed_places_only_what_nothing_else_does():
    assert roles("They marched across the Tarn River into Vorn.") == {"Tarn River": "route", "Vorn": "destination"}
    assert only("The troops crossed the Tarn River.").role == "event"


def test_a_particle_belongs_to_its_verb():
    assert only("The army cut off Zaman.").role == "event"
    assert roles("The army shelled Vorn in order to cut off Zaman.") == {"Vorn": "event", "Zaman": "aim"}


def test_who_walks_out_of_a_place_does_so_there():
    assert only("The women walked out of Vorn.").role == "event"
    assert roles("Jets flying out of Yalta bombed Zaman.") == {"Yalta": "origin", "Zaman": "event"}
