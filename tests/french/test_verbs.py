"""The forms of French verbs."""

import pytest

from panther.french.verbs import conjugate, forms


@pytest.mark.parametrize(
    ("verb", "form", "tense"),
    [
        ("attaquer", "attaquent", "present"),
        ("attaquer", "attaquerent", "past"),
        ("attaquer", "attaquees", "participle"),
        ("engager", "engagea", "past"),
        ("déployer", "deploie", "present"),
        ("saisir", "saisissent", "present"),
        ("reprendre", "repris", "participle"),
        ("abattre", "abattu", "participle"),
        ("détruire", "detruisent", "present"),
        ("ouvrir le feu", "ouvert le feu", "participle"),
        ("atteindre", "atteint", "present"),
        ("tenir", "tiendra", "future"),
        ("tuer", "tuant", "ing"),
    ],
)
def test_forms(verb, form, tense):
    assert tense in conjugate(verb)[form]


def test_one_form_may_be_of_several_tenses():
    assert conjugate("attaquer")["attaque"] == {"present", "participle"}


def test_forms_of_some_tenses():
    assert "tuer" in forms(["tuer"], "infinitive")
    assert "tue" not in forms(["tuer"], "infinitive")
