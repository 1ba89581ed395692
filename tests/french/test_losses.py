"""Losses in French sentences."""

import pytest

from panther.french.actors import find_by_form
from panther.french.losses import find_losses


def losses(text):
    return [
        (loss.kind, loss.what, loss.low, loss.high, loss.counting)
        for loss in (mention.loss for mention in find_losses(text))
    ]


@pytest.mark.parametrize(
    ("text", "kind", "what", "low", "high"),
    [
        ("Des roquettes tuent trois civils.", "killed", "civils", 3, 3),
        ("Au moins douze soldats ont été tués lundi.", "killed", "soldats", 12, None),
        ("L'attaque a fait une vingtaine de morts.", "killed", "", 20, 20),
        ("L'embuscade a coûté la vie à cinq gendarmes.", "killed", "gendarmes", 5, 5),
        ("Neuf passagers ont péri.", "killed", "passagers", 9, 9),
        ("Cinq soldats ont trouvé la mort.", "killed", "soldats", 5, 5),
        ("La bombe a explosé, blessant légèrement trois militaires.", "wounded", "militaires", 3, 3),
        ("Plusieurs blessés sont évacués.", "wounded", "", 2, None),
        ("Des centaines de civils ont été tués.", "killed", "civils", 200, None),
        ("Des civils ont été tués.", "killed", "civils", None, None),
        ("La force a neutralisé entre 10 et 15 terroristes.", "neutralized", "terroristes", 10, 15),
        ("L'aviation a détruit deux pick-up.", "destroyed", "pick-up", 2, 2),
        ("Les sections saisissent quatorze armes.", "seized", "armes", 14, 14),
        ("Deux humanitaires ont été enlevés.", "abducted", "humanitaires", 2, 2),
        ("Trois suspects sont arrêtés.", "arrested", "suspects", 3, 3),
        ("Aucune victime n'est à déplorer.", "casualties", "", 0, 0),
        ("Un hélicoptère a été abattu.", "shot down", "hélicoptère", 1, 1),
        ("Le caporal Morel, 23 ans, est tué par une mine.", "killed", "caporal Morel", 1, 1),
    ],
)
def test_what_is_printed(text, kind, what, low, high):
    assert losses(text) == [(kind, what, low, high, "additive")]


def test_dead_and_wounded_that_are_printed_as_none_are_both_told():
    assert [row[::3] for row in losses("L'attaque n'a fait ni mort ni blessé.")] == [("killed", 0), ("wounded", 0)]


@pytest.mark.parametrize(
    ("text", "kind", "what", "low", "high"),
    [
        ("Le capitaine Le Goff a été tué vendredi.", "killed", "capitaine Le Goff", 1, 1),
        ("Le chef du Front Omar Diallo est tué.", "killed", "chef du Front Omar Diallo", 1, 1),
        ("L'adjudant Roux, du 5e régiment, y perdit la vie.", "killed", "adjudant Roux", 1, 1),
        ("Le major annonce la mort de Karim Belaïd.", "killed", "Karim Belaïd", 1, 1),
        ("Mort du sergent Paul Lefort lors d'un assaut.", "killed", "sergent Paul Lefort", 1, 1),
        ("Le pilote, le lieutenant Roux, a succombé à ses blessures.", "killed", "lieutenant Roux", 1, 1),
        ("Le sergent Roux fut mortellement touché.", "killed", "sergent Roux", 1, 1),
        ("Quatre de nos gendarmes ont été blessés.", "wounded", "gendarmes", 4, 4),
        ("Douze d'entre eux périrent dans le défilé.", "killed", "", 12, 12),
        ("Les tirs n'ont pas fait de victime.", "casualties", "", 0, 0),
        ("Il n'y a pas eu de blessés.", "wounded", "", 0, 0),
        ("Deux vieux ont été tués.", "killed", "vieux", 2, 2),
        ("Un vieil homme a été tué.", "killed", "vieil homme", 1, 1),
        ("Le jeune soldat a été tué.", "killed", "jeune soldat", 1, 1),
        ("L'ancien maire a été tué.", "killed", "ancien maire", 1, 1),
        ("Deux gros camions sont détruits.", "destroyed", "gros camions", 2, 2),
        ("Vingt chameliers sont tués.", "killed", "chameliers", 20, 20),
        ("Les chasseurs ont détruit mercredi deux ponts.", "destroyed", "ponts", 2, 2),
        ("La section a saisi, au nord du village, six fusils.", "seized", "fusils", 6, 6),
        ("Un drone a détruit un camion-citerne.", "destroyed", "camion-citerne", 1, 1),
        ("Ils mirent la main sur un mortier.", "seized", "mortier", 1, 1),
        ("Neuf rebelles furent faits prisonniers.", "captured", "rebelles", 9, 9),
        ("Une trentaine de morts ont été comptés.", "killed", "", 30, 30),
        ("La division a fait prisonniers près de 2 000 hommes.", "captured", "hommes", None, 1999),
        ("Ils firent prisonniers trois officiers.", "captured", "officiers", 3, 3),
        ("L'ennemi a laissé 200 cadavres sur le terrain.", "killed", "", 200, 200),
        ("Cinq suspects ont été remis à la gendarmerie.", "arrested", "suspects", 5, 5),
    ],
)
def test_persons_partitives_and_objects_apart(text, kind, what, low, high):
    assert losses(text) == [(kind, what, low, high, "additive")]


