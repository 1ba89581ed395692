"""Actors known by the form of their French name: "les forces tchadiennes", "l'armée malienne", "des djihadistes".

They are named as in English ("Chadian forces"), so that one party is one actor in a campaign of both languages.
"""

from __future__ import annotations

import re

from panther.french.plain import alternatives, plain, word_list
from panther.model import Actor, ActorMention

_BODIES = word_list("""
    forces force armee armees soldats soldat militaires militaire troupes commandos aviation legionnaires parachutistes
    legionnaire parachutiste gendarme policier contingent colonne colonnes
    unites unite detachement gendarmes policiers police gendarmerie marine avions helicopteres
""")
# Stems of adjectives of peoples, with the English adjective.
_PEOPLES = {
    "francais": "French", "malien": "Malian", "tchadien": "Chadian", "nigerien": "Nigerien", "nigerian": "Nigerian",
    "algerien": "Algerian", "burkinabe": "Burkinabe", "ivoirien": "Ivorian", "senegalais": "Senegalese",
    "camerounais": "Cameroonian", "centrafricain": "Central African", "congolais": "Congolese", "rwandais": "Rwandan",
    "ougandais": "Ugandan", "burundais": "Burundian", "soudanais": "Sudanese", "ethiopien": "Ethiopian",
    "kenyan": "Kenyan", "somalien": "Somali", "libyen": "Libyan", "tunisien": "Tunisian", "marocain": "Moroccan",
    "mauritanien": "Mauritanian", "togolais": "Togolese", "beninois": "Beninese", "guineen": "Guinean",
    "syrien": "Syrian", "irakien": "Iraqi", "iranien": "Iranian", "libanais": "Lebanese", "israelien": "Israeli",
    "turc": "Turkish", "russe": "Russian", "ukrainien": "Ukrainian", "americain": "American",
    "britannique": "British", "allemand": "German", "belge": "Belgian", "italien": "Italian", "espagnol": "Spanish",
    "afghan": "Afghan", "yemenite": "Yemeni", "saoudien": "Saudi", "emirati": "Emirati", "kurde": "Kurdish",
}  # fmt: skip
_FIGHTERS = {
    "rebelles": "rebels", "djihadistes": "jihadists", "jihadistes": "jihadists", "terroristes": "terrorists",
    "islamistes": "Islamists", "insurges": "insurgents", "miliciens": "militiamen",
    "hommes armes": "gunmen", "assaillants": "attackers",
}  # fmt: skip
_FORCES = re.compile(
    rf"\b(?P<body>{alternatives(_BODIES)})(?: (?:speciales|armees|aeriennes|terrestres|de securite|de l'air))?"
    rf" (?P<people>{alternatives(tuple(_PEOPLES))})(?:e|ne|que)?s?\b"
)
_GROUP = re.compile(rf"\b(?P<who>{alternatives(tuple(_FIGHTERS))})\b")


def find_by_form(text: str) -> list[ActorMention]:
    """Return the actors of a French text that the form of their name gives away, in order, without overlaps.

    Args:
        text: A whole document.
    """
    bare = plain(text)
    found = [(match.span(), f"{_PEOPLES[match['people']]} forces", "force") for match in _FORCES.finditer(bare)]
    found += [(match.span(), _FIGHTERS[match["who"]], "group") for match in _GROUP.finditer(bare)]
    mentions: list[ActorMention] = []
    for (start, end), name, kind in sorted(found):
        if not mentions or start >= mentions[-1].end:
            mentions.append(ActorMention(start, end, text[start:end], Actor(name, kind=kind)))
    return mentions
