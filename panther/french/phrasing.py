"""The phrases that the drafting of events looks for in French clauses, with accents or without."""

from __future__ import annotations

import re

from panther.events.phrasing import Phrasing

_ARTICLE = r"(?:la |les? |l['’])"
_OF = r"(?:de |du |des |d['’])"

_UNARMED = (
    r"(?:civil(?:e?s)?|villageois(?:es)?|habitante?s?|[ée]leveurs?|berg(?:er|[èe]re)s?|agriculteurs?|cultivateurs?"
    r"|paysan(?:ne)?s?|p[êe]cheurs?|nomades?|commer[çc]ante?s?|orpailleurs?|femmes?|enfants?|fill(?:ett)?es?"
    r"|gar[çc]ons?|b[ée]b[ée]s?|vieillards?|vieil homme|[ée]l[èe]ves?|[ée]coliers?|[ée]tudiante?s?|enseignante?s?"
    r"|m[ée]decins?|infirmi(?:er|[èe]re)s?|journalistes?|humanitaires?|travailleurs?|ouvri(?:er|[èe]re)s?"
    r"|employ[ée]e?s?|r[ée]fugi[ée]e?s?|d[ée]plac[ée]e?s?|passag(?:er|[èe]re)s?|voyageurs?|touristes?|p[èe]lerins?"
    r"|fid[èe]les|imams?|pr[êe]tres?|religieu(?:x|se)s?|missionnaires?|manifestante?s?|maires?|pr[ée]fets?"
    r"|chefs? de village|otages?|familles?|chauffeurs?|ing[ée]nieurs?|juges?|patients?)"
)
_ARMED = (
    r"(?:soldats?|militaires?|arm[ée]e?s?|gendarm\w*|polici\w*|police|forces?|positions?|bases?|casernes?"
    r"|postes?(?! de sant)|patrouilles?|garnisons?|milic\w*|rebelles?|combattants?|terroristes?|d?jihadistes?"
    r"|islamistes?|assaillants?|bandits?|inconnus?|(?-i:[A-Z]{4,})|d[ée]tachements?|forts?|chars?|h[ée]licopt[èe]res?|officiers?"
    r"|commandos?|unit[ée]s?|colonnes?|check-?points?|camps?(?! d['’]orpaill| (?:de |pour )(?:personnes )?"
    r"(?:r[ée]fugi|d[ée]plac)))"
)
_CROWDS = (
    r"(?:(?:mini|auto)?bus|autocars?|taxis?|ambulances?|march[ée]s?|camps? de (?:r[ée]fugi|d[ée]plac)[ée]s"
    r"|convois? humanitaires?|mariages?|fun[ée]railles)"
)
_ATTACKING = r"(?:attaqu\w*|assaut|assaill\w*|embuscade|feu|tir(?:s|é|er|ent)?|vis(?:é\w*|ant)|raids?|cible)"
# From the word for an attack to whom it is on, over those who made it.
_UPON = (
    rf"{_ATTACKING} (?:(?:[\w'’-]+ ){{0,5}}?(?:contre|sur) |(?!(?:[\w'’-]+ ){{0,5}}?(?:contre|sur) ))"
    r"(?:(?!(?:et|ou|mais|par|qui|que|dans|pr[eè]s|avec|pour|a|ont|lors) )[\w'’-]+ ){0,4}?(?:[ld]['’])?"
)

_WERE = r"(?:(?:(?:a|ont|avai(?:t|ent)) )?[ée]t[ée]|est|sont|fut|furent|[ée]tai(?:t|ent))"

