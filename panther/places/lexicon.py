"""The words that tell what a place name does in its sentence.

Closed classes (prepositions, determiners, bearings) are listed whole. Verbs and nouns are listed by what they say about
a place beside them: a verb that is not listed still governs its object, so the lists hold only what departs from
"something happened there".
"""

from __future__ import annotations

from panther.inflection import inflect


def words(text: str) -> frozenset[str]:
    """Return the words of a list that is written as a text."""
    return frozenset(text.split())


def forms(verbs: str) -> frozenset[str]:
    """Return the inflected forms of verbs; a verb with a slash lists further forms that the rules do not give."""
    found: set[str] = set()
    for entry in verbs.split():
        verb, *irregular = entry.split("/")
        found.update((verb, *irregular, *inflect(verb)))
    return frozenset(found)


def _plurals(singulars: frozenset[str]) -> frozenset[str]:
    nouns = sorted(singulars)
    return frozenset(nouns + [noun[:-1] + "ies" if noun.endswith("y") else noun + "s" for noun in nouns])


# --- closed classes ---------------------------------------------------------------------------------------------------

DETERMINERS = words("the a an its their his her our this these those each every both all some any")
NUMBERS = words("one two three four five six seven eight nine ten several many few numerous two-thirds")
BEARINGS = {
    "north": 0.0,
    "northeast": 45.0,
    "east": 90.0,
    "southeast": 135.0,
    "south": 180.0,
    "southwest": 225.0,
    "west": 270.0,
    "northwest": 315.0,
}
BEARINGS |= {
    f"{first}-{second}": BEARINGS[first + second] for first in ("north", "south") for second in ("east", "west")
}
PART_ADJECTIVES = frozenset(f"{bearing}ern" for bearing in BEARINGS) | words(
    "central downtown upper lower inner outer mid"
)
ADJECTIVES = words(
    "nearby neighbouring neighboring entire whole strategic small large key major important main besieged old new "
    "ancient remote disputed border surrounding adjacent adjoining same last remaining strategically-located "
    "fortified contested coastal frontier historic holy capital desert mountain mountainous unnamed rural greater "
    "modern present-day eponymous first second third fourth vital nearest former encircled tiny occupied "
    "liberated predominantly mainly mostly only strategically-important rebel-held government-held isil-held "
    "is-held nearly almost just"
)
PREPOSITIONS = words(
    "in inside within at on near around outside throughout over above along beside beneath under behind opposite "
    "amid to into onto toward towards from through across via against for between by with of about regarding "
    "concerning like unlike than as off past beyond up down after before during since until despite without among "
    "upon alongside aboard near-by nearing versus per including except"
)
CONJUNCTIONS = words(
    "and or but nor while when where as although though because which who that whereas if after before since "
    "until so then yet"
)
AUXILIARIES = words(
    "was were is are be been being am has have had having did does do could would should can may might must will "
    "shall remained became fell got gets"
)
PASSIVE = words("was were is are be been being got gets remained became")

# --- nouns that stand for a place -------------------------------------------------------------------------------------

