"""The French words that a loss is told with, without accents."""

from __future__ import annotations

from typing import NamedTuple

from panther.french.plain import word_list
from panther.french.verbs import conjugate


class Kinds(NamedTuple):
    """What a verb of loss prints of people and of things; ``None`` where it tells no loss of them."""

    people: str | None
    things: str | None


class Verb(NamedTuple):
    """A form of a verb of loss: its infinitive, and whether it is a participle or has the victim as its subject."""

    kind: str
    participle: bool
    subject: bool


_KILLED = Kinds("killed", None)
VERB_KINDS: dict[str, Kinds] = {
    **dict.fromkeys(
        ["tuer", "assassiner", "executer", "massacrer", "decapiter", "egorger", "lyncher", "mourir", "perir"],
        _KILLED,
    ),
    **dict.fromkeys(["deceder", "succomber"], Kinds("died", None)),
    "couter": _KILLED, "causer": _KILLED, "provoquer": _KILLED, "entrainer": _KILLED,
    "abattre": Kinds("killed", "shot down"),
    "blesser": Kinds("wounded", None),
    "toucher": Kinds("wounded", None),
    "capturer": Kinds("captured", "captured"),
    "arreter": Kinds("arrested", None), "interpeller": Kinds("arrested", None), "apprehender": Kinds("arrested", None),
    "enlever": Kinds("abducted", None), "kidnapper": Kinds("abducted", None),
    "neutraliser": Kinds("neutralized", "neutralized"),
    "eliminer": Kinds("eliminated", None),
    "detruire": Kinds(None, "destroyed"), "incendier": Kinds(None, "destroyed"), "bruler": Kinds(None, "destroyed"),
    "calciner": Kinds(None, "destroyed"),
    "endommager": Kinds(None, "damaged"),
    "saisir": Kinds(None, "seized"), "recuperer": Kinds(None, "seized"), "confisquer": Kinds(None, "seized"),
    "decouvrir": Kinds(None, "found"),
    "perdre": Kinds("lost", "lost"),
    "disparaitre": Kinds("missing", None),
    **dict.fromkeys(["trouver la mort", "perdre la vie", "laisser la vie"], _KILLED),
    "mettre la main sur": Kinds(None, "seized"),
}  # fmt: skip
# Verbs whose subject is the one who is lost: what stands behind them is no victim.
_OF_SUBJECT = frozenset(
    ["mourir", "perir", "deceder", "succomber", "disparaitre", "trouver la mort", "perdre la vie", "laisser la vie"]
)
_WITH_LIFE = frozenset(["couter", "causer", "provoquer", "entrainer"])


_CUSTODY = ("a la gendarmerie", "a la police", "a la justice", "aux gendarmes", "aux policiers", "aux autorites")
_PHRASES = {
    "hors de combat": Verb("neutraliser", participle=True, subject=False),
    **{
        f"{form} {prisoner}": Verb("capturer", participle="participle" in tenses, subject=False)
        for form, tenses in conjugate("faire").items()
        if tenses != {"future"}
        for prisoner in ("prisonnier", "prisonniere", "prisonniers", "prisonnieres")
    },
    # Who is handed to the police is under arrest.
    **{
        f"{form} {custody}": Verb("arreter", participle=True, subject=False)
        for verb in ("remettre", "livrer")
        for form, tenses in conjugate(verb).items()
        if "participle" in tenses
        for custody in _CUSTODY
    },
}


def _verbs() -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for verb in VERB_KINDS:
        for form, tenses in conjugate(verb).items():
            if tenses == {"future"}:
                continue
            participle = "participle" in tenses and verb not in _WITH_LIFE
            found.setdefault(form, Verb(verb, participle, verb in _OF_SUBJECT))
    found |= _PHRASES
    return found


