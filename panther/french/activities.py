"""The French words that tell of happenings, by the activity that they name (``panther.events.activities``)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from panther.events.activities import ACTIVITIES, Activity
from panther.french.verbs import Tense, conjugate
from panther.inflection import split_words

# Each name with its verbs and its nouns.
_TABLE: dict[str, tuple[str, str]] = {
    "mine": (
        "sauter sur",
        """
            mine, mines, engin explosif, engins explosifs, engin explosif improvise, engins explosifs improvises, eei,
            ied, engin piege, engins pieges, voiture piegee, voitures piegees, vehicule piege, vehicules pieges,
            camion piege, engin artisanal, bombe artisanale, colis piege, moto piegee, charge explosive, bombe
        """,
    ),
    "suicide bombing": (
        "se faire exploser, se faire sauter",
        """
            attentat-suicide, attentats-suicides, attentat suicide, attentats suicides, attaque-suicide, attaque
            suicide, kamikaze, kamikazes, attaque kamikaze, attentat kamikaze
        """,
    ),
    "air strike": (
        "bombarder, mitrailler",
        """
            frappe aerienne, frappes aeriennes, frappe, frappes, raid aerien, raids aeriens, bombardement aerien,
            bombardements aeriens, attaque de drone, frappe de drone, frappes de drone, frappes de drones, tir de
            drone, attaque aerienne, bombardement, bombardements
        """,
    ),
    "shelling": (
        "pilonner, canonner",
        """
            tir d'artillerie, tirs d'artillerie, tir de mortier, tirs de mortier, tirs de mortiers, tir de roquette,
            tirs de roquettes, tirs de roquette, pilonnage, pilonnages, obus, roquettes, salve de roquettes, attaque a
            la roquette, attaque au mortier, tirs indirects, tir indirect, tirs d'obus
        """,
    ),
    "chemical attack": (
        "gazer",
        "attaque chimique, attaques chimiques, attaque au gaz",
    ),
    "grenade attack": (
        "",
        "grenade, grenades, attaque a la grenade, attaques a la grenade, jet de grenade, jets de grenades",
    ),
    "cache": (
        "",
        """
            cache d'armes, caches d'armes, cache, caches, depot d'armes, depot de munitions, depots de munitions,
            stock d'armes, stock de munitions, stocks d'armes, stocks de munitions, cache de munitions, plot
            logistique, plots logistiques, depot logistique, arsenal
        """,
    ),
    "capture of ground": (
        """
            reprendre, conquerir, reconquerir, liberer, investir, occuper, s'emparer, prendre le controle, reprendre
            le controle, prendre possession, se rendre maitre, se rendre maitres, enlever la position, perdre le
            controle, changer de mains, tomber aux mains, tomber entre les mains, passer sous le controle, envahir,
            securiser
        """,
        """
            prise de, reprise de, chute de, conquete, reconquete, liberation de, occupation de, prise du, reprise du,
            prise de controle, chute du
        """,
    ),
    "raid": (
        "razzier",
        "raid, raids, operation aeroportee, operation heliportee, assaut aeroporte, coup de main",
    ),
    "clash": (
        """
            attaquer, combattre, affronter, s'affronter, accrocher, assaillir, repousser, assieger, encercler,
            harceler, prendre d'assaut, donner l'assaut, ouvrir le feu, echanger des tirs, tendre une embuscade,
            riposter, engager le combat, prendre a partie, essuyer des tirs, contre-attaquer, deloger, donner assaut,
            tomber dans une embuscade, faire feu, infliger, intercepter
        """,
        """
            attaque, attaques, combat, combats, affrontement, affrontements, accrochage, accrochages, embuscade,
            embuscades, assaut, assauts, offensive, offensives, contre-offensive, contre-attaque, contre-attaques,
            bataille, batailles, fusillade, fusillades, echange de tirs, echanges de tirs, escarmouche, escarmouches,
            harcelement, siege, hostilites, engagement, engagements, soulevement, mutinerie, rebellion, tirs nourris,
            attaque armee, attentat, attentats
        """,
    ),
    "explosion": (
        "",
        "explosion, explosions, deflagration, deflagrations",
    ),
    "attack on civilians": (
        """
            massacrer, executer, decapiter, egorger, lyncher, torturer, assassiner, mutiler, eventrer, fouetter,
            flageller, lapider, amputer
        """,
        """
            massacre, massacres, execution, executions, assassinat, assassinats, exactions, tuerie, tueries, carnage,
            meurtre
        """,
    ),
    "sexual violence": (
        "violer",
        "viol, viols, violences sexuelles",
    ),
    "abduction": (
        "enlever, kidnapper, prendre en otage, sequestrer, ravir",
        "enlevement, enlevements, kidnapping, rapt, prise d'otage, prise d'otages, prises d'otages",
    ),
    "capture of persons": (
        """
            arreter, interpeller, apprehender, capturer, faire prisonnier, faire prisonniers, se rendre aux, deposer
            les armes, emprisonner, incarcerer, ecrouer, placer en garde a vue, detenir
        """,
        "arrestation, arrestations, interpellation, interpellations, capture, captures, reddition, redditions",
    ),
    "agreement": (
        "signer, ratifier, negocier, conclure, parapher, convenir, s'accorder",
        """
            cessez-le-feu, accord, accords, treve, armistice, traite, accord de paix, pourparlers, negociations,
            echange de prisonniers, dialogue
        """,
    ),
    "protest": (
        "manifester, defiler, protester",
        """
            manifestation, manifestations, rassemblement, rassemblements, marche pacifique, greve, sit-in, cortege,
            ville morte
        """,
    ),
    "riot": (
        "barricader, dresser des barricades, bruler des pneus",
        "emeute, emeutes, echauffourees, echauffouree, barricade, barricades, heurts",
    ),
    "looting": (
        "piller, saccager, mettre a sac, vandaliser",
        "pillage, pillages, mise a sac",
    ),
    "destruction": (
        "incendier, mettre le feu, raser, demolir",
        "incendie volontaire, demolition, demolitions",
    ),
    "seizure": (
        "saisir, confisquer, recuperer",
        "saisie, saisies",
    ),
    "disposal": (
        "desamorcer, neutraliser l'engin, deminer, desactiver, depolluer",
        "deminage, desamorcage, depollution, destruction de munitions",
    ),
    "base": (
        """
            installer, etablir, implanter, s'installer, s'etablir, retrancher, se retrancher, fortifier, s'implanter,
            planter
        """,
        "installation de, creation d'une base",
    ),
    "withdrawal": (
        """
            retirer, se retirer, replier, se replier, evacuer, abandonner, fuir, s'enfuir, prendre la fuite, quitter,
            battre en retraite, decrocher, desengager, ceder, refluer, retrocede, restituer
        """,
        "retrait, repli, retraite, evacuation, evacuations, fuite, desengagement, retrocession, depart, exode",
    ),
    "takeover": (
        "relever, succeder, passer le commandement, prendre ses fonctions, prendre le commandement",
        "releve, transfert d'autorite, passation, prise de commandement",
    ),
    "search": (
        """
            fouiller, ratisser, patrouiller, controler la zone, quadriller, boucler, ecumer, traquer, rechercher,
            nettoyer, inspecter la zone
        """,
        """
            fouille, fouilles, ratissage, ratissages, patrouille, patrouilles, operation de ratissage, operation de
            controle de zone, controle de zone, bouclage, recherches, operation de fouille, operation de nettoyage,
            operation de securisation, perquisition, perquisitions, operation de recherche, operations de recherche
        """,
    ),
    "discovery": (
        """
            decouvrir, trouver, reperer, localiser, deceler, detecter, apercevoir, mettre au jour,
            retrouver, exhumer
        """,
        "decouverte, decouvertes",
    ),
    "visit": (
        "visiter, inspecter, se recueillir, passer en revue",
        "visite, visites, deplacement, tournee, inspection",
    ),
    "transfer": (
        """
            transferer, remettre, relacher, liberer des otages, extrader, rapatrier, inhumer, enterrer, echanger,
            livrer, distribuer, rendre la liberte
        """,
        """
            transfert, extradition, rapatriement, obseques, inhumation, funerailles, enterrement, remise,
            distribution, ceremonie, hommage national
        """,
    ),
    "reconnaissance": (
        "reconnaitre l'itineraire, reconnaitre la piste, reconnaitre, survoler",
        "reconnaissance, reconnaissances, vol de reconnaissance, survol",
    ),
    "movement": (
        """
            avancer, progresser, arriver, rejoindre, regagner, gagner, atteindre, entrer, penetrer, se rendre a, se
            rendre, rentrer, revenir, retourner, partir, repartir, deployer, se deployer, redeployer, acheminer,
            franchir, traverser, debarquer, atterrir, se poser, decoller, converger, se diriger, marcher, monter,
            descendre, envoyer, depecher, transporter, conduire, escorter, sauter en parachute, parachuter, se
            refugier, refugier, affluer, couper la piste, couper la route, couper, bloquer, barrer,
            renforcer, se regrouper, intervenir, infiltrer, s'infiltrer, deplacer, fuir vers, prendre position,
            prendre pied, transiter, contourner, ramener, embarquer, faire mouvement, se porter, remonter, sortir,
            quitter la ville, passer, rouvrir, ravitailler, prendre la direction, prendre la route, faire route
        """,
        """
            deploiement, deploiements, arrivee, debarquement, mouvement, mouvements, convoi logistique, progression,
            avancee, traversee, parachutage, infiltration, incursion, incursions, intervention, blocus, renfort,
            renforts, redeploiement, escorte, retour de
        """,
    ),
    "political change": (
        """
            renverser, elire, nommer, dissoudre, demissionner, destituer, preter serment, proclamer, rallier, faire
            defection, deposer le president, decreter, instaurer, promulguer, suspendre la constitution, preter
            allegeance
        """,
        "coup d'etat, putsch, election, elections, referendum, etat d'urgence, couvre-feu, scrutin, remaniement",
    ),
}
_GENERIC: dict[str, str] = {
    "clash": """
        tirer, frapper, detruire, tuer, blesser, abattre, neutraliser, incendier, bruler, endommager, toucher, viser,
        cibler, perdre, eliminer, mettre hors de combat, faucher, couter la vie, decimer, aneantir, essuyer, subir,
        mourir, perir, succomber, exploser, detoner, jeter, lancer une grenade, lancer des grenades, cibler, percuter,
        faire exploser, deceder, trouver la mort, laisser la vie
    """,
    "capture of ground": "prendre, tomber",
    "movement": """
        mener, lancer, sauter, concentrer, rassembler, s'approcher, surgir, aller, venir, suivre,
        porter, pousser
    """,
    "other": """
        commencer, debuter, demarrer, reprendre le dialogue, cesser, s'achever, achever, terminer, prendre fin, avoir
        lieu, se derouler, eclater, survenir, se produire, conduire une operation, effectuer, realiser, organiser,
        participer, donner, ouvrir, fermer, refermer, suspendre, interrompre, interdire, autoriser, adopter, voter,
        decider, refuser, rejeter, accepter, creer, former, recevoir, accueillir, inaugurer, dresser, aider, secourir,
        soigner, operer, disparaitre, porter disparu, s'ecraser, chavirer, couler, echouer, permettre, obtenir,
        imposer, publier, diffuser, accuser reception, sombrer, verser, effondrer, s'effondrer, tenter, empecher,
        provoquer, causer, entrainer, faire, immobiliser, remplacer, prolonger, etendre, mobiliser, convoquer, reunir,
        se reunir, rencontrer, participer, celebrer, saborder, achopper, ajourner, reporter, annuler, appuyer,
        soutenir les, intensifier, multiplier, elargir, rouvrir, apporter, fournir, acquerir, entamer, engager,
        declencher, conduire, monter, apparaitre, recenser, denombrer, enregistrer, constater, observer, entendre,
        retentir, embraser, s'embraser, poursuivre
    """,
}
# Verbs that tell of a state: what they say happened before or goes on.
STATES = """
    tenir, controler, rester, demeurer, compter, comprendre, constituer, sembler, paraitre, posseder, disposer,
    contenir, vivre, exister, dater, representer, appartenir, figurer, se trouver, situer, se situer, craindre,
    souffrir, dependre, esperer, ignorer, savoir, vouloir, pouvoir, devoir, falloir, regner, beneficier, marquer,
    montrer, faire partie, servir, estimer