def test_those_named_before_give_side_and_noun_to_the_rest_of_them():
    text = "Trois soldats tchadiens sont tués, cinq de leurs camarades sont blessés et un autre est porté disparu."
    actors = find_by_form(text)
    found = [mention.loss for mention in find_losses(text, actors)]
    assert [(loss.side, loss.what) for loss in found] == [
        ("Chadian forces", "soldats tchadiens"), ("Chadian forces", "camarades"), ("Chadian forces", "camarades"),
    ]  # fmt: skip


def test_the_side_of_a_person_is_that_of_the_unit():
    text = "Le sergent Roux, de l'armée malienne, est tué."
    assert [mention.loss.side for mention in find_losses(text, find_by_form(text))] == ["Malian forces"]


def test_the_side_behind_parmi_is_the_actor_within_its_words():
    text = "Une mine fait six morts parmi les combattants des rebelles."
    assert [mention.loss.side for mention in find_losses(text, find_by_form(text))] == ["rebels"]


def test_parts_of_a_partitive_restate_it():
    assert losses("Cinq de nos hommes ont été blessés, dont un grièvement, et évacués.") == [
        ("wounded", "hommes", 5, 5, "additive"),
        ("wounded", "grièvement", 1, 1, "restates"),
    ]
    assert losses("Deux soldats, dont un officier, ont été tués.") == [
        ("killed", "soldats", 2, 2, "additive"),
        ("killed", "officier", 1, 1, "restates"),
    ]


def test_who_is_lost_beside_the_subject():
    assert losses("Un soldat est tué, ainsi que le kamikaze.") == [
        ("killed", "soldat", 1, 1, "additive"),
        ("killed", "kamikaze", 1, 1, "additive"),
    ]


def test_who_is_lost_beside_the_subject_and_its_place():
    assert losses("Le général Dupont a trouvé la mort à Gao, de même qu'une centaine de soldats.") == [
        ("killed", "général Dupont", 1, 1, "additive"),
        ("killed", "soldats", 100, 100, "additive"),
    ]


def test_parts_restate_and_lists_share_their_verb():
    assert losses("L'accrochage fait quatre morts dont deux enfants et deux blessés dont un grave.") == [
        ("killed", "", 4, 4, "additive"),
        ("killed", "enfants", 2, 2, "restates"),
        ("wounded", "", 2, 2, "additive"),
        ("wounded", "grave", 1, 1, "restates"),
    ]
    assert losses("Deux pick-up et un stock de munitions ont été détruits.") == [
        ("destroyed", "pick-up", 2, 2, "additive"),
        ("destroyed", "stock de munitions", 1, 1, "additive"),
    ]
    assert losses("La bombe explose, tuant onze personnes et en blessant quarante-huit.") == [
        ("killed", "personnes", 11, 11, "additive"),
        ("wounded", "", 48, 48, "additive"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Au 8 février, le bilan s'établit à 31 rebelles tués.",
        "Depuis le début de l'opération, 31 rebelles ont été tués.",
        "Au total, 31 rebelles ont été tués.",
    ],
)
def test_totals_are_aggregates(text):
    assert [counting for *_, counting in losses(text)] == ["aggregate"]


@pytest.mark.parametrize(
    "text",
    [
        "Deux soldats ont tué le temps.",
        "Les morts et les blessés sont évacués vers Gao.",
        "Cinq avions survolent la ville.",
        "Une centaine de militaires ont été redéployés.",
        "Deux roquettes se sont abattues sur le marché.",
        "Le maire de Gao, blessé en 2012, est revenu.",
        "Ils avancent pour détruire deux camps.",
        "Le combat a duré trois heures et tué tout espoir.",
        "Le 4 mars 2013, le camp est détruit.",
        "Reporters sans frontières condamne cet assassinat.",
        "Ils ont repris le poste sans un mort ni un blessé.",
        "Les rebelles ont libéré trois prisonniers.",
    ],
)
def test_no_losses(text):
    assert losses(text) == []


def test_a_year_does_not_count_the_number_behind_it():
    assert losses("Le 3 mars 2013 trois soldats ont été tués.") == [("killed", "soldats", 3, 3, "additive")]


def test_whose_loss_it_is():
    text = "L'accrochage fait dix morts chez les assaillants et deux blessés côté français."
    assert [mention.loss.side for mention in find_losses(text)] == ["assaillants", "French forces"]


def test_citations_are_verbatim():
    text = "Selon l'armée, « une dizaine de combattants » ont été tués et trois véhicules détruits."
    for mention in find_losses(text):
        assert text[mention.start : mention.end].strip() == mention.loss.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selon Reporters sans frontières, un journaliste a été tué.", [("killed", 1)]),
        ("Médecins sans frontières dit avoir soigné plus de 200 blessés.", [("wounded", 201)]),
        ("D'après un prisonnier, trois officiers ont été tués.", [("killed", 3)]),
        ("Un blessé a raconté que douze civils ont été tués.", [("killed", 12)]),
        ("Deux blessés, a dit le médecin, ont été évacués.", [("wounded", 2)]),
        ("Selon les rescapés de l'attaque qui a fait 12 morts, le poste est détruit.", [("killed", 12)]),
    ],
)
def test_who_tells_of_a_loss_is_none(text, expected):
    assert [(kind, low) for kind, _, low, _, _ in losses(text)] == expected


def test_a_list_of_things_shares_the_verb_behind_y():
    text = "Onze fusils d'assaut, deux mortiers et près de 400 kilogrammes d'explosifs y ont été saisis."
    assert losses(text) == [
        ("seized", "fusils d'assaut", 11, 11, "additive"),
        ("seized", "mortiers", 2, 2, "additive"),
        ("seized", "kilogrammes d'explosifs", None, 399, "additive"),
    ]
