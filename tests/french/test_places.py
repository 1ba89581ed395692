"""What place names do in French sentences, and how the text relates things to them."""

import pytest

from panther.gazetteer import Gazetteer
from panther.languages import find_toponyms
from panther.model import Place
from panther.reading import document_from_text
from tests.french.narratives import GAZETTEER


def read(text):
    return find_toponyms(document_from_text("a.txt", text), GAZETTEER)


def roles(text):
    return {each.text: each.role for each in read(text) if not each.described}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les rebelles ont attaqué le poste de Gao.", {"Gao": "event"}),
        ("Un convoi, parti de Gao à l'aube, est arrivé à Kidal.", {"Gao": "origin", "Kidal": "destination"}),
        ("Des soldats venus de Bamako ont fouillé Konna.", {"Bamako": "origin", "Konna": "event"}),
        ("Le caporal, originaire de Zinder, est tué à Boni.", {"Zinder": "origin", "Boni": "event"}),
        ("Les blessés sont évacués par hélicoptère vers Gao.", {"Gao": "destination"}),
        ("La force a quitté Kidal pour Gao le 3 mars.", {"Kidal": "origin", "Gao": "destination"}),
        ("À Paris, le porte-parole a déclaré que Gao était reprise.", {"Paris": "speaker", "Gao": "event"}),
        ("Le ministre, depuis Bamako, a affirmé que Konna était calme.", {"Bamako": "speaker", "Konna": "event"}),
        ("« Tout est calme à Gao ce matin », a dit le maire de Kidal.", {"Gao": "quoted", "Kidal": "speaker"}),
        ("Les autorités de Bamako ont demandé une aide à la ville de Gao.", {"Bamako": "actor", "Gao": "event"}),
        ("Un commerçant de Gao a vu les avions dans la nuit.", {"Gao": "witness"}),
        ("Le 2e bataillon de Gao est arrivé à Kidal.", {"Gao": "base", "Kidal": "destination"}),
        ("Les accords de Bamako sont signés par les rebelles à Kidal.", {"Kidal": "event"}),
        ("Une bombe a explosé à Sévaré, dans la région de Mopti.", {"Sévaré": "event", "Mopti": "containing"}),
        ("Un poste est attaqué à Konna (Mali) par des rebelles.", {"Konna": "event", "Mali": "containing"}),
        ("Ils ont traversé Gao avant de se replier vers Kidal.", {"Gao": "route", "Kidal": "destination"}),
        ("Une mine a explosé sur la route de Gao.", {"Gao": "event"}),
        ("La colonne s'est repliée sur Gao avant de regagner Kidal.", {"Gao": "destination", "Kidal": "destination"}),
        ("Le convoi a pris la direction de Gao.", {"Gao": "destination"}),
        ("Gao a essuyé des tirs de mortier.", {"Gao": "event"}),
        ("La garnison de Gao a encore essuyé un bombardement.", {"Gao": "event"}),
        ("L'armée a conduit une vaste opération dans la région de Gao.", {"Gao": "event"}),
        ("L'armée a conduit trois suspects à Gao.", {"Gao": "destination"}),
        ("Paris a condamné l'attaque menée à Kidal.", {"Kidal": "event"}),
        ("Quand ils quittèrent Gao, nul ne savait ce qui se passait à Kidal.", {"Gao": "event"}),
        ("Les blessés sont conduits vers l'hôpital de campagne de Gao.", {"Gao": "destination"}),
    ],
)
def test_roles(text, expected):
    assert {name: role for name, role in roles(text).items() if name in expected} == expected


@pytest.mark.parametrize(
    ("text", "kind", "km", "bearing"),
    [
        ("Un camion saute sur une mine à une cinquantaine de kilomètres au sud de Tessalit.", "distance", 50.0, 180.0),
        ("Un camion saute sur une mine à 60 km au nord-est de Kidal.", "distance", 60.0, 45.0),
        ("Un camion saute sur une mine à quelques kilomètres de Gao.", "near", None, None),
        ("Un camion saute sur une mine à l'ouest de Gao.", "direction", None, 270.0),
        ("Un camion saute sur une mine entre Gao et Kidal.", "between", None, None),
        ("Un camion saute sur une mine près de Gao.", "near", None, None),
        ("Un camion saute sur une mine aux abords de Gao.", "near", None, None),
        ("Un camion saute sur une mine à la sortie ouest de Gao.", "part", None, None),
        ("Un camion saute sur une mine dans la région de Ségou.", "region", None, None),
        ("Un camion saute sur une mine sur l'axe Gao-Kidal.", "near", None, None),
        ("Un camion saute sur une mine dans la ville de Gao.", "in", None, None),
        ("Le convoi prit la direction de Gao.", "direction", None, None),
    ],
)
def test_relations(text, kind, km, bearing):
    relation = read(text)[0].relation
    assert (relation.kind, relation.km, relation.bearing) == (kind, km, bearing)


def test_spellings_without_accents_are_the_same_place():
    (toponym,) = read("Des soldats sont arrives a MENAKA dans la nuit.")
    assert toponym.place.name == "Ménaka"


def test_descriptions_refer_back():
    found = read("Les rebelles ont pris Gao le 3 mars. La ville est reprise par les soldats le 5.")
    assert [(each.text, each.place.name, each.described) for each in found] == [
        ("Gao", "Gao", False),
        ("La ville", "Gao", True),
    ]


def test_unknown_names_are_listed():
    found = read("Des soldats ont fouillé le village de Tin Tarabine, près de Kidal, dans la nuit.")
    assert [(each.text, each.place is None) for each in found] == [("Tin Tarabine", True), ("Kidal", False)]


@pytest.mark.parametrize(
    ("text", "printed", "kind"),
    [
        ("Le 5 mars 2013, une embuscade a eu lieu à 15 km au nord des Cayes.", "Cayes", "distance"),
        ("Le 5 mars 2013, la ville des Cayes a été attaquée.", "Cayes", "in"),
        ("Le 5 mars 2013, deux soldats ont été tués aux Cayes.", "Cayes", "in"),
        ("Le 5 mars 2013, des rebelles ont attaqué Les Cayes.", "Les Cayes", "in"),
        ("Le 5 mars 2013, des combats ont éclaté près du Bourg.", "Bourg", "near"),
        ("Le 5 mars 2013, des combats ont éclaté aux Rives.", "aux Rives", "in"),
    ],
)
def test_an_article_that_melts_into_the_word_before_does_not_hide_the_place(text, printed, kind):
    places = [
        Place(place_id, name, (), 16.0, 0.0, 5.0, "point", "town", "ML", True, "", "", "", "")
        for place_id, name in (("cayes", "Les Cayes"), ("bourg", "Le Bourg"), ("rives", "Aux Rives"))
    ]
    document = document_from_text("a.txt", text)
    (found,) = [name for name in find_toponyms(document, Gazetteer(tuple(places))) if name.place]
    assert (found.text, found.relation.kind) == (printed, kind)
    assert document.text[found.start : found.end] == printed
