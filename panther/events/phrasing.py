"""The phrases that the drafting of events looks for in the clauses of a language."""

from __future__ import annotations

import re
from typing import NamedTuple

from panther.inflection import word_start


class Phrasing(NamedTuple):
    """How a language says what the narrative turns on, as patterns for words as they are printed.

    Only ``alleged`` and ``several`` are for words in lower case.

    Attributes:
        listed_days: All that stands between two days of a list: "3, 5 and 9 April".
        planned: Verbs whose date is that of a plan.
        whole: An operation as a whole that begins or ends: in no place in particular.
        several: Several acts at once, which happened in several places.
        alleged: Who tells of it does not vouch for it.
        definite: What stands before a noun that was told of before.
        on_the_way: The points that a way led to are not where it happened.
        left: All that stands between a verb of leaving and what was left.
        carrying: Verbs of bringing somebody somewhere.
        carried_off: Those of them after which the narrative stays behind.
        stricken: Words for those who were hit before they were brought away.
        mutual: Words of fights between two sides, of shots that are no attack, and of weapons that kill from afar.
        attack: Words for an attack on somebody.
        anybody: All that is printed of victims where it says nothing of who they were.
        unarmed: Who bears no arms.
        armed: Who bears arms, and what is theirs.
        taken: Ground that fell, where nobody is said to have taken it.
        property: What is nobody's weapon nor shelter in a fight.
        by: What stands before the one who attacks, behind the word for the attack.
        passive: All that stands between the one who is attacked and the verb.
        on_unarmed: An attack on those who bear no arms, or where only they are.
    """

    listed_days: re.Pattern[str]
    planned: re.Pattern[str]
    whole: re.Pattern[str]
    several: re.Pattern[str]
    alleged: re.Pattern[str]
    definite: str
    on_the_way: re.Pattern[str]
    left: re.Pattern[str]
    carrying: re.Pattern[str]
    carried_off: re.Pattern[str]
    stricken: re.Pattern[str]
    mutual: re.Pattern[str]
    attack: re.Pattern[str]
    anybody: re.Pattern[str]
    unarmed: re.Pattern[str]
    armed: re.Pattern[str]
    taken: re.Pattern[str]
    property: re.Pattern[str]
    by: re.Pattern[str]
    passive: re.Pattern[str]
    on_unarmed: re.Pattern[str]


_UNARMED = (
    r"(?:civilians?|villagers?|residents?|inhabitants?|herders?|(?:herds|fisher)m[ae]n|shepherds?|farmers?"
    r"|peasants?|nomads?|traders?|merchants|shopkeepers?|(?:gold )?miners?|wom[ae]n|child(?:ren)?|girls?|boys?"
    r"|bab(?:y|ies)|schoolchildren|pupils?|students?|teachers?|doctors?|nurses?|journalists?|reporters?|workers?"
    r"|refugees?|displaced|passengers?|travell?ers?|tourists?|pilgrims?|worshipp?ers?|imams?|priests?|monks?|nuns?"
    r"|missionar(?:y|ies)|demonstrators?|protest[eo]rs?|mayors?|village chiefs?|elders?|bystanders?|passers-by"
    r"|pedestrians?|hostages?|famil(?:y|ies)|drivers?|engineers?|employees?|judges?|patients?|guests?)"
)
_ARMED = (
    r"(?:soldiers?|troops|(?<!Salvation )army|military|police\w*|gendarme\w*|forces?|positions?|(?:air)?bases?"
    r"|barracks|checkpoints?|outposts?|posts?(?! office)|patrols?|garrisons?|militia\w*|fighters?|rebels?|militants?"
    r"|insurgents?|terrorists?|jihadis\w*|Islamists?|peacekeepers?|(?:body)?guards?|officers?|commandos?|marines|units?"
    r"|tanks?|helicopters?|aircraft|forts?|hideouts?|headquarters|gunm[ae]n|armed|(?-i:[A-Z]{4,})|attackers?|assailants?|bandits?"
    r"|(?<!refugee )(?<!displacement )(?<!IDP )(?<!mining )(?<!persons )(?<!people )camps?(?! for ))"
)
_CROWDS = (
    r"(?:(?:mini)?bus(?:es)?|taxis?|ambulances?|markets?|(?:refugee|displacement|IDP) camps?|camps? for|aid convoys?"
    r"|weddings?|funerals?)"
)
_ATTACKING = r"(?:attack\w*|assault\w*|ambush\w*|raid\w*|storm\w*|target\w*|fired?|firing|shot|shooting|gunned)"
# From the word for an attack to whom it is on, over those who made it.
_UPON = (
    rf"{_ATTACKING} (?:by (?:[\w-]+ ){{1,4}}?(?:on|at|against|upon) |(?:(?:on|at|against|upon|into) )?)"
    r"(?:(?!(?:and|or|but|by|that|which|who|when|where|while|as|in|near|from|with|for|after|before|killed|left) )"
    r"[\w-]+ ){0,4}?"
)
_WERE = r"(?:was|were|(?:had|have|has) been|being|came under)(?: \w+ly)?"

