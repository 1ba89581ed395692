"""Who says what in French sentences."""

import pytest

from panther.french.speech import read_speech


def said(text):
    """Return speaker, kind and the beginning of what is said, of each act of saying."""
    return [
        (speech.speaker and text[slice(*speech.speaker)], speech.kind, text[slice(*speech.content)].strip()[:24])
        for speech in read_speech(text)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "kind", "content"),
    [
        (
            "Le ministre a annoncé que la ville était reprise.",
            "Le ministre",
            "announcement",
            "que la ville était repri",
        ),
        (
            "La ville est reprise, a annoncé jeudi le ministre.",
            "jeudi le ministre",
            "announcement",
            "La ville est reprise,",
        ),
        (
            "Le 3 mai 2013 le ministre a annoncé que la ville était reprise.",
            "le ministre",
            "announcement",
            "que la ville était repri",
        ),
        ("Selon l'armée, dix rebelles ont fui.", "l'armée", "announcement", "dix rebelles ont fui."),
        ("D'après l'ONU, dix rebelles ont fui.", "l'ONU", "announcement", "dix rebelles ont fui."),
        ("Dix rebelles ont été tués, selon l'armée.", "l'armée", "announcement", "Dix rebelles ont été tué"),
        ("L'armée affirme avoir tué dix rebelles.", "L'armée", "announcement", "avoir tué dix rebelles."),
        ("L'état-major fait état d'un mort.", "L'état-major", "announcement", "un mort."),
        (
            "Un pont est détruit, a-t-on appris hier de source sûre.",
            "source sûre",
            "announcement",
            "Un pont est détruit,",
        ),
        ("Un pont est détruit, a-t-on appris auprès d'un élu.", "un élu", "announcement", "Un pont est détruit,"),
        ("Le bilan fait état de six morts, selon un élu.", "un élu", "announcement", "Le bilan fait état de si"),
        ("**3 mai** : Le maire annonce la fin du siège.", "Le maire", "announcement", "la fin du siège."),
        ("- 3 mai — Le maire annonce la fin du siège.", "Le maire", "announcement", "la fin du siège."),
        ("L'armée fait également état d'un mort.", "L'armée", "announcement", "un mort."),
        ("Le maire a salué le courage des habitants.", "Le maire", "comment", "le courage des habitants"),
        ("Le ministre a démenti toute perte.", "Le ministre", "denial", "toute perte."),
        ("L'attaque a été revendiquée par un groupe armé.", "un groupe armé", "comment", "L'attaque a été"),
        (
            "« Nous sommes prêts à les attaquer », a dit le général.",
            "le général",
            "announcement",
            "« Nous sommes prêts à le",
        ),
    ],
)
def test_acts_of_saying(text, speaker, kind, content):
    assert said(text) == [(speaker, kind, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Un minibus assurait la liaison entre Gao et Kidal.",
        "La patrouille reconnaît la piste du nord.",
        "L'annonce de la prise de la ville a surpris.",
        "Les rebelles ont pris la ville.",
    ],
)
def test_nobody_speaks(text):
    assert said(text) == []


def test_a_relative_clause_has_the_speaker_before_it():
    assert said("Dix rebelles ont fui dans les collines, selon un élu, qui fait aussi état de deux blessés.") == [
        ("un élu", "announcement", "Dix rebelles ont fui dan"),
        ("un élu", "announcement", "deux blessés."),
    ]


def test_told_of_in_the_passive_is_hearsay():
    assert [kind for _, kind, _ in said("Des infiltrations ont été signalées par endroits.")] in ([], ["hearsay"])
