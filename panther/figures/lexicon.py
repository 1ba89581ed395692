"""The words that a loss is told with."""

from __future__ import annotations

from typing import Literal, NamedTuple

Form = Literal["base", "past", "ing"]


class LossVerb(NamedTuple):
    """A form of a verb of loss: the kind of loss it tells and whether it is a base, past or -ing form."""

    kind: str
    form: Form


def _words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


# Verbs by the kind of loss that they print. "Neutralize" stays neutralized; "hit" and "evacuate" tell no loss.
_REGULAR = {
    "killed": "kill murder assassinate execute massacre slaughter behead martyr",
    "wounded": "wound injure maim",
    "captured": "capture recapture",
    "arrested": "arrest detain apprehend",
    "abducted": "kidnap abduct",
    "neutralized": "neutralize neutralise",
    "eliminated": "eliminate liquidate",
    "destroyed": "destroy wreck demolish annihilate obliterate",
    "damaged": "damage",
    "disabled": "disable cripple immobilize immobilise",
    "seized": "seize confiscate impound",
    "found": "discover uncover unearth recover",
    "surrendered": "surrender",
    "died": "die perish drown",
    "shot down": "down",
}
_IRREGULAR = {
    "killed": "slay:base slays:base slew:past slain:past slaying:ing kidnapping:ing",
    "sunk": "sink:base sinks:base sank:past sunk:past sinking:ing scuttled:past",
    "shot": "shot:past",
    "wounded": "hurt:past",
    "lost": "lose:base loses:base lost:past losing:ing",
    "found": "found:past find:base finds:base finding:ing",
    "taken": "take:base takes:base took:past taken:past taking:ing",
    "abducted": "kidnapped:past kidnapping:ing",
}


def _forms(verb: str) -> dict[str, Form]:
    """Return the forms of a regular verb."""
    stem = verb.removesuffix("e")
    third = f"{verb}es" if verb.endswith(("sh", "ss")) else f"{verb}s"
    return {verb: "base", third: "base", f"{stem}ed": "past", "dying" if verb == "die" else f"{stem}ing": "ing"}


def _loss_verbs() -> dict[str, LossVerb]:
    """Return every form of every verb of loss."""
    verbs = {
        form: LossVerb(kind, tense)
        for kind, bases in _REGULAR.items()
        for base in bases.split()
        for form, tense in _forms(base).items()
    }
    for kind, pairs in _IRREGULAR.items():
        for pair in pairs.split():
            form, _, tense = pair.partition(":")
            verbs[form] = LossVerb(kind, tense)  # type: ignore[arg-type]
    for form in ("down", "downs", "executes"):
        del verbs[form]
    return verbs


LOSS_VERBS = _loss_verbs()
# Two words that are one verb of loss.
LOSS_PHRASES: dict[tuple[str, str], LossVerb] = {
    **{(verb, "down"): LossVerb("shot down", "past") for verb in ("shot", "brought")},
    ("shooting", "down"): LossVerb("shot down", "ing"),
    ("gunned", "down"): LossVerb("killed", "past"),
    **{(verb, "dead"): LossVerb("killed", "past") for verb in ("shot", "found", "reported", "confirmed", "declared")},
    **{(verb, "up"): LossVerb("destroyed", "past") for verb in ("blew", "blown")},
    ("blowing", "up"): LossVerb("destroyed", "ing"),
    **{(verb, "out"): LossVerb("destroyed", "past") for verb in ("knocked", "wiped")},
    **{
        (verb, who): LossVerb("captured", "past")
        for verb in ("taken", "took")
        for who in ("prisoner", "captive", "hostage")
    },
}

# Nouns that are a loss by themselves, with the kind that they print.
LOSS_NOUNS = {
    **dict.fromkeys(("casualties", "casualty", "losses"), "casualties"),
    **dict.fromkeys(("injuries", "injury", "wounded", "injured"), "wounded"),
    **dict.fromkeys(("deaths", "fatalities", "fatality", "dead"), "killed"),
    "missing": "missing",
}
# Qualities that are a loss of the people before or after them ("three dead", "many dead rebels").
LOSS_QUALITIES = {"dead": "killed", "wounded": "wounded", "injured": "wounded", "missing": "missing"}
DEATH_NOUNS = _words("""
    death deaths killing killings murder execution massacre assassination
""")
LIVES = _words("""
    life lives
""")
PRISONERS = _words("""
    prisoner prisoners captive captives hostage hostages detainees pow pows
""")
# Verbs whose subject bears the loss that follows.
SUFFER = _words("""
    suffer suffers suffered suffering sustain sustains sustained sustaining incur incurs incurred incurring has have
    had having endure endured take takes took taking lose loses lost losing
""")