IN_ENGLISH = Phrasing(
    listed_days=re.compile(r"(?:, \d{1,2})*\s?(?:,|,? and|&) (?:again )?(?:on |the )*"),
    planned=re.compile(r"\b(?:could|would|will|shall|may|might|to)\s+\w+", re.IGNORECASE),
    whole=re.compile(
        r"(?:the|this)\s(?:whole )?(?:operation|campaign|mission)\b(?: \w+){0,3}?"
        r" (?:c[ao]mes? to an end|end(?:s|ed)|concluded|was over|began|begins)\b",
        re.IGNORECASE,
    ),
    several=re.compile(rf"{word_start(['during', 'in', 'throughout', 'after'])} (?:these|those|all) \w+s\b"),
    alleged=re.compile(
        rf"{word_start(['allegedly', 'reportedly', 'apparently', 'supposedly', 'purportedly', 'rumou?red'])}\b"
    ),
    definite=r"\b[Tt]he ",
    on_the_way=re.compile(r"\b(?:on the way|en route|on (?:its|their|his|her) way|along the way)\b", re.IGNORECASE),
    left=re.compile(r"\s+(?:\w+\s+)?(?:from|out of)?\s*(?:the\s+|\w+\s+of\s+)?"),
    carrying=re.compile(r"\b(?:evacuat|transport|transfer|hospitali[sz]|admitted|flown|repatriat)\w*", re.IGNORECASE),
    carried_off=re.compile(r"\b(?:evacu|repatri)\w*", re.IGNORECASE),
    stricken=re.compile(r"\b(?:wounded|injured|casualt\w+|dead|bod(?:y|ies)|victims?)\b", re.IGNORECASE),
    mutual=re.compile(
        r"\b(?:clash\w*|battl\w*|fight(?:s|ing)?|fought|(?:fire|gun)fights?|shoot-?outs?|combat|engag\w*|skirmish\w*"
        r"|exchang\w* (?:of )?fire|cross-?fire|stray|returned fire|sieges?|besieg\w*|offensives?|operation against"
        r"|uprising|mutiny|repel\w*|repuls\w*|(?<!without )resist\w*|counter-?attack\w*|defend\w*|tear gas"
        r"|warning shots|in(?:to)? the air|explosives?|mortars?|shells?|shelling|rockets?|bombs?)\b",
        re.IGNORECASE,
    ),
    attack=re.compile(rf"\b{_ATTACKING}\b", re.IGNORECASE),
    anybody=re.compile(r"(?:dead|wounded|injured|people|persons?|others?|lives|victims?)?"),
    unarmed=re.compile(rf"\b{_UNARMED}\b", re.IGNORECASE),
    armed=re.compile(rf"\b{_ARMED}\b", re.IGNORECASE),
    taken=re.compile(
        r"\b(?:fell|falls|fallen"
        r"|(?:was|were|been) (?:\w+ly )?(?:captured|(?:re)?taken|recaptured|seized|overrun|occupied))\b"
        r"(?![^.;]*\b(?:by|to|into|under)\b)",
        re.IGNORECASE,
    ),
    property=re.compile(
        r"\b(?:mausoleums?|shrines?|tombs?|mosques?|church(?:es)?|schools?|hospitals?|clinics?|houses?|homes?|huts?|shops?"
        r"|stalls?|markets?|villages?|crops|granar(?:y|ies)|wells?|manuscripts?|librar(?:y|ies)|museums?|statues?)\b",
        re.IGNORECASE,
    ),
    by=re.compile(r"\bby (?:(?!(?:on|at|against|upon|in|near) )[\w’'-]+ ){0,4}$", re.IGNORECASE),
    passive=re.compile(rf"(?: (?!(?:said|says|told|reported|claimed|that|and|who) )[\w’'-]+){{0,5}}? {_WERE} "),
    on_unarmed=re.compile(
        rf"\b(?:{_UPON}(?:{_UNARMED}|{_CROWDS})\b(?!['’])"
        rf"|(?:{_UNARMED}|{_CROWDS})(?: (?:in|near|at|outside|from|of|for|to|carrying|taking) [\w’'-]+){{0,3}} {_WERE}"
        r" (?:attack|attacked|ambushed|raided|stormed|targeted|shot|fire|fired)\b)",
        re.IGNORECASE,
    ),
)
