"""Places of a sentence among each other."""

import pytest

from tests.places.atlas import only, read, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten men died in Vorn, Oland.", {"Vorn": "event", "Oland": "containing"}),
        ("Ten men died in Vorn in Deria Province.", {"Vorn": "event", "Deria Province": "containing"}),
        ("In Deria Province, the army took Vorn.", {"Deria Province": "containing", "Vorn": "event"}),
        ("In Oland, the army took Vorn.", {"Oland": "containing", "Vorn": "event"}),
        ("Ten men died in Vorn, to the west of Zaman.", {"Vorn": "event", "Zaman": "anchor"}),
        ("Ten men died in the Hurst Hills, ten miles south of Zaman.", {"Hurst Hills": "event", "Zaman": "anchor"}),
        ("Vorn, a small village near Zaman, was burned.", {"Vorn": "event", "Zaman": "anchor"}),
        ("They shelled Vorn, south of Zaman, in Deria Province.",
         {"Vorn": "event", "Zaman": "anchor", "Deria Province": "containing"}),
        ("Ten men died in Vorn (Zaman, Deria Province).",
         {"Vorn": "event", "Zaman": "containing", "Deria Province": "containing"}),
        ("Ten men died near Vorn, Zaman district.", {"Vorn": "event", "Zaman": "containing"}),
        ("Vorn, located 10 km south of Zaman, was burned.", {"Vorn": "event", "Zaman": "anchor"}),
        ("Near Vorn, about 12 km from Zaman, ten men died.", {"Vorn": "event", "Zaman": "anchor"}),
        ("A convoy from the capital, Mirin, arrived at Vorn.", {"Mirin": "origin", "Vorn": "event"}),
        ("They withdrew from Vorn. ", {"Vorn": "event"}),
        ("They shelled the Hurst Hills and Zaman.", {"Hurst Hills": "event", "Zaman": "event"}),
        ("Rebels attacked north of Vorn, near Zaman.", {"Vorn": "event", "Zaman": "event"}),
        ("They took Xara, Vorn (5 May) and Zaman.", {"Xara": "event", "Vorn": "event", "Zaman": "event"}),
        ("They took Xara, Vorn, and Zaman as well as the Qarn Airbase.",
         {"Xara": "event", "Vorn": "event", "Zaman": "event", "Qarn Airbase": "event"}),
        ("They took several towns, including Xara and Vorn.", {"Xara": "event", "Vorn": "event"}),
        ("Towns such as Xara and Vorn were shelled.", {"Xara": "event", "Vorn": "event"}),
        ("Unlike Zaman, Vorn was never attacked.", {"Zaman": "comparison", "Vorn": "event"}),
        ("Men from Yalta and Zaman attacked Vorn.", {"Yalta": "origin", "Zaman": "origin", "Vorn": "event"}),
    ],
)  # fmt: skip
def test_places_relate_to_each_other(text, expected):
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A spokesman in Mirin said that Vorn had been taken.", {"Mirin": "speaker", "Vorn": "event"}),
        ("Speaking in Mirin, the minister said that Vorn was taken.", {"Mirin": "speaker", "Vorn": "event"}),
        ("He commented during a visit to Ugal that Vorn had fallen.", {"Ugal": "speaker", "Vorn": "event"}),
        ("According to residents of Zaman, Vorn was shelled.", {"Zaman": "witness", "Vorn": "event"}),
        ("Men at Zaman were reported to have fled to Vorn.", {"Zaman": "event", "Vorn": "destination"}),
        ("The raids went on in Vorn, and the staff said that ten men had died.", {"Vorn": "event"}),
        ('He said: "There are many camps to the west of Zaman."', {"Zaman": "quoted"}),
        ('He said: "The man was killed during the fighting in Zaman."', {"Zaman": "event"}),
        ("The minister praised the men who fight in Zaman.", {"Zaman": "topic"}),
    ],
)
def test_the_place_of_a_speaker_is_not_where_it_happened(text, expected):
    assert roles(text) == expected


def test_a_distance_is_read_with_its_anchor():
    vorn, zaman = read("Ten men died in Vorn, about fifty miles south of Zaman.")
    assert (vorn.relation.kind, zaman.relation.kind) == ("in", "distance")
    assert (zaman.relation.km, zaman.relation.bearing) == (80.467, 180.0)


def test_something_unnamed_near_a_place_is_placed_by_it():
    toponym = only("The army captured two villages to the east of Zaman.")
    assert (toponym.role, toponym.relation.kind, toponym.relation.bearing) == ("event", "direction", 90.0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mine exploded between Vorn and Mirin.", {"Vorn": "event", "Mirin": "event"}),
        (
            "A mine exploded near Zaman, between Vorn and Mirin.",
            {"Zaman": "event", "Vorn": "anchor", "Mirin": "anchor"},
        ),
        (
            "A mine exploded in Kaldor, halfway between Vorn and Mirin.",
            {"Kaldor": "event", "Vorn": "anchor", "Mirin": "anchor"},
        ),
        ("A mine exploded on the road between Kaldor and Vorn.", {"Kaldor": "event", "Vorn": "anchor"}),
    ],
)
def test_the_ends_of_a_stretch_locate_what_is_told_or_unknown(text, expected):
    assert roles(text) == expected
