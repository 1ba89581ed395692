"""French dates: what days they stand for, after a narrative that has come to Thursday 14 March 2013."""

import pytest

from panther.languages import read_dates
from panther.reading import document_from_text

LEAD = "La ville est prise par les soldats le 14 mars 2013. "


def days(sentence, lead=LEAD):
    """Return the days of the last date of a sentence that is told after the lead."""
    mentions = read_dates(document_from_text("a.txt", lead + sentence)).mentions
    found = [mention for mention in mentions if mention.start >= len(lead) and mention.interval]
    interval = found[-1].interval
    return tuple(each and each.isoformat() for each in interval), found[-1].precision


@pytest.mark.parametrize(
    ("sentence", "start", "end", "precision"),
    [
        ("Le 1er mars 2013, le poste est attaqué.", "2013-03-01", "2013-03-01", "day"),
        ("Le 16, le poste est attaqué.", "2013-03-16", "2013-03-16", "day"),
        ("Les combats reprennent le lundi 18 mars.", "2013-03-18", "2013-03-18", "day"),
        ("Ce jeudi 21 mars, le poste est attaqué.", "2013-03-21", "2013-03-21", "day"),
        ("Les combats durent du 4 au 7 mars.", "2013-03-04", "2013-03-07", "range"),
        ("Les combats ont lieu les 1er-3 mars.", "2013-03-01", "2013-03-03", "range"),
        ("Entre le 22 et le 26, ils avancent.", "2013-03-22", "2013-03-26", "range"),
        ("Les 19 et 20 mars, ils avancent.", "2013-03-19", "2013-03-20", "range"),
        ("Le week-end du 16 et 17 mars, ils avancent.", "2013-03-16", "2013-03-17", "range"),
        ("Le week-end du 16 mars, ils avancent.", "2013-03-16", "2013-03-17", "range"),
        ("Dans la semaine du 18 mars, ils avancent.", "2013-03-18", "2013-03-24", "range"),
        ("La première semaine d'avril, ils avancent.", "2013-04-01", "2013-04-07", "approximate"),
        ("Dans la nuit de mercredi à jeudi 21 mars, ils avancent.", "2013-03-20", "2013-03-21", "night"),
        ("Dans la nuit de lundi à mardi 1er janvier 2013, ils avancent.", "2012-12-31", "2013-01-01", "night"),
        ("Dans la nuit de mercredi 20 à jeudi 21 mars, ils avancent.", "2013-03-20", "2013-03-21", "night"),
        ("Le week-end des 16 et 17 mars, ils avancent.", "2013-03-16", "2013-03-17", "range"),
        ("Les 19, 20 et 21 mars, ils avancent.", "2013-03-19", "2013-03-21", "range"),
        ("Dans la nuit du 15 au 16 mars, ils avancent.", "2013-03-15", "2013-03-16", "night"),
        ("Dans la nuit du 2 avril, ils avancent.", "2013-04-02", "2013-04-03", "night"),
        ("Dans la nuit de vendredi à samedi, ils avancent.", "2013-03-15", "2013-03-16", "night"),
        ("Début avril, ils avancent.", "2013-04-01", "2013-04-10", "approximate"),
        ("À la mi-avril, ils avancent.", "2013-04-11", "2013-04-20", "approximate"),
        ("Fin avril, ils avancent.", "2013-04-21", "2013-04-30", "approximate"),
        ("Dans les premiers jours de mai, ils avancent.", "2013-05-01", "2013-05-10", "approximate"),
        ("À la fin du mois, ils avancent.", "2013-03-21", "2013-03-31", "approximate"),
        ("Au début du mois d'avril, ils avancent.", "2013-04-01", "2013-04-10", "approximate"),
        ("Courant avril, ils avancent.", "2013-04-01", "2013-04-30", "month"),
        ("En avril 2013, ils avancent.", "2013-04-01", "2013-04-30", "month"),
        ("Ils avancent le 04/04/2013.", "2013-04-04", "2013-04-04", "day"),
        ("Le lendemain, ils avancent.", "2013-03-15", "2013-03-15", "day"),
        ("Dans les jours qui ont suivi, ils avancent.", "2013-03-15", None, "open_end"),
        ("Au cours des semaines suivantes, ils avancent.", "2013-03-15", None, "open_end"),
        ("Les deux semaines suivantes, ils avancent.", "2013-03-15", "2013-03-28", "approximate"),
        ("Le surlendemain à midi, ils avancent.", "2013-03-16", "2013-03-16", "day"),
        ("La veille, ils avancent.", "2013-03-13", "2013-03-13", "day"),
        ("L'avant-veille, ils avancent.", "2013-03-12", "2013-03-12", "day"),
        ("Deux jours plus tard, ils avancent.", "2013-03-16", "2013-03-16", "day"),
        ("Trois jours auparavant, ils avancent.", "2013-03-11", "2013-03-11", "day"),
        ("Huit jours plus tard, ils avancent.", "2013-03-21", "2013-03-21", "day"),
        ("Quinze jours plus tard, ils avancent.", "2013-03-28", "2013-03-28", "day"),
        ("48 heures plus tard, ils avancent.", "2013-03-16", "2013-03-16", "day"),
        ("Le même jour, ils avancent.", "2013-03-14", "2013-03-14", "day"),
        ("Vers 12 h 30, ils avancent.", "2013-03-14", "2013-03-14", "day"),
        ("Samedi, ils avancent.", "2013-03-16", "2013-03-16", "day"),
        ("Mardi, ils avancent.", "2013-03-12", "2013-03-12", "day"),
        ("Lundi dernier, ils avançaient.", "2013-03-11", "2013-03-11", "day"),
        ("Depuis le 20 janvier, ils avancent.", "2013-01-20", None, "open_end"),
        ("À partir du 20 mars, ils avancent.", "2013-03-20", None, "open_end"),
        ("Ils avancent jusqu'au 20 mars.", None, "2013-03-20", "open_start"),
        ("Dès le 20, ils avancent.", "2013-03-20", "2013-03-20", "day"),
        ("Au 20 mars, ils avancent.", "2013-03-20", "2013-03-20", "day"),
        ("Le dimanche de Pâques, ils avancent.", "2013-03-31", "2013-03-31", "day"),
        ("le 1er avril, ils avancent, typed in the old way of the fevrier machine.", "2013-04-01", "2013-04-01", "day"),
    ],
)
def test_days(sentence, start, end, precision):
    assert days(sentence) == ((start, end), precision)


