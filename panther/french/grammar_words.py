"""The small French words by which a verb is known for what it is: auxiliaries, pronouns, negations, plans."""

from __future__ import annotations

from panther.french.activities import STATES
from panther.french.plain import word_list
from panther.french.verbs import forms
from panther.inflection import split_words

HAVE = word_list("a ont avait avaient aurait auraient eut eurent ayant")
BE = word_list("est sont etait etaient fut furent serait seraient")

LATER = word_list("sera seront aura auront")
INFINITE_AUX = word_list("etre avoir")
BETWEEN = word_list("""
    ete pas plus jamais deja egalement aussi ensuite alors finalement encore tous toutes tout ainsi donc enfin bien y
    en aussitot lui eux depuis peu meme notamment toujours tot rien point
""")
DETERMINERS = word_list("""
    le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs notre aux au chaque aucun aucune plusieurs
    deux trois quatre cinq six sept huit dix quelques en par sans sous nouvelle nouveau nouvelles violente violent
    violents premiere premier seconde deuxieme troisieme derniere double triple grande vaste autre autres nombreuses
    nombreux meme mêmes toute contre
""")
DEGREES = word_list("plus moins tres trop assez")
SUBJECT_PRONOUNS = word_list("il elle ils elles on qui")
REFLEXIVES = word_list("se s'")
NEGATIONS = word_list("pas jamais aucun aucune nul nulle personne rien point ni")
PLANNERS = word_list("""
    pour afin doit doivent devait devaient devrait devraient va vont allait allaient peut peuvent pouvait pouvaient
    pourrait pourraient veut veulent voulait voulaient souhaite souhaitent faut menace menacent prevoit prevoient
    envisage espere tente tentent tentait tentaient avant sans refuse refusent chargee charge charges destine destinee
    destines destinees vise visant permettre promet compte comptent compter risque risquent si
""")
REALISED = word_list("""
    vient viennent venait venaient commence commencent commencait commencaient continue continuent parvient
    parviennent parvenu parvenus reussi reussit reussissent permis permet permettent permettant acheve achevent fini
    finissent contraint contraints contrainte oblige obliges fait font avoir apres affirme affirment pu su dit disent
    revendique revendiquent
""")
# What stands behind "entre" where somebody enters, with adverbs before it; and what stands behind "between".
INTO = frozenset({"dans", "à", "a", "au", "aux", "en"})
AFTER_BETWEEN = frozenset({"le", "les", "l'", "un", "une", "des", "deux", "eux", "elles", "et"})
ADJECTIVAL = word_list("""
    dit dite situe situee situes connu connue prevu prevue arme armes armee armees appele appelee nomme nommee suppose
    presume
""")
ADJECTIVES = word_list("""
    petit petite gratuit absolu absolue convaincu convaincue pret prete libre possible difficile calme grave utile
    proche nombreuse unique stable probable membre responsable capable sous presente visible inutile vaste efficace
    fragile dire etre avoir encore entre contre libres mais toute toutes celle notre autre autres une elle elles
    entree plusieurs precise
""")
ENDINGS = (
    "e", "ee", "es", "ees", "i", "ie", "is", "ies", "u", "ue", "us", "ues", "it", "ite", "its", "ites", "ert", "erte",
    "ertes", "int", "ints",
)  # fmt: skip
STATE_FORMS = forms(split_words(STATES))