VERBS = _verbs()
# The noun of an act that befalls those behind its "de": "la mort de deux gardes".
ACT_NOUNS = {
    **dict.fromkeys(("mort", "deces", "assassinat", "meurtre", "execution"), "tuer"),
    "capture": "capturer", "arrestation": "arreter", "enlevement": "enlever", "destruction": "detruire",
    "saisie": "saisir", "decouverte": "decouvrir", "perte": "perdre", "neutralisation": "neutraliser",
}  # fmt: skip
# Who bears the loss is the subject of these: "la colonne a perdu deux blindes", "l'armee deplore un mort".
BEARING = frozenset(
    form for verb in ("perdre", "deplorer", "compter", "subir", "accuser", "enregistrer") for form in conjugate(verb)
)
LOSS_NOUNS = {
    **dict.fromkeys(("mort", "morts", "tue", "tues", "tuees", "deces", "cadavre", "cadavres"), "killed"),
    **dict.fromkeys(("blesse", "blesses", "blessee", "blessees"), "wounded"),
    **dict.fromkeys(("disparu", "disparus", "disparues"), "missing"),
    **dict.fromkeys(("prisonnier", "prisonniers"), "captured"),
    **dict.fromkeys(("victime", "victimes", "perte", "pertes"), "casualties"),
    **dict.fromkeys(("degats", "degat"), "damaged"),
}
QUALITIES = word_list("grave graves leger legers grievement gravement legerement urgence")
PEOPLE = word_list("""
    soldat soldats militaire militaires civil civils civile civiles personne personnes homme hommes femme femmes enfant
    enfants combattant combattants rebelle rebelles terroriste terroristes djihadiste djihadistes jihadiste jihadistes
    assaillant assaillants insurge insurges milicien miliciens gendarme gendarmes policier policiers parachutiste
    parachutistes legionnaire legionnaires casque casques habitant habitants villageois chauffeur chauffeurs conducteur
    otage otages suspect suspects individu individus travailleur travailleurs humanitaire humanitaires agent agents
    garde gardes berger bergers eleveur eleveurs pecheur pecheurs creuseur creuseurs orpailleur orpailleurs refugie
    refugies deplace deplaces passager passagers journaliste journalistes enseignant enseignants medecin medecins chef
    chefs cadre cadres commandant capitaine lieutenant sergent caporal caporal-chef adjudant colonel general pilote
    pilotes membre membres element elements kamikaze kamikazes bandit bandits ennemi ennemis attaquant attaquants
    tirailleur tirailleurs volontaire volontaires fille filles garcon garcons etudiant etudiants fidele fideles
    officier officiers sous-officier sous-officiers camarade camarades compagnon compagnons
    frere freres proche proches collegue collegues
    commercant commercants employe employes ouvrier ouvriers manifestant manifestants braconnier braconniers
    trafiquant trafiquants occupant occupants ressortissant ressortissants trompe brigadier marechal des-logis cooperant
    paysan paysans cultivateur cultivateurs imam pretre pretres touriste touristes voyageur voyageurs islamiste
    islamistes autre autres artificier demineur sapeur sapeurs marin marins mercenaire mercenaires residents
    maire maires prefet prefets gouverneur depute deputes magistrat magistrats juge juges infirmier infirmiers
    interprete interpretes photographe photographes marabout vieillard vieillards bebe bebes
""")
THINGS = word_list("""
    vehicule vehicules camion camions pick-up pick-ups moto motos arme armes fusil fusils mitrailleuse mitrailleuses
    mortier mortiers roquette roquettes obus munition munitions mine mines engin engins blinde blindes char chars avion
    avions helicoptere helicopteres drone drones bateau bateaux pirogue pirogues maison maisons ecole ecoles case cases
    batiment batiments pont ponts lance-roquettes grenade grenades tonne tonnes kilo kilos depot depots cache caches
    kilogramme kilogrammes explosif explosifs detonateur detonateurs cartouche cartouches
    stock stocks voiture voitures citerne citernes kalachnikov kalachnikovs canon canons caisse caisses base bases
    camp camps campement campements poste postes position positions technical technicals hameau eglise eglises boutique
    boutiques tente tentes abri abris plot plots telephone telephones litre litres fut futs ceinture ceintures tete
    habitation habitations village villages tube tubes appareil appareils ambulance antenne relais tracteur
""")
HEADS = PEOPLE | THINGS | LOSS_NOUNS.keys()
# Counts of these are of time, way or share: nobody is lost.
MEASURES = word_list("""
    jour jours heure heures minute minutes semaine semaines mois an ans annee annees fois km kilometre kilometres metre
    metres pour cent attaque attaques combat combats operation operations mission missions sortie sorties reprise
    reprises nuit nuits
""")
# Words of which a loss needs one.
CUES = LOSS_NOUNS.keys() | {form.partition(" ")[0] for form in VERBS} | {"hors", "degats"} | QUALITIES