SETTLEMENTS = words(
    "village town city hamlet settlement suburb neighbourhood neighborhood quarter locality capital municipality "
    "outpost township commune metropolis camp port stronghold"
)
AREAS = words(
    "region area district province governorate zone sector county department prefecture oblast raion territory "
    "state countryside subdistrict canton sub-district cercle hinterland axis pocket theatre theater front "
    "emirate"
)
CONTAINING = words("sea ocean region province district governorate county department prefecture oblast state")
TERRAIN = words(
    "valley mountain mountains hill hills massif ridge peak mount island islands islet peninsula desert plain "
    "plains plateau forest lake river wadi oasis sea bay gulf strait coast cape canal delta basin pass gorge "
    "marsh reef highlands heights cave caves dune dunes hillock hilltop height canyon creek stream swamp jungle "
    "shoreline"
)
FACILITIES = words(
    "dam airbase airport airfield base barracks fort fortress bridge hospital prison school university station "
    "factory refinery checkpoint crossing roundabout garrison headquarters depot monastery mosque church castle "
    "citadel palace stadium market cemetery harbour harbor silos mill power-plant plant facility compound "
    "intersection junction embassy consulate square post complex mine oilfield gasfield highway road airstrip "
    "outskirts border frontier ruins tower hotel bazaar farm camp tunnel warehouse college racecourse academy "
    "arsenal"
)
PLACE_NOUNS = _plurals(SETTLEMENTS | AREAS | TERRAIN | FACILITIES) | {"capital-city"}
PART_NOUNS = words(
    "part parts portion portions half halves quarter quarters section sections outskirts outskirt edge edges side "
    "sides centre center heart middle suburbs districts neighbourhoods neighborhoods streets entrance entrances "
    "gates gate gateway interior rest remainder majority most much all remains tip bank banks shore shores slopes "
    "slope walls structure ends end countryside downtown approaches percent % third two-thirds flank blocks port "
    "harbour harbor coast coasts surface summit top foot"
)
NEAR_NOUNS = words("vicinity surroundings environs proximity neighbourhood area periphery approaches sight range reach")
BORDER_NOUNS = words("border borders frontier frontiers boundary")
REGION_NOUNS = AREAS | {"regions", "areas", "provinces", "districts", "governorates"}
ROUTES = _plurals(
    words("way road highway route path street corridor motorway railway line supply-line pipeline track trail")
)

# --- nouns that stand for people, institutions and happenings ---------------------------------------------------------

AUTHORITIES = words(
    "government governments president presidents king queen emperor parliament senate army armies navy forces "
    "force military troops ministry minister ministers prime-minister ambassador ambassadors envoy officials "
    "official authorities leadership leader leaders regime state-department allies ally delegation representative "
    "representatives diplomat diplomats police republic kingdom empire foreign-minister premier chancellor "
    "dictator ruler rulers emir sultan shah tsar citizenship nationals national flag prime"
)
PEOPLE = words(
    "citizens citizen residents resident inhabitants inhabitant people mayor governor native natives elders elder "
    "villagers population populations locals civilians families tribesmen tribes bishop sheikh informant chief "
    "imam activists activist source sources populace journalist correspondent refugees student students"
)
COMBATANTS = words(
    "fighters fighter soldiers soldier militants militant rebels rebel troops reinforcements men insurgents "
    "jihadists recruits volunteers team unit units garrison brigade battalion division regiment company squad "
    "column convoy vehicle vehicles commander commanders contingent contingents supplies arms weapons planes "
    "aircraft helicopters ships divisions defenders reinforcement warriors cavalry infantry crew crews jets "
    "bombers drones"
)
HAPPENINGS = words(
    "ambush battle siege offensive campaign attack attacks operation operations assault raid raids war conflict "
    "crisis massacre bombing bombings capture fall liberation recapture conquest invasion occupation evacuation "
    "surrender defence defense relief sack seizure storming shelling encirclement burning destruction bombardment "
    "blockade clashes fighting uprising revolt rebellion insurgency incident strike strikes airstrike airstrikes "
    "landing landings takeover reconquest reoccupation loss retaking counteroffensive explosion blast skirmish "
    "protests demonstrations riots riot front truce ceasefire push advance demining clearing clearance "
    "abandonment defeat reduction mutiny putsch coup"
)
WARS = words("war conflict crisis insurgency")
PACTS = words(
    "treaty treaties convention conventions accord accords agreement agreements conference summit pact protocol "
    "talks declaration peace armistice resolution ceasefire charter memorandum negotiations process"
)
ORGANISATIONS = words(
    "council army front brigade brigades forces force division party movement agency union command committee "
    "group times post news media ministry organisation organization state mission corps battalion regiment "
    "squadron university institute association federation league congress foundation office bank company club "
    "guard guards police militia militias fleet navy shield coalition alliance network observatory centre center "
    "department commission administration tribunal court taskforce team cup martyrs hawks tigers lions youth "
    "legion rifles infantry"
)
TITLES = words(
    "mr mrs ms dr president king queen prince princess general colonel major captain lieutenant sergeant corporal "
    "admiral marshal minister chancellor senator ambassador governor mayor pope bishop sheikh emir sultan emperor "
    "empress tsar shah sir lord lady count duke private commander commodore brigadier imam ayatollah chairman "
    "secretary premier saint st abu ibn"
)

