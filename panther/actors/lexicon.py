"""The words by which an actor is known from the form of its name."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


# Bodies that fight for whoever names them.
TROOPS = _words("""
    forces force troops troop soldier soldiers army armies military navy marine marines paratrooper paratroopers paras
    infantry unit units commando commandos servicemen garrison contingent contingents regiment regiments brigade
    brigades battalion battalions division divisions corps warplanes jets aircraft planes helicopters airstrikes fleet
    warships artillery armour armor gunboats guard guards defenders personnel sailors troopers cavalry legion legions
    peacekeeper peacekeepers pilot pilots airman airmen sapper sappers serviceman legionnaire legionnaires
""") | {"air force", "air strike", "air strikes", "airstrike", "raid", "raids", "patrol", "patrols"}
# Units that have a number.
UNITS = _words("Brigade Division Regiment Battalion Corps Cavalry Infantry")
# People who fight and are a party by themselves.
FIGHTERS = _words("""
    fighter fighters militant militants rebel rebels insurgent insurgents jihadist jihadists jihadis terrorist
    terrorists gunmen gunman militiamen militia militias guerrilla guerrillas extremist extremists separatist
    separatists combatant combatants islamist islamists attackers mercenaries partisans
""")
# Fighters who are an actor by that word alone.
NAMELESS = _words("""
    militant rebel insurgent jihadist jihadi terrorist guerrilla extremist separatist islamist gunman militiaman
    militia
""")
# Machines act for a people, not for the maker's name before them ("Tiger helicopters").
MACHINES = _words("""
    warplanes jets aircraft planes helicopters fleet warships artillery armour armor gunboats airstrikes
""")
# What may stand between the name and the word for the fighters.
MODIFIERS = _words("""
    special ground air naval security armed armoured armored allied government elite army regular coalition airborne
    marine riot border rebel opposition islamist jihadist militant loyalist royalist republican communist
    nationalist separatist paramilitary occupation peacekeeping expeditionary imperial royal presidential military
    pro-government anti-government counterterrorism operations mechanised mechanized motorised motorized
""")
# Modifiers that are the name where there is no other ("security forces").
OWNERS = _words("""
    government security rebel coalition opposition border royalist loyalist republican communist nationalist
""")
# Words that are printed with a capital at the beginning of a sentence, in a rank or title, and are no part of a name.
NO_NAME = _words("""
    the a an on in at by from to of and or but after before during when while as with for since until under over
    more most many some several all both other these those that this its their his her our no any each every few two
    three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand thousands hundreds
    dozens one first second third last later then also however meanwhile although though if because where what who
    early late mid new old former foreign enemy friendly hostile surviving remaining additional further around about
    nearly almost heavy large small january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday eastern western northern southern central
    senior mr mrs major general colonel captain lieutenant sergeant corporal staff private president minister prime
    according despite among against between supported backed led local fighting main own team family such only even
    following within using using once again well within without upon including another half were was had have has is
    are been combined joint unknown unidentified young dead wounded captured
""")
# Not a people, though the word has the form of one.
NO_PEOPLE = _words("""
    taliban islamic republican christian african asian european arabian ocean artisan veteran civilian politician
    historian physician orphan plan clan van pan fan guardian partisan technician victorian mediterranean caspian
    median trojan musician librarian magician custodian pedestrian guerrilla roman-catholic public finish
    british-led anglican lutheran presbyterian ian dean jean sean alan julian adrian brian vivian damian fabian
    christian sebastian gillian lillian dorian khan dan stan evan ryan duncan nathan susan milan japan sudan iran
    pakistan afghanistan isfahan oman jordan michigan oregon leeds cherish parish polish-language ali bali mali
    delhi miami nazi missouri mississippi hawaii haiti fiji tripoli gallipoli libi zabadi basrah nagasaki safi hadi
    mahdi levi rossi tahiti burundi djibouti abidi
""")
# Peoples whose adjective is not their plural without "s", as "people:adjective".
_ADJECTIVES = _words("""
    French:French Frenchmen:French British:British Britons:British UK:British US:US U.S.:US U.S:US American:US
    Americans:US Dutch:Dutch Greek:Greek Greeks:Greek Czech:Czech Czechs:Czech Thai:Thai Swiss:Swiss Arab:Arab
    Arabs:Arab Turk:Turkish Turks:Turkish Serb:Serbian Serbs:Serbian Croat:Croatian Croats:Croatian Kurd:Kurdish
    Kurds:Kurdish Pole:Polish Poles:Polish Danes:Danish Finns:Finnish Swedes:Swedish Scots:Scottish
    Spaniards:Spanish Soviet:Soviet Soviets:Soviet Union:Union Confederate:Confederate Confederates:Confederate
    Filipino:Filipino Afghan:Afghan Afghans:Afghan Uzbek:Uzbek Uzbeks:Uzbek Tajik:Tajik Tajiks:Tajik
    Iraqi:Iraqi Iraqis:Iraqi Israeli:Israeli Israelis:Israeli Saudi:Saudi Saudis:Saudi Pakistani:Pakistani
    Pakistanis:Pakistani Yemeni:Yemeni Yemenis:Yemeni Somali:Somali Somalis:Somali Omani:Omani Omanis:Omani
    Kuwaiti:Kuwaiti Kuwaitis:Kuwaiti Qatari:Qatari Qataris:Qatari
""")
PEOPLES = {
    people.lower(): adjective for people, _, adjective in (pair.partition(":") for pair in sorted(_ADJECTIVES))
} | {"united states": "US"}
# Acronyms that do not fight, and countries that are in the text for much else.
NOT_FIGHTING = _words("""
    US UK USA UN EU AFP CNN BBC TV IED UAV RPG APC IFV SUV ISR DNA GPS AM PM EOD KIA DOD HQ II III IV VI VII VIII
    WWI WWII
""")
