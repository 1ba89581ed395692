"""The words that tell where things are in French, without accents; nouns stand with the English noun that they are."""

from __future__ import annotations

from panther.french.plain import alternatives, word_list
from panther.french.verbs import forms
from panther.inflection import split_words

# The nouns of places, as the memory of descriptions knows them.
PLACE_NOUNS = {
    **dict.fromkeys(("ville", "bourg", "bourgade", "localite", "commune", "agglomeration", "cite"), "town"),
    **dict.fromkeys(("village", "bourgade", "hameau"), "village"),
    **dict.fromkeys(("aeroport",), "airport"),
    **dict.fromkeys(("aerodrome", "piste d'aviation", "terrain d'aviation"), "airfield"),
    **dict.fromkeys(("base", "base aerienne", "emprise"), "base"),
    **dict.fromkeys(("camp", "campement", "cantonnement"), "camp"),
    **dict.fromkeys(("caserne",), "barracks"), "fort": "fort", "forteresse": "fortress", "barrage": "dam",
    "pont": "bridge", "hopital": "hospital", "prison": "prison", "universite": "university", "port": "port",
    "quartier": "suburb", "faubourg": "suburb", "banlieue": "suburb", "poste": "checkpoint", "prefecture": "district",
    "vallee": "valley", "massif": "massif", "montagne": "mountain", "montagnes": "mountains", "colline": "hill",
    "collines": "hills", "ile": "island", "ilot": "islet", "presqu'ile": "peninsula", "lac": "lake",
    "fleuve": "river", "riviere": "river", "oued": "river", "desert": "desert", "oasis": "oasis",
    "plateau": "plateau", "foret": "forest", "frontiere": "border", "region": "region", "province": "province",
    "zone": "area", "secteur": "area", "departement": "district", "district": "district", "cercle": "district",
    "territoire": "territory", "gouvernorat": "governorate", "mine": "mine", "site": "area", "detroit": "strait",
    "golfe": "gulf", "cap": "cape", "gare": "station", "marche": "market", "carrefour": "roundabout",
    "localites": "town", "villages": "village", "villes": "town", "axe": "road", "chefferie": "district",
    "groupement": "district", "canton": "district", "sous-prefecture": "district", "arrondissement": "suburb",
    "garnison": "garrison", "puits": "oasis",
}  # fmt: skip
# What is taken, held and given up: nobody and nothing that is lost.
GROUND = frozenset(PLACE_NOUNS.keys() - {"mine"}) | word_list(
    "position positions tranchee tranchees redoute redoutes ouvrage ouvrages hauteur hauteurs crete cretes cote ligne "
    "lignes bois fortin fortins bastion bastions retranchement retranchements ferme fermes cimetiere sommet forts "
    "postes camps bases ponts quartiers places place villes"
)
INHABITANTS = word_list(
    "etrangers familles famille population populations expatries rescapes survivants malades fonctionnaires corps "
    "depouille depouilles"
)
REGION_NOUNS = word_list(
    "region province zone secteur departement district cercle territoire gouvernorat prefecture chefferie canton "
    "sous-prefecture regions provinces zones secteurs territoires"
)
PART_NOUNS = word_list(
    "sortie entree faubourg faubourgs centre centre-ville quartier quartiers banlieue peripherie partie moitie coeur "
    "sud-est nord coin rive rives bord bords contreforts flanc flancs versant versants pied sommet rues avenue avenues "
    "place marche port pont gare lisiere limite limites abord nordest"
)
NEAR = (
    "pres", "tout pres", "non loin", "a proximite", "a proximite immediate", "aux abords", "aux abords immediats",
    "aux environs", "dans les environs", "aux alentours", "dans les alentours", "autour", "a cote", "aux portes",
    "a la peripherie", "a quelques kilometres", "a plusieurs kilometres", "a quelques centaines de metres", "proche",
    "proches", "voisin", "voisine", "voisins", "voisines", "a l'exterieur", "en dehors", "en amont", "en aval",
    "au large", "en face", "a portee", "a deux pas", "aux confins", "aux approches", "a hauteur", "au niveau",
)  # fmt: skip
BEARINGS = {
    "nord": 0.0, "nord-est": 45.0, "est": 90.0, "sud-est": 135.0, "sud": 180.0, "sud-ouest": 225.0, "ouest": 270.0,
    "nord-ouest": 315.0, "nord est": 45.0, "sud est": 135.0, "sud ouest": 225.0, "nord ouest": 315.0,
}  # fmt: skip
BEARING = alternatives(tuple(BEARINGS))
ORIGIN_WORDS = split_words(
    "provient, proviennent, provenait, provenaient, proviendrait, proviendraient, "
    "venu, venue, venus, venues, venant, provenant, en provenance, originaire, "
    "originaires, parti, partie, partis, parties, natif, natifs,"
    "arrive, arrivee, arrives, arrivees, sorti, sortis, rentre, rentres, issu, issus, issue, issues, chasse, chasses,"
    "expulse, expulses, deloge, deloges, evacue, evacues, rapatrie, rapatries, tire, tires, tirees, tiree,"
    "depart, retour, retire, retires, se retirer, retirent, se retirent, retrait, decolle, decolles, decollant"
)
WITNESSES = word_list(
    "habitant habitants habitante resident residents commercant commercante "
    "villageois notable notables maire gouverneur"
    " prefet depute elu elus eveque imam chef temoin temoins riverain riverains medecin population populations jeunes"
    " ressortissant ressortissants administrateur correspondant journaliste avocat professeur enseignant pasteur cure"
    " archeveque sous-prefet bourgmestre societe"
)
BASED = word_list(
    "garnison regiment bataillon brigade compagnie base basee bases base stationne stationnes cantonne cantonnes"
)
AUTHORITIES = word_list(
    "autorites gouvernement president presidence ministere ministre armee autorite pouvoir regime ambassade ambassadeur"
    " parlement etat-major police troupes force forces soldats militaires diplomatie chancellerie delegation"
)
ARMED = word_list("police troupes forces force soldats militaires")
UNITS = word_list("regiment bataillon brigade compagnie")
COMBATANTS = word_list(
    "hommes combattants rebelles commandant colonne renfort renforts convoi camion camions elements detachement"
)
ADJECTIVES = word_list("""
    nord sud est ouest central centrale voisin voisine strategique minier miniere frontalier frontaliere rural rurale
    assiege assiegee cotier cotiere portuaire militaire principal principale occupe occupee natal natale peripherique
    peripheriques populaire populaires entier entiere historique isole isolee meridional meridionale septentrional
    septentrionale oriental orientale occidental occidentale sensible touche touchee situe situee civil chretien
    musulman dit dite nomme nommee
""")
PACTS = word_list(
    "accord accords traite conference sommet protocole declaration negociations pourparlers processus pacte forum"
)
ORGANISATIONS = word_list(
    "front mouvement parti comite conseil union banque universite tribunal cour parquet federation ligue croix-rouge"
    " aeroclub club journal radio institut"
)
# Verbs whose place is where they end.
MOTION = split_words("""
    arriver, parvenir, rentrer, revenir, retourner, regagner, rejoindre, gagner, atteindre, entrer, penetrer, se rendre,
    rendre, aller, partir, repartir, acheminer, transferer, evacuer, conduire, ramener, amener, emmener, deployer,
    redeployer, replier, retirer, diriger, fuir, refugier, poser, atterrir, debarquer, deplacer, progresser, avancer,
    marcher, monter, descendre, remonter, envoyer, depecher, transporter, projeter, parachuter, heliporter, installer,
    rapatrier, escorter, converger, affluer, tomber, etablir, se porter, transiter, livrer, expedier, transfert
""")
MOVED = forms(MOTION)
# With an act as their object these move nobody: "conduire une operation".
STAGING = forms(["conduire", "monter", "livrer"])
STAGED = word_list(
    "operation operations mission missions patrouille patrouilles raid raids attaque attaques offensive offensives "
    "fouille fouilles ratissage ratissages reconnaissance reconnaissances embuscade embuscades assaut assauts bataille "
    "batailles combat combats campagne campagnes enquete"
)
FALLING_BACK = forms(split_words("replier, retirer, rabattre, marcher, converger"))
LEAVING = forms(split_words("quitter, fuir, evacuer, abandonner, deserter"))
CROSSING = forms(split_words("traverser, franchir, contourner, longer, depasser, relier, emprunter, passer par"))
AIMING = forms(split_words("viser, menacer, approcher, vouloir, tenter, chercher, preparer"), "infinitive")
ROADS = word_list(
    "route routes piste pistes axe axes troncon corridor chemin voie nationale "
    "trajet itineraire rn liaison navette ligne vol vols desserte"
)
SPEAKING_CAPITAL = word_list(
    "a ont estime affirme accuse assure annonce dement refuse exige condamne salue juge envisage demande"
)
