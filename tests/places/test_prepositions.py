"""Roles behind a preposition."""

import pytest

from tests.places.atlas import only, read, roles


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


@pytest.mark.parametrize("text", ["The raid killed ten and sent families fleeing to Yalta.",
                                  "The raid killed ten, and many residents fled to Yalta."])  # fmt: skip
def test_where_others_flee_is_not_where_it_happened(text):
    assert only(text).role == "aim"


@pytest.mark.parametrize("text", ["The rebels fled to Yalta.", "The rebels lost ten men and fled to Yalta.",
                                  "The raid forced many to flee to Yalta."])  # fmt: skip
def test_where_those_who_act_flee_is_their_destination(text):
    assert only(text).role == "destination"


def test_a_place_that_others_flee_from_is_where_it_happened():
    text = "The rebels withdrew from Vorn, 40 km east of Zaman, and residents fled to Yalta."
    assert roles(text) == {"Vorn": "event", "Zaman": "anchor", "Yalta": "aim"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The division retired upon Yalta.", "destination"),
        ("The division fell back on Yalta.", "destination"),
        ("The division attacked on Monday and marched on Yalta.", "event"),
        ("A report issued in Yalta put the dead at ten.", "speaker"),
        ("All was quiet except in Yalta.", "comparison"),
        ("All posts were lost, except two near Yalta.", "comparison"),
        ("The mill was hit, along with Yalta.", "event"),
    ],
)
def test_retreats_exceptions_and_company(text, role):
    assert only(text).role == role


@pytest.mark.parametrize(
    "text",
    [
        "The army held Vorn to block any advance on Zaman.",
        "The army shelled Vorn in order to relieve Zaman.",
        "The army shelled Vorn in preparation for the attack on Zaman.",
        "The army left Vorn, moving to take Zaman.",
    ],
)
def test_what_an_act_is_for_is_not_where_it_happened(text):
    assert roles(text) == {"Vorn": "event", "Zaman": "aim"}


def test_a_base_that_is_left_is_the_origin():
    assert roles("The army left its base at Yalta and reached Zaman.") == {"Yalta": "origin", "Zaman": "event"}
    assert roles("Planes from an airfield on Yalta bombed Zaman.") == {"Yalta": "origin", "Zaman": "event"}


def test_the_road_of_two_places_runs_between_them():
    found = read("The patrol was ambushed on the Zaman-Vorn road.")
    assert [(name.role, name.relation.kind) for name in found] == [("event", "between")] * 2


def test_a_fight_for_a_place_is_there_however_far_the_words_are_apart():
    text = "It was fought in the spring between the army and the rebels of the north for the crossing and for Zaman."
    assert only(text).role == "event"


def test_guns_fire_from_where_they_are():
    assert roles("Mortars in Yalta shelled Zaman.") == {"Yalta": "base", "Zaman": "event"}
    assert roles("Mortars in Yalta shelled by rebels were lost near Zaman.")["Yalta"] == "event"


def test_a_route_may_be_gone_all_the_way():
    assert only("The battalion marched by a southern route to Zaman.").role == "destination"
