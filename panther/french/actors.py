"""Actors known by the form of their French name: "les forces tchadiennes", "les Maliens", "des djihadistes".

They are named as in English ("Chadian forces"), so that one party is one actor in a campaign of both languages.
"""

from __future__ import annotations

import re

from panther.french.plain import alternatives, plain, word_list
from panther.model import Actor, ActorMention

_BODIES = word_list("""
    forces force armee armees soldats soldat militaires militaire troupes commandos aviation legionnaires parachutistes
    pilote pilotes aviateur aviateurs sapeur sapeurs marin marins
    legionnaire parachutiste gendarme policier contingent colonne colonnes
    unites unite detachement gendarmes policiers police gendarmerie marine avions helicopteres infanterie cavalerie
    artillerie division divisions brigade brigades regiment regiments bataillon bataillons compagnie compagnies garnison
    chasseurs tirailleurs blindes
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
    "bavarois": "Bavarian", "prussien": "Prussian", "autrichien": "Austrian", "anglais": "British",
    "canadien": "Canadian", "australien": "Australian", "polonais": "Polish", "serbe": "Serbian",
    "bulgare": "Bulgarian", "roumain": "Romanian", "japonais": "Japanese", "chinois": "Chinese",
    "vietnamien": "Vietnamese", "egyptien": "Egyptian", "turque": "Turkish",
    "afghan": "Afghan", "yemenite": "Yemeni", "saoudien": "Saudi", "emirati": "Emirati", "kurde": "Kurdish",
}  # fmt: skip
_FIGHTERS = {
    "rebelles": "rebels", "djihadistes": "jihadists", "jihadistes": "jihadists", "terroristes": "terrorists",
    "islamistes": "Islamists", "insurges": "insurgents", "miliciens": "militiamen",
    "hommes armes": "gunmen", "assaillants": "attackers",
}  # fmt: skip
_PEOPLE = rf"(?P<people>{alternatives(tuple(_PEOPLES))})(?:e|ne|que)?s?"
_FORCES = re.compile(
    rf"\b(?P<body>{alternatives(_BODIES)})"
    rf"(?: (?:speciales|armees|aeriennes|terrestres|blindee?s?|de l'air|d'\w+|de \w+))? {_PEOPLE}\b"
)
_PARTY = re.compile(rf"\b(?:les|des|aux) {_PEOPLE}(?<=s)\b")
_SIDE = re.compile(_PEOPLE)
# A unit with a number, in the letters that are printed: where a capital stands, another name begins.
_UNIT = re.compile(
    r"\b\d{1,3}(?:e|er|re|ère|ème) (?:[rR][ée]giment|[dD]ivision|[bB]rigade|[bB]ataillon|[cC]orps d['’]arm[ée]e)"
    r"(?: (?:de |d['’]|du )[a-zà-ÿ-]+| (?:[ée]trang[eè]re?|blind[ée]e?|m[ée]canis[ée]e?|parachutiste|alpine?|coloniale?"
    r"|l[ée]g[eè]re|interarmes))*"
)
_GROUP = re.compile(rf"\b(?P<who>{alternatives(tuple(_FIGHTERS))})\b")


def side_of(word: str) -> str | None:
    """Return the forces that the adjective of a people stands for: "du cote francais"."""
    match = _SIDE.fullmatch(plain(word))
    return _forces(match) if match else None


def _forces(match: re.Match[str]) -> str:
    return f"{_PEOPLES[match['people']]} forces"


def find_by_form(text: str) -> list[ActorMention]:
    """Return the actors of a French text that the form of their name gives away, in order, without overlaps.

    Args:
        text: A whole document.
    """
    bare = plain(text)
    found = [(match.span(), _forces(match), "force") for match in _FORCES.finditer(bare)]
    found += [
        (match.span("people"), _forces(match), "force")
        for match in _PARTY.finditer(bare)
        if text[match.start("people")].isupper()  # "les Allemands", not "les allemands blessés"
    ]
    taken = [start for (start, _), _, _ in found]
    found += [
        (match.span(), match.group(), "group")
        for match in _UNIT.finditer(text)
        if not any(match.start() <= start < match.end() for start in taken)
    ]
    found += [(match.span(), _FIGHTERS[match["who"]], "group") for match in _GROUP.finditer(bare)]
    mentions: list[ActorMention] = []
    for (start, end), name, kind in sorted(found):
        if not mentions or start >= mentions[-1].end:
            mentions.append(ActorMention(start, end, text[start:end], Actor(name, kind=kind)))
    return mentions