PEOPLE = _words("""
    soldier soldiers troops trooper troopers fighter fighters militant militants rebel rebels insurgent insurgents
    terrorist terrorists jihadist jihadists jihadis islamist islamists extremists civilian civilians people person
    persons man men woman women child children boy girl officer officers policeman policemen police commander
    commanders leader leaders driver drivers pilot pilots crew crewmen crewman paratrooper paratroopers marine
    marines sailor sailors gunner guard guards militiaman militiamen combatant combatants enemy enemies occupants
    villagers villager journalist journalists hostage hostages prisoner prisoners captives member members personnel
    refugees suspect suspects bomber bombers attackers attacker gunman gunmen sniper snipers serviceman servicemen
    guerrilla guerrillas peacekeeper peacekeepers gendarme gendarmes legionnaire legionnaires chief emir head
    general generals colonel captain major lieutenant sergeant corporal private adjutant lives life defenders
    survivors infantrymen horsemen riders warriors knights slaves others workers doctors aid-workers contractors
    contractor passengers tribesmen settlers natives inhabitants residents citizens forces elements units reservists
    conscripts cadets recruits volunteers mercenaries nco ncos spy spies aide deputy son brother
""")
MATERIEL = _words("""
    vehicle vehicles pick-up pick-ups pickup pickups truck trucks lorry lorries tank tanks car cars van vans bus
    buses motorcycle motorcycles motorbike motorbikes technical technicals apc apcs ifv ifvs afv afvs bmp bmps
    carrier carriers gun guns machine-gun machine-guns howitzer howitzers mortar mortars rocket rockets missile
    missiles launcher launchers grenade grenades rifle rifles weapon weapons weaponry arms small-arms ammunition
    munition munitions shell shells round rounds bullets mine mines ied ieds explosive explosives bomb bombs drone
    drones uav uavs aircraft airplane airplanes plane planes jet jets fighter-jet helicopter helicopters ship ships
    boat boats vessel vessels warship warships cruiser cruisers frigate frigates submarine submarines destroyer
    destroyers battleship battleships radar radars system systems battery batteries artillery cannon cannons
    equipment materiel material stock stocks stockpile stores crates crate boxes bags tonnes tons kg rpg rpgs pistol
    pistols belts vests detonators drugs cash documents computers phones horses elephants sidearm bulldozer
    bulldozers trains train locomotive wagons galleys triremes standards galley frigate transports convoy bomblets
    ships-of-the-line craft landing-craft tanker tankers target targets car-bomb svbied svbieds vbied vbieds bottles
    kits suits
""")
STRUCTURES = _words("""
    depot depots dump dumps cache caches workshop workshops camp camps shelter shelters bunker bunkers position
    positions tunnel tunnels checkpoint checkpoints building buildings house houses home homes bridge bridges
    headquarters base bases outpost outposts post posts hideout hideouts factory factories warehouse warehouses
    granary silos residence
    refinery hangar hangars runway pier jetty facility facilities structure structures site sites fort forts
    fortification fortifications trench trenches mosque mosques church churches school schools hospital hospitals
    villages towns cities village tower towers hospital railway station stations plant plants pipeline antenna
""")
# Weapons: a search that only finds them has found something worth a figure; caches alone have none.
FOUND = MATERIEL - _words("""
    ship ships boat car cars van bus bodies documents system systems material train horses target targets
""")
# Stores, which are captured for what they hold.
STORES = _words("""
    depot depots dump dumps cache caches workshop workshops stock stocks arsenal arsenals
""")
# Nouns that only measure out what stands after "of": the loss is of that.
PARTITIVE = _words("""
    entirety lot lots number dozen dozens group groups series majority half handful total third rest bulk couple
""")
MEASURES = _words("""
    rounds bags bottles crates crate boxes box stock stocks stores tonnes tons kg pieces piece sets tubes belts
    barrels bag truckload load cache caches kilograms kilos kilogrammes lives large quantities quantity amounts
""")
# What is executed, and kills nobody by being so.
UNDERTAKINGS = _words("""
    strike strikes attack attacks operation operations raid raids plan plans order orders mission missions offensive
    manoeuvre maneuver landing assault assaults campaign duties
""")
TIMES = _words("""
    day days night nights morning afternoon evening week weeks month months year years time hour hours minutes
""")
MASS = _words("""
    equipment ammunition weaponry artillery materiel material personnel police infantry explosive cavalry people
    arms troops drugs cash cattle crew enemy staff clothing food
""")
IRREGULAR_PLURALS = _words("""
    men women people children policemen gunmen militiamen servicemen troops police personnel crewmen tribesmen
""")
GENERIC_OTHERS = _words("""
    lives others crew enemy forces elements units
""")
GENERIC_FIGHTERS = _words("""
    fighters militants men combatants members gunmen elements attackers
""")
# One of these is more than one man, but nobody says how many.
COLLECTIVES = _words("""
    section platoon squad patrol company battalion group family garrison detachment band gang team crew
""")
# Before a noun that tells a loss: it did not come to pass.
VAIN = _words("""
    attempted failed planned foiled thwarted alleged threatened intended
""")
OFFICES = _words("""
    driver pilot commander leader gunner head chief emir deputy second-in-command spokesman president minister
    general mayor governor marshal admiral
""")

