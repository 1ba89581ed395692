"""What a careful reader finds lost in the seeds, sentence by sentence; a sentence that is not listed tells no loss."""

from pathlib import Path

import pytest

from panther.actors import find_actors, read_actors
from panther.figures import find_losses
from panther.model import ActorMention
from panther.reading import read_document

ROOT = Path(__file__).parents[2]
FRENCH, ISLAMISTS = "French forces", "Islamists"

# The first words of a sentence: (side, kind, what, low, high, counting) of each loss in it.
READING = {
    "During the engagement one paratrooper": [
        (FRENCH, "killed", "paratrooper", 1, 1, "additive"),
        (ISLAMISTS, "killed", "Islamists", 20, 20, "additive"),
    ],
    "French President François Hollande commented": [
        (FRENCH, "killed", "soldier", 1, 1, "additive"),
        (ISLAMISTS, "killed", "Islamists", None, None, "additive"),
    ],
    "Early in the afternoon on 20 February": [(ISLAMISTS, "killed", "Islamists", 12, 12, "additive")],
    "Near the Algerian border": [
        (ISLAMISTS, "destroyed", "van", 1, 1, "additive"),
        (ISLAMISTS, "killed", "occupants", 2, None, "additive"),
    ],
    "According to Colonel Thierry Burkhard": [(ISLAMISTS, "neutralized", "terrorists", None, 11, "additive")],
    "In addition, Burkhard said": [
        (None, "destroyed", "targets", 10, 10, "additive"),
        (None, "destroyed", "armored vehicle", 1, 1, "restates"),
        (None, "destroyed", "pick-up", 4, 4, "restates"),
    ],
    "More weapons caches": [
        (None, "seized", "vehicles", 2, None, "additive"),
        (None, "seized", "rocket launchers", None, None, "additive"),
    ],
    "On 23 February, French air strike": [(ISLAMISTS, "destroyed", "vehicles", 6, 6, "additive")],
    "According to the MNLA and the citizens": [(ISLAMISTS, "killed", "fighters", 45, 45, "additive")],
    "By supporting the French special forces": [
        (ISLAMISTS, "captured", "prisoners", 7, 7, "additive"),
        (ISLAMISTS, "captured", "head", 1, 1, "restates"),
    ],
    "On 26 February, the French Minister": [(ISLAMISTS, "killed", "jihadists", None, None, "additive")],
    "He noted that two training camps": [(ISLAMISTS, "killed", "fighters", 24, None, "additive")],
    "French air strikes continue": [
        (None, "destroyed", "shelters", None, None, "additive"),
        (None, "destroyed", "camps", None, None, "additive"),
    ],
    "Two French soldiers were wounded": [
        (FRENCH, "wounded", "soldiers", 2, 2, "additive"),
        (FRENCH, "wounded", "soldiers", 1, 1, "restates"),
    ],
    "On 28 February, the French army": [
        (None, "captured", "large weapons dump", 1, 1, "additive"),
        (None, "captured", "workshops and caches", 13, None, "additive"),
        (None, "captured", "82mm mortars", 4, 4, "additive"),
        (None, "captured", "122mm rockets", 70, 70, "additive"),
        (None, "captured", "50 kg bags of explosive", 9, 9, "additive"),
        (None, "captured", "bottles of improvised explosive", 3, 3, "additive"),
    ],
    "That morning, the Staff": [(ISLAMISTS, "killed", "Islamists", 130, 130, "aggregate")],
    "On 1 March 2013, It was announced": [(ISLAMISTS, "killed", "second-in-command", 1, 1, "additive")],
    "On 3 March, The Elysée Palace": [(FRENCH, "killed", "soldier", 1, 1, "additive")],
    # Whose soldier this is stands in the sentence before.
    "The French Government announced": [(None, "killed", "soldier", 1, 1, "additive")],
    "15 Islamists were killed during the day": [(ISLAMISTS, "killed", "Islamists", 15, 15, "additive")],
    "During this same period": [
        (ISLAMISTS, "neutralized", "rebels", 40, 40, "aggregate"),
        (None, "destroyed", "pick-up", None, 11, "aggregate"),
        (None, "destroyed", "artillery gun", 1, 1, "aggregate"),
        (None, "captured", "equipment", None, None, "aggregate"),
        (None, "captured", "ammunition", None, None, "aggregate"),
        (None, "captured", "BM-21", None, None, "aggregate"),
        (None, "captured", "122D30 guns", 3, 3, "aggregate"),
        (None, "captured", "100mm towed gun", 1, 1, "aggregate"),
        (None, "captured", "82mm mortar", 1, 1, "aggregate"),
        (None, "captured", "60mm mortar", 1, 1, "aggregate"),
        (None, "captured", "small-arms", None, None, "aggregate"),
        (None, "captured", "RPGs", None, None, "aggregate"),
        (None, "captured", "anti-personnel mines", None, None, "aggregate"),
    ],
    "Corporal Charenton was killed": [
        (FRENCH, "killed", "Corporal Charenton", 1, 1, "additive"),
        (FRENCH, "wounded", "minor injuries", 2, 2, "additive"),
    ],
    "15 Islamists killed by the French": [(ISLAMISTS, "killed", "Islamists", 15, 15, "additive")],
    "From 4 to 7 March": [
        (ISLAMISTS, "neutralized", "jihadists", 201, None, "aggregate"),
        (None, "seized", "rockets or grenades", 1000, 1000, "aggregate"),
        (None, "seized", "rounds of ammunition", 60001, None, "aggregate"),
        (None, "seized", "shells", None, 1499, "aggregate"),
        (None, "seized", "heavy weapons", 20, 20, "aggregate"),
    ],
    "Stocks of weapons and ammunition": [
        (None, "destroyed", "Stocks of weapons and ammunition", None, None, "additive"),
        (None, "seized", "Stocks of weapons and ammunition", None, None, "additive"),
    ],
    "A dozen of the Islamists": [(ISLAMISTS, "killed", "Islamists", 12, 12, "additive")],
    # "No casualties" is a printed zero.
    "On the way an AMX-10 RC": [
        (FRENCH, "damaged", "AMX-10 RC", 1, 1, "additive"),
        (FRENCH, "casualties", "casualties", 0, 0, "additive"),
    ],
    "Four of the Islamists": [
        (ISLAMISTS, "killed", "Islamists", 4, 4, "additive"),
        (ISLAMISTS, "captured", "Islamists", 1, 1, "additive"),
    ],
    "The French had no losses": [(FRENCH, "casualties", "losses", 0, 0, "additive")],
    "In the afternoon of 16 March": [
        (FRENCH, "wounded", "soldiers", 3, 3, "additive"),
        (FRENCH, "wounded", "soldiers", 2, 2, "restates"),
    ],
    "The driver of the armored vehicle": [(FRENCH, "killed", "driver", 1, 1, "additive")],
    "During the operation, a truck": [(None, "destroyed", "truck", 1, 1, "additive")],
    "A 14.5 mm machine gun": [
        (None, "found", "14.5 mm machine gun", 1, 1, "additive"),
        (None, "found", "anti-tank gun SPG-9", 1, 1, "additive"),
        (None, "found", "mortars", None, None, "additive"),
        (None, "found", "missile firing station 107 type 85", None, None, "additive"),
    ],
    "Shells 122 and 120 mm PG9": [
        (None, "seized", "Shells 122 and 120 mm PG9", None, None, "additive"),
        (None, "seized", "crates of rockets", 4, 4, "additive"),
        (None, "seized", "mortars 60 mm", None, None, "additive"),
        (None, "seized", "mines", 2, None, "additive"),
    ],
}


