"""The phrases that the drafting of events looks for in French clauses, with accents or without."""

from __future__ import annotations

import re

from panther.events.phrasing import Phrasing

_ARTICLE = r"(?:la |les? |l['’])"
_OF = r"(?:de |du |des |d['’])"

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
)