DETERMINERS = _words("""
    the all a an this these those his her its their our my your any each every another other such same whose what
    certain
""")
SINGULAR = _words("""
    a an another one each every this
""")
QUANTIFIERS = _words("""
    many numerous countless much most more lots heavy fewer less
""")
PREPOSITIONS = _words("""
    of in on at by from for with without within into onto over under near around between among amongst against
    during through throughout after before behind beside besides across along inside outside toward towards upon via
    despite including according due owing concerning regarding following per as like than amid except until till
    since about above below beyond off out up plus save versus aboard alongside
""")
# Words that may begin a fixed phrase of several words ("as well as").
PHRASE_WORDS = _words("""
    as along together thanks due owing according prior close such search
""")
CONJUNCTIONS = _words("""
    and or nor & but yet so while whilst whereas although though because when where if unless whether once
""")
JOINING = _words("""
    and or & nor
""") | {"as well as", "as well", "along with", "together with"}
BE = _words("""
    am is are was were be been being isn't aren't wasn't weren't got gets
""")
HAVE = _words("""
    has have had having hasn't haven't hadn't
""")
MODALS = _words("""
    will would shall should can could may might must cannot can't couldn't won't wouldn't mightn't
""")
DO = _words("""
    do does did don't doesn't didn't
""")
NEGATIONS = _words("""
    not never neither hardly barely
""")
RELATIVES = _words("""
    who whom which that
""")
PRONOUNS = _words("""
    he she they it him them we us you himself themselves itself who
""")
SUBJECT_PRONOUNS = _words("""
    he she they it we
""")
OBJECT_PRONOUNS = {"him": 1, "her": 1, "he": 1, "she": 1}
ADVERBS = _words("""
    also then later already soon again still just even instantly together away back down there here thereafter
    afterwards thus therefore however meanwhile either both too well now ago early often once always ever twice
    alone further instead otherwise perhaps apparently reportedly allegedly
""")
SEVERITY = {
    **dict.fromkeys(
        ("slightly", "lightly", "seriously", "severely", "critically", "badly", "gravely", "heavily"), "wounded"
    ),
    **dict.fromkeys(("fatally", "mortally"), "killed"),
}
IMPLICATIVE = _words("""
    continue continues continued continuing manage manages managed managing went proceed proceeded proceeds helped
    help helping succeeded
""")
DENIALS = _words("""
    deny denies denied denying refute refutes refuted refuting disputed dismissed rejected avoid avoided avoids
""")
CONDITIONS = _words("""
    if unless whether lest
""")
FAILURES = _words("""
    without at from capable against
""")
CONTAINS = _words("""
    contained containing contains held holding carried carrying housing housed
""")

# Verbs that neither their ending nor the list of losses gives away.
VERBS = _words("""
    began begin begins made make makes fell fall falls withdrew withdraw withdraws left leave leaves leaving led
    lead leads fought fight hit hits cut cuts put puts saw see sees said say says told tell tells held hold holds
    kept keep keeps met meet came come comes went go goes gone became become becomes gave give gives given sent send
    sends brought bring brings broke break breaks broken drove drive ran run runs fled flee flees won win wins
    struck strike strikes shot shoot shoots threw set sets got get gone done stood stand rose rise laid lay flew fly
    blew blow burnt built bought caught thought felt knew known grew showed shown paid spent met sat slept spoke
    wrote written taken sought claim claims state believe believes suffer suffers continue continues engage engages
    note notes report reports announce announces perform push take occur occurs involve involves include includes
    remain remains retreat seem seems appear appears attack attacks launch launches enter enters advance advances
    reach reaches cross crosses return returns receive complete forced forces hide block prevent do does did
""") - _words("""
    forces attacks advances strikes reports claims notes falls state attack fight blow lead leads rise strike report
    claim left
""")
NOT_VERBS = _words("""
    during including following according regarding concerning owing fighting training shelling bombing building
    landing meeting morning evening king firing mining thing everything nothing something anything spring string
    being missing remaining surrounding opposing ongoing outgoing incoming wing ring clothing raiding killing
    spearheading red bed hundred shed indeed need speed seed hatred sacred armed unarmed armored armoured improvised
    propelled mounted towed motorized mechanized wounded united allied so-called unidentified unconfirmed suspected
    alleged related combined fortified abandoned masked veiled uniformed retired experienced trained aged
    booby-trapped self-propelled unmanned parked loaded entire exploding advancing fleeing invading attacking
    retreating defending besieging wanted reinforced skilled untrained hired embedded dedicated injured
""")