# --- verbs ------------------------------------------------------------------------------------------------------------

MOTION = forms(
    "advance move go/went/gone return deploy redeploy withdraw/withdrew/withdrawn retreat flee/fled evacuate "
    "transfer/transferred/transferring displace bring/brought send/sent fly/flew/flown airlift march sail "
    "transport arrive head depart travel push drive/drove/driven come/came run/ran drop extradite relocate "
    "proceed escape ship/shipped/shipping land progress deport rush race retire hurry dispatch divert pull "
    "ride/rode/ridden lead/led take/took/taken transmit carry shift smuggle deliver escort tow exile migrate "
    "walk stream trek visit reach redirect rotate repatriate parachute infiltrate regroup hand retake fall/fell"
) | words("arrival movement movements relocation deployment delivery visits trip flight convoy convoys")
LEAVING = forms(
    "withdraw/withdrew/withdrawn retreat flee/fled expel/expelled/expelling evacuate oust evict "
    "drive/drove/driven pull force disappear repel/repelled/repelling eject dislodge clear push vanish abduct "
    "kidnap/kidnapped/kidnapping seize loot steal/stole/stolen recover remove take/took/taken"
) | words("withdrawal retreat evacuation expulsion exodus disappearance")
CROSSING = forms("cross bypass pass traverse skirt circumvent ford straddle")
LINKING = forms("link connect separate join divide lead/led run/ran")
USING = forms("use")
THINKING = forms(
    "consider call mention discuss describe condemn thank support aid help assist urge threaten accuse invite "
    "tell/told ask blame criticise criticize consult represent govern warn inform persuade convince "
    "know/knew/known hate oppose favour favor regard view allow permit/permitted/permitting enable notify advise "
    "request give/gave offer grant lend sell name rename"
)
DISCUSSING = forms("discuss debate negotiate mention describe condemn praise analyse analyze")
MODALS = words("will shall can could may might should must would")
PLANNING = forms(
    "plan/planned/planning intend want hope aim threaten wish prepare agree promise seek/sought propose "
    "mean/meant vow urge expect"
) | words("plans plan intention intentions")
FORCING = forms("force compel cause oblige prompt allow enable help order") - {"order"}
REALISED = forms(
    "begin/began/begun/beginning continue start manage force compel help come/came report say/said believe appear "
    "seem claim go/went proceed lead/led cease allege allow use know/known enable"
) | words("able due")
TARGETING = words(
    "attacks assaults raids advances marches offensive offensives strikes airstrike airstrikes bombs bombing "
    "bombings bombardment bombardments fires shells shelling pressure siege hold grip landing landings control "
    "rockets missiles counteroffensive"
) | forms("attack assault raid advance march strike/struck fire fall/fell close land drop counterattack converge push")
FIGHTING = forms("fight/fought struggle contend") - {"fight", "struggle"}
SHOOTING = words("artillery gun guns mortar mortars battery batteries howitzers launchers tanks snipers rockets")
FIRING = forms("shell fire bombard shoot/shot hit/hit strike/struck pound attack target open")
CONTESTING = forms("battle fight/fought struggle contend") | words("battles fighting assault offensive")
DEPARTING = forms("leave/left/leaving depart head set/set bind/bound make/made sail embark march")
IRREGULAR = words(
    "broke came went fell rose took held lost won fought stood began gave got made met ran saw sent shot sank "
    "struck swept withdrew drove flew fled grew kept knew led left lay sat spent threw dug drew built bought "
    "caught beat burst"
)
QUITTING = words("left leave leaving leaves")
FLEEING = forms("flee/fled escape")
CAUSING = forms("send/sent force leave/left drive/drove")
RETIRING = forms("retire withdraw/withdrew/withdrawn retreat regroup")
VIEWING = words("overlooking overlooks overlooked dominating dominated facing")
VETERANS = words("veteran veterans hero heroes anniversary commemoration")
SIGHTS = words("lights view views sight")
BASED = words("based garrisoned headquartered quartered born raised resident stationed")
PLACE_VERBS = forms(
    "besiege shell bomb bombard liberate recapture overrun/overran surround encircle capture seize occupy attack "
    "conquer storm enter reach retake/retook/retaken abandon raze sack reoccupy invade defend raid blockade loot "
    "fortify secure annex burn torch evacuate cleanse hit/hit strike/struck target destroy damage"
)
AT_VERBS = PLACE_VERBS | forms(
    "take/took/taken hold/held win/won lose/lost leave/left visit approach clear control besiege threaten "
    "see/saw/seen find/found"
)
SUFFERING = (
    PASSIVE | forms("fall/fell surrender capitulate change suffer lie/lay/lies hold/held burn") | {"saw", "came"}
)
SPEAKING = words(
    "said says announced stated claimed reported confirmed denied warned declared offered agreed signed told "
    "condemned demanded rejected accused urged called vowed insisted responded"
)
SPOTS = words("morgue clinic headquarters hq home house houses shelter shelters position positions")
OFFICIAL = words("security vehicles special")
PARTICLES = words("off over up out down back")
CALENDAR = words(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday"
)
ADVERBS = words("then meanwhile later also however nearby today")
CLOSENESS = words("close next adjacent nearer closer proximity parallel")
NO_DESTINATION = words(
    "critical important vital crucial key essential relevant hostile due thanks loyal belonging owing prior "
    "relative compared similar sympathetic tribute respect regard"
)
STRUCK = words("damage siege fire waste destruction devastation")
TOPIC_NOUNS = words(
    "tribute debate memory controversy interest influence policy policies attention criticism support knowledge "
    "information report reports sovereignty future plan plans question claim claims history book film concern "
    "concerns opinion plea proposal proposals responsibility"
)
DIPLOMATS = words("ambassador ambassadors envoy government regime authorities elections politics")
POLITICAL = words("war sanctions embargo relations dependence alliance treaty agreement peace pact border")