"""
# A noun of these is named as what is used or held, not as what happens, unless a verb of finding or using stands by.
MEANS = frozenset(
    split_words("mine, mines, grenade, grenades, obus, roquettes, arsenal, barricade, barricades, convoi logistique")
)


class Entry(NamedTuple):
    """What a word or phrase may tell: an activity, and the tenses that it may be in; a noun has none."""

    activity: Activity
    tenses: frozenset[Tense]
    generic: bool


@cache
def vocabulary() -> dict[str, tuple[Entry, ...]]:
    """Return the words and phrases that tell of happenings, each with what it may tell."""
    found: dict[str, dict[tuple[Activity, bool], Entry]] = {}
    for name, (verbs, nouns) in _TABLE.items():
        _add_verbs(found, verbs, ACTIVITIES[name], generic=False)
        for noun in split_words(nouns):
            entry = Entry(ACTIVITIES[name], frozenset(), generic=False)
            found.setdefault(noun, {}).setdefault((entry.activity, True), entry)
    for name, verbs in _GENERIC.items():
        _add_verbs(found, verbs, ACTIVITIES[name], generic=True)
    return {form: tuple(entries.values()) for form, entries in found.items()}


def _add_verbs(
    found: dict[str, dict[tuple[Activity, bool], Entry]], verbs: str, activity: Activity, *, generic: bool
) -> None:
    """Add the forms of verbs; the first verb of an activity with a form keeps it. "Se" is no part of a form.

    A word may be noun and verb of one activity ("une attaque", "il attaque"): which one is told by the words around it.
    """
    for verb in split_words(verbs):
        for form, tenses in conjugate(verb.removeprefix("se ").removeprefix("s'")).items():
            found.setdefault(form, {}).setdefault((activity, False), Entry(activity, tenses, generic=generic))