def _read(name):
    document = read_document(ROOT / "seeds" / name)
    actors = find_actors(document.text, read_actors(ROOT / "data" / "actors.csv"))
    for sentence in document.sentences:
        if sentence.kind == "prose":
            inside = [
                ActorMention(each.start - sentence.start, each.end - sentence.start, each.text, each.actor)
                for each in actors
                if sentence.start <= each.start and each.end <= sentence.end
            ]
            yield sentence.text, find_losses(sentence.text, inside)


SENTENCES = list(_read("000_1673b0ff1fa7d8b2.txt"))


@pytest.mark.parametrize(("opening", "expected"), READING.items())
def test_a_sentence_tells_these_losses_and_no_others(opening, expected):
    [losses] = [losses for text, losses in SENTENCES if text.startswith(opening)]
    found = [mention.loss for mention in losses]
    assert [(each.side, each.kind, each.what, each.low, each.high, each.counting) for each in found] == expected


def test_no_other_sentence_tells_a_loss():
    telling = [text for text, losses in SENTENCES if losses and not text.startswith(tuple(READING))]
    assert telling == []


def test_the_words_of_a_loss_stand_at_its_offsets():
    for text, losses in SENTENCES:
        for mention in losses:
            assert text[mention.start : mention.end] == mention.loss.text


def test_the_same_sentence_tells_the_same_in_the_second_document():
    known = dict(SENTENCES)
    shared = [(text, losses) for text, losses in _read("002_2fc65fc21db9b99c.txt") if text in known]
    assert len(shared) >= 10
    assert all(losses == known[text] for text, losses in shared)