IN_FRENCH = Phrasing(
    listed_days=re.compile(r"(?:, \d{1,2})*\s?(?:,|,? et|&) (?:(?:à nouveau|encore) )?(?:le )?"),
    planned=re.compile(r"\b(?:pourr|devr)(?:a|ait|ont|aient)\s+\w+", re.IGNORECASE),
    whole=re.compile(
        rf"(?:{_ARTICLE}|cette )(?:op[eé]ration|campagne|mission)\b(?: \w+){{0,3}}?"
        r" (?:prit fin|a pris fin|prend fin|s['’]ach[eè]v\w+|s['’]est achev[eé]e|se termin\w+|s['’]est termin[eé]e"
        r"|d[eé]but\w+|commen[cç]\w+|a commenc[eé]|a d[eé]but[eé])\b",
        re.IGNORECASE,
    ),
    several=re.compile(
        r"\b(?:dans|lors de|pendant|durant|au cours de|apr[eè]s) (?:tou(?:te)?s (?:ces|les)|ces) \w{3,}s\b"
    ),
    alleged=re.compile(r"\b(?:pr[eé]tendument|suppos[eé]ment|soi-disant|apparemment)\b"),
    definite=r"\b(?:[Ll][ea] |[Ll]['’])",
    on_the_way=re.compile(r"\b(?:en (?:cours de )?(?:route|chemin)|chemin faisant)\b", re.IGNORECASE),
    left=re.compile(rf"\s+(?:\w+\s+)?(?:hors\s+)?{_OF}?{_ARTICLE}?(?:\w+ {_OF})?"),
    carrying=re.compile(r"\b(?:[ée]vacu|transport|transf[eé]r|achemin|hospitalis|admis|rapatri)\w*", re.IGNORECASE),
    carried_off=re.compile(r"\b(?:[ée]vacu|rapatri)\w*", re.IGNORECASE),
    stricken=re.compile(r"\b(?:bless[ée]\w*|br[ûu]l[ée]\w*|victimes?|corps|d[ée]pouilles?)\b", re.IGNORECASE),
    mutual=re.compile(
        r"\b(?:affront\w*|accroch\w*|combats?|combattent|combattu\w*|batailles?|[ée]chang\w* (?:de |des )?(?:tirs|feu)"
        r"|tirs crois[ée]s|fusillade entre|balles? perdues?|ripost\w*|escarmouches?|si[èe]ges?|assi[ée]g\w*|offensives?"
        r"|op[ée]ration contre|contre-(?:attaqu|offensiv)\w*|repouss\w*|(?<!sans )r[ée]sist\w*|mutinerie|insurrection"
        r"|soul[èe]vement|lacrymog\w*|sommation|en l['’]air|explosifs?|obus|mortiers?|roquettes?|bombes?|attentats?)\b",
        re.IGNORECASE,
    ),
    attack=re.compile(rf"\b{_ATTACKING}\b", re.IGNORECASE),
    anybody=re.compile(r"(?:morts?|bless[ée]s?|personnes?|autres?|victimes?|gens)?"),
    unarmed=re.compile(rf"\b{_UNARMED}\b", re.IGNORECASE),
    armed=re.compile(rf"\b{_ARMED}\b", re.IGNORECASE),
    taken=re.compile(
        r"\b(?:tomb(?:e|a|ait|ée?s?)|(?:est|fut|[ée]t[ée]) (?:pris|repris|conquis|occup|captur)\w*)\b"
        r"(?![^.;]*\b(?:par|mains|sous)\b)",
        re.IGNORECASE,
    ),
    property=re.compile(
        r"\b(?:mausol[ée]es?|tombe(?:aux|s|au)?|mosqu[ée]es?|[ée]glises?|[ée]coles?|h[ôo]pita(?:l|ux)|maisons?|cases?"
        r"|habitations?|boutiques?|[ée]tals?|march[ée]s?|villages?|hameaux?|r[ée]coltes?|greniers?|puits|manuscrits?"
        r"|biblioth[èe]ques?|mus[ée]es?|statues?)\b",
        re.IGNORECASE,
    ),
    by=re.compile(
        r"\bpar (?:(?!(?:contre|sur|[àa]) )[\w'’-]+ ){0,4}$"
        r"|\b(?:attaque|raid|assaut)s? (?:des |de |d['’])(?:[\w-]+ )?$",
        re.IGNORECASE,
    ),
    passive=re.compile(
        rf"(?: (?!(?:que|qui|et) )[\w’'-]+){{0,5}}? (?:{_WERE}|(?:est|sont) tomb\w+ dans une)"
        r"(?: \w+ment)? (?:pris\w* pour )?",
        re.IGNORECASE,
    ),
    on_unarmed=re.compile(
        rf"\b(?:{_UPON}(?:{_UNARMED}|{_CROWDS})\b"
        rf"|(?:{_UNARMED}|{_CROWDS})(?: (?:de|des|du|pr[eè]s de|[àa]|transportant) [\w’'-]+){{0,3}} {_WERE}"
        rf"(?: \w+ment)? (?:la )?(?:pris\w* pour |tomb\w+ dans une )?{_ATTACKING})\b",
        re.IGNORECASE,
    ),
)