def test_the_day_after_a_night_of_two_days_follows_the_second():
    lead = "Dans la nuit du 15 au 16 mars 2013, le poste est attaqué par des rebelles. "
    assert days("Le lendemain, il est repris.", lead)[0] == ("2013-03-17", "2013-03-17")


def test_a_night_over_the_turn_of_the_year_has_come_to_the_next():
    lead = "Dans la nuit du 31 décembre 2018 au 1er janvier 2019, le poste est attaqué par des rebelles. "
    assert days("Le 2, il est repris.", lead)[0] == ("2019-01-02", "2019-01-02")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Lundi, une patrouille a été attaquée.", "2019-05-20"),
        ("Hier, une patrouille a été attaquée.", "2019-05-22"),
        ("Il y a trois jours, une patrouille a été attaquée.", "2019-05-20"),
    ],
)
def test_a_bulletin_counts_from_its_day(sentence, day):
    lead = "## Point de situation du jeudi 23 mai 2019\n\n"
    assert days(sentence, lead)[0] == (day, day)


def test_a_day_that_is_only_looked_back_to_moves_nothing():
    lead = LEAD + "La veille, deux véhicules avaient été vus par les soldats. "
    assert days("Trois jours plus tard, ils avancent.", lead)[0] == ("2013-03-17", "2013-03-17")


def roles_and_passing(sentence):
    mentions = read_dates(document_from_text("a.txt", LEAD + sentence)).mentions
    return [(each.text, each.role, each.passing) for each in mentions if each.start >= len(LEAD)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le ministre a annoncé le 3 avril que le poste était repris.", [("3 avril", "report", False)]),
        ("La route sera rouverte le 3 avril par les soldats.", [("3 avril", "event", True)]),
        ("C'est l'attaque la plus meurtrière depuis 2011 dans le pays.", [("2011", "event", True)]),
        ("Des civils, réfugiés à Gao depuis le 3 janvier, sont partis.", [("3 janvier", "event", True)]),
        ("Le couvre-feu instauré le 3 mars a été levé par le maire.", [("3 mars", "event", True)]),
    ],
)
def test_roles_and_dates_in_passing(sentence, expected):
    assert roles_and_passing(sentence) == expected


@pytest.mark.parametrize("sentence", ["Le 31 avril, ils avancent.", "Ils avancent le 31/02/2013."])
def test_no_such_day(sentence):
    chronology = read_dates(document_from_text("a.txt", LEAD + sentence))
    assert [reason for *_, reason in chronology.rejected] == ["no such day in the calendar"]


@pytest.mark.parametrize(
    "sentence", ["Ils ont tué 26 hommes.", "Un obus de 14,5 mm est tombé.", "Le 2e régiment avance."]
)
def test_numbers_are_no_dates(sentence):
    mentions = read_dates(document_from_text("a.txt", LEAD + sentence)).mentions
    assert [each.text for each in mentions if each.start >= len(LEAD)] == []


def test_a_date_is_counted_from_the_event_that_is_named():
    lead = (
        "Le 4 février 2013, la ville de Bria est prise par les soldats. Le 8 février, neuf prisonniers sont remis à la "
        "gendarmerie. "
    )
    assert days("Trois jours après la prise de Bria, ils avancent.", lead)[0] == ("2013-02-07", "2013-02-07")
    assert days("Au lendemain de la prise de Bria, ils avancent.", lead)[0] == ("2013-02-05", "2013-02-05")
    assert days("Trois jours après, ils avancent.", lead)[0] == ("2013-02-11", "2013-02-11")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("La veille du 20 mars, ils avancent.", "2013-03-19"),
        ("La veille de l'attaque du 20 mars, ils avancent.", "2013-03-19"),
        ("Deux jours après l'attaque du 3 mars 2013, ils avancent.", "2013-03-05"),
        ("Au lendemain de l'embuscade du 20 mars, ils avancent.", "2013-03-21"),
        ("Une semaine après le 22 mars, ils avancent.", "2013-03-29"),
    ],
)
def test_a_date_may_be_counted_from_a_printed_one_which_then_dates_nothing(sentence, day):
    found = [m for m in read_dates(document_from_text("a.txt", LEAD + sentence)).mentions if m.start >= len(LEAD)]
    assert [m.passing for m in found] == [False, True]
    assert found[0].interval.start.isoformat() == found[0].interval.end.isoformat() == day


def test_a_few_days_after_a_printed_day_is_open():
    assert days("Quelques jours après l'attaque du 16 mars, ils avancent.")[0] == ("2013-03-17", None)


def test_a_day_behind_another_verb_is_not_counted_from():
    assert days("Le lendemain de leur arrivée ils attaquent et le 20 mars ils partent.")[0] == (
        "2013-03-20",
        "2013-03-20",
    )


def test_after_a_comma_a_date_restates():
    assert days("La veille, le 13 mars, ils avancent.")[0] == ("2013-03-13", "2013-03-13")
