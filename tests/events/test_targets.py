"""Whom an attack was on: violence against civilians is no battle."""

import pytest

from tests.events.reading import read_campaign
from tests.french.narratives import events_of

ATTACK = ("Violence against civilians", "Attack")
BATTLE = ("Battles", "Armed clash")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("gunmen opened fire on a minibus near Brad", ATTACK),
        ("gunmen opened fire on an army patrol near Brad. A passer-by was killed", BATTLE),
        ("rebels killed five civilians in Brad", ATTACK),
        ("rebels killed three soldiers and two civilians in Brad", BATTLE),
        ("rebels attacked a hamlet near Brad. Eight villagers were killed", ATTACK),
        ("rebels attacked a hamlet near Brad. Eight people were killed", BATTLE),
        ("rebels attacked the army camp in Brad. Two civilians were killed", BATTLE),
        ("two civilians were killed in clashes between soldiers and rebels in Brad", BATTLE),
        ("two children were killed in crossfire in Brad", BATTLE),
        ("a bus was attacked near Brad", ATTACK),
        ("an attack by rebels on a bus near Brad left six dead", ATTACK),
        ("an attack by rebels on an army post near Brad killed a civilian", BATTLE),
        ("the raid on Brad killed ten and sent families fleeing", BATTLE),
        ("police fired tear gas at protesters in Brad", BATTLE),
        ("three aid workers were killed in an ambush near Brad", ATTACK),
        ("soldiers were attacked in Brad. A civilian was killed", BATTLE),
        ("an army convoy came under attack near Brad. A civilian was killed", BATTLE),
        ("a bus full of soldiers was attacked near Brad", BATTLE),
        ("residents said the post in Brad was attacked", BATTLE),
        ("rebels killed a woman soldier in Brad", BATTLE),
        ("rebels killed two student fighters in Brad", BATTLE),
        ("gunmen attacked MINUSMA in Brad. One civilian was killed", BATTLE),
        ("two farmers were killed when their lorry overturned near Brad", BATTLE),
        ("a farmer was killed by a stray bullet in Brad", BATTLE),
        ("rebels attacked the post office in Brad. Two civilians were killed", ATTACK),
        ("rebels attacked a camp for displaced people near Brad", ATTACK),
        ("rebels entered Brad without resistance and killed 30 villagers", ATTACK),
        ("the army said five civilians were killed by gunmen in Brad", ATTACK),
    ],
)
def test_an_attack_on_people_without_arms_is_no_battle(tmp_path, words, kind):
    (event,) = read_campaign(tmp_path, f"# The war of 2011\n\nOn 3 May 2011, {words}.\n").records
    assert (event.event_type, event.sub_event_type) == kind


LOOTING = ("Strategic developments", "Looting/property destruction")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("jihadists destroyed two mausoleums in Brad with pickaxes", LOOTING),
        ("armed men looted the hospital of Brad", LOOTING),
        ("rebels destroyed two army vehicles in Brad", BATTLE),
        ("rebels attacked Brad and destroyed three houses", BATTLE),
        ("soldiers flogged a couple in Brad", ATTACK),
        ("two women were raped by gunmen near Brad", ("Violence against civilians", "Sexual violence")),
        ("rockets were fired at Brad", ("Explosions/Remote violence", "Shelling/artillery/missile attack")),
    ],
)
def test_what_was_done_to_things_and_people(tmp_path, words, kind):
    (event,) = read_campaign(tmp_path, f"# The war of 2011\n\nOn 3 May 2011, {words}.\n").records
    assert (event.event_type, event.sub_event_type) == kind


def test_civilians_who_are_killed_by_a_mine_are_victims_of_the_mine(tmp_path):
    (event,) = read_campaign(tmp_path, "On 3 May 2011, two civilians were killed by a landmine near Brad.\n").records
    assert event.event_type == "Explosions/Remote violence"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("des hommes armés ont ouvert le feu sur un minibus à Gao", ATTACK),
        ("des rebelles ont attaqué un hameau près de Gao. Huit villageois ont été tués", ATTACK),
        ("des rebelles ont attaqué le camp militaire de Gao. Deux civils ont été tués", BATTLE),
        ("deux civils ont été tués dans des affrontements entre l'armée et les rebelles à Gao", BATTLE),
        ("une attaque de rebelles contre un minibus a fait six morts à Gao", ATTACK),
        ("une attaque de rebelles contre un poste de gendarmerie a tué un civil à Gao", BATTLE),
        ("un camp de réfugiés a été la cible d'une attaque à Gao", ATTACK),
        ("le maire de Gao a été abattu par des inconnus", ATTACK),
        ("des hommes armés ont pillé l'hôpital de Gao", LOOTING),
        ("des hommes armés ont incendié trois maisons à Gao", LOOTING),
        ("les islamistes ont lapidé un couple à Gao", ATTACK),
        ("des hommes armés ont arrêté un autocar à Gao ; deux passagers ont été abattus", ATTACK),
        ("une embuscade à Gao a fait douze morts parmi les civils", ATTACK),
        ("des rebelles ont attaqué le poste de santé de Gao. Deux femmes ont été tuées", ATTACK),
        ("des soldats ont été attaqués à Gao. Un civil a été tué", BATTLE),
        ("un convoi de l'armée a été attaqué à Gao. Un civil a été tué", BATTLE),
        ("des soldats sont tombés dans une embuscade à Gao. Un civil a été tué", BATTLE),
        ("des rebelles ont tué deux enfants soldats à Gao", BATTLE),
        ("des rebelles ont tué cinq villageois armés à Gao", BATTLE),
    ],
)
def test_so_it_is_in_french(words, kind):
    (event,) = events_of(f"Le 5 mars 2013, {words}.")
    assert (event.event_type, event.sub_event_type) == kind


def test_hostages_that_are_freed_are_no_ground():
    *_, freed = events_of("Le 5 mars 2013, trois otages ont été enlevés à Gao. Ils ont été libérés le 12 mars.")
    assert (freed.activity, str(freed.date_start)) == ("transfer", "2013-03-12")


def test_between_two_names_nobody_enters():
    assert events_of("Le 5 mars 2013, un minibus assurait la liaison entre Gao et Kidal.") == ()


@pytest.mark.parametrize("words", ["dans", "également dans", "de nouveau dans", ", sans combat, dans", "ce matin à"])
def test_who_enters_a_town_moves(words):
    (event,) = events_of(f"Le 5 mars 2013, la colonne entre {words} Gao.")
    assert (event.activity, [place.name for place in event.places]) == ("movement", ["Gao"])