# --- capitalised words that are no places -----------------------------------------------------------------------------

NOT_PLACES = words(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday spring summer autumn winter christmas easter ramadan god allah "
    "islam christianity english french german spanish italian russian arabic latin world phase chapter article "
    "part section group plan act task code ii iii iv vi vii viii general his her he she it they we you i mr uss "
    "hms ins cnn bbc reuters twitter facebook telegram youtube parliament cabinet house supreme high special "
    "armed air ground security human rights medal order honor honour star prize exodus bible quran book "
    "constitution bill law crown revolution age manifesto volunteer volunteers communist communists socialist "
    "republican democratic national people central intelligence international united joint allied axis entente "
    "abu umm operation exercise great holy red white black blue tiger panther leopard typhoon spitfire tank tanks"
)
PEOPLES = words(
    "american americans african europe-an german germans french frenchmen british briton britons english dutch "
    "danes dane danish greek greeks turk turks turkish swiss swede swedes czech czechs slovak slovaks pole poles "
    "finn finns serb serbs croat croats bosniak arab arabs kurd kurds kurdish jew jews jewish iraqi iraqis "
    "pakistani israeli israelis kuwaiti saudi yemeni afghan afghans uzbek uzbeks uighur tuareg tuaregs thai hmong "
    "soviet soviets nazi nazis roman romans persian persians spartan mexican korean koreans cuban european "
    "moroccan libyan muslim muslims christian christians hindu sikh sunni shia shi'ite alawite druze cossack "
    "cossacks tatar tatars chechen chechens native vichy bolshevik bolsheviks menshevik maoist viet-minh houthi "
    "houthis azeri bengali punjabi nepali somali malay scots welsh irish celts gauls gallic goth goths hun huns "
    "mongol mongols inca aztec"
)
