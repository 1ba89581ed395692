"""Losses in French sentences."""

import pytest

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
    ],
)
def test_no_losses(text):
    assert losses(text) == []


def test_whose_loss_it_is():
    text = "L'accrochage fait dix morts chez les assaillants et deux blessés côté français."
    assert [mention.loss.side for mention in find_losses(text)] == ["assaillants", "français"]


def test_citations_are_verbatim():
    text = "Selon l'armée, « une dizaine de combattants » ont été tués et trois véhicules détruits."
    for mention in find_losses(text):
        assert text[mention.start : mention.end].strip() == mention.loss.text
