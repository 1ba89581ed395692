"""What French clauses are: happenings with their activity, statements, outcomes and background."""

import pytest

from tests.french.narratives import campaign_of, events_of


@pytest.mark.parametrize(
    ("text", "activity", "sub_event_type"),
    [
        ("Le 5 mars 2013, des rebelles ont attaqué le poste de Gao.", "clash", "Armed clash"),
        ("Le 5 mars 2013, une patrouille tombe dans une embuscade à Gao.", "clash", "Armed clash"),
        ("Le 5 mars 2013, un camion a sauté sur une mine à Gao.", "mine", "Remote explosive/landmine/IED"),
        ("Le 5 mars 2013, une bombe a explosé à Gao.", "mine", "Remote explosive/landmine/IED"),
        ("Le 5 mars 2013, l'aviation a frappé un camp à Gao.", "air strike", "Air/drone strike"),
        ("Le 5 mars 2013, un drone a bombardé un camp à Gao.", "air strike", "Air/drone strike"),
        ("Le 5 mars 2013, des obus sont tombés sur la ville de Gao.", "shelling", "Shelling/artillery/missile attack"),
        ("Le 5 mars 2013, un kamikaze s'est fait exploser à Gao.", "suicide bombing", "Suicide bomb"),
        ("Le 5 mars 2013, une cache d'armes a été découverte à Gao.", "cache", "Disrupted weapons use"),
        ("Le 5 mars 2013, les soldats se sont emparés de Gao.", "capture of ground", "Government regains territory"),
        (
            "Le 5 mars 2013, les rebelles s'emparent de Gao.",
            "capture of ground",
            "Non-state actor overtakes territory",
        ),
        ("Le 5 mars 2013, des miliciens ont massacré des civils à Gao.", "attack on civilians", "Attack"),
        ("Le 5 mars 2013, deux humanitaires ont été enlevés à Gao.", "abduction", "Abduction/forced disappearance"),
        ("Le 5 mars 2013, deux suspects sont arrêtés à Gao.", "capture of persons", "Arrests"),
        ("Le 5 mars 2013, un convoi est arrivé à Gao.", "movement", "Other"),
        ("Le 5 mars 2013, des habitants ont manifesté à Gao.", "protest", "Peaceful protest"),
        ("Le 5 mars 2013, un accord a été signé à Gao par les rebelles.", "agreement", "Agreement"),
        ("Le 5 mars 2013, le général inspecte la garnison de Gao.", "visit", "Other"),
        ("Le 5 mars 2013, les sections ratissent les quartiers de Gao.", "search", "Other"),
        ("Le 5 mars 2013, les accrochages se sont poursuivis à Gao.", "clash", "Armed clash"),
        ("Le 5 mars 2013, des inconnus ont jeté une grenade sur un poste de Gao.", "grenade attack", "Grenade"),
        ("Le 5 mars 2013, ils ont lancé des grenades sur un poste de Gao.", "grenade attack", "Grenade"),
        (
            "Le 5 mars 2013, deux soldats ont été tués dans une explosion à Gao.",
            "explosion",
            "Remote explosive/landmine/IED",
        ),
        ("Le 5 mars 2013, l'armée a anéanti une colonne de rebelles à Gao.", "clash", "Armed clash"),
        ("Le 5 mars 2013, les corps de trois soldats ont été évacués de Gao.", "movement", "Other"),
        ("Le 5 mars 2013, deux otages ont été libérés à Gao.", "transfer", "Other"),
        (
            "Le 5 mars 2013, Gao a été reprise sans combat par l'armée.",
            "capture of ground",
            "Non-violent transfer of territory",
        ),
        ("Le 5 mars 2013, les bombardements se poursuivent à Gao.", "air strike", "Air/drone strike"),
        ("Le 5 mars 2013, une section a été prise à partie par des tireurs à Gao.", "clash", "Armed clash"),
        ("Le 5 mars 2013, Gao tomba après dix jours de combats.", "capture of ground", "Government regains territory"),
        ("Le 5 mars 2013, les gendarmes saisissent cent obus à Gao.", "seizure", "Disrupted weapons use"),
        (
            "Le 2 mars 2013, un soldat du 1er régiment de chasseurs parachutistes a été tué à Gao lors d'un assaut.",
            "clash",
            "Armed clash",
        ),
        (
            "Entre le 2 et le 5 mars 2013, des accrochages ont opposé soldats et rebelles à Gao.",
            "clash",
            "Armed clash",
        ),
    ],
)
def test_activities(text, activity, sub_event_type):
    (event,) = events_of(text)
    assert (event.activity, event.sub_event_type) == (activity, sub_event_type)
    assert [place.name for place in event.places] == ["Gao"]


@pytest.mark.parametrize(
    ("words", "taken_by_group"),
    [
        ("Gao a été prise par les rebelles", True),
        ("Gao a été prise par surprise par les rebelles", True),
        ("Gao est prise par l'État islamique", True),
        ("la ville de Gao est tombée aux mains d'insurgés", True),
        ("la ville de Gao est tombée entre les mains des djihadistes", True),
        ("la milice a été battue et Gao a été reprise par la brigade", False),
        ("les rebelles ont chassé l'armée et repris Gao", True),
        ("Gao a été reprise par l'armée aux djihadistes", False),
        ("Gao, que tenaient les rebelles, a été reprise par les forces françaises", False),
        ("les soldats ont tué dix rebelles et repris Gao", False),
        ("Gao est passée sous le contrôle des rebelles", True),
        ("la prise de Gao par les rebelles a fait douze morts", True),
        ("l'armée malienne a perdu le contrôle de Gao", True),
        ("les rebelles ont perdu le contrôle de Gao", False),
    ],
)
def test_who_took_ground_is_the_agent_or_the_subject(words, taken_by_group):
    (event,) = events_of(f"Le 5 mars 2013, {words}.")
    taken = "Non-state actor overtakes territory" if taken_by_group else "Government regains territory"
    assert (event.activity, event.sub_event_type) == ("capture of ground", taken)


@pytest.mark.parametrize(
    "text",
    [
        "Le 5 mars 2013, la situation reste calme dans la ville de Gao.",
        "Les soldats devraient attaquer le poste de Gao le 5 mars 2013.",
        "Les rebelles n'ont pas attaqué la ville de Gao.",
        "Depuis le 20 janvier 2013, les rebelles tiennent la ville de Gao.",
        "La ville de Gao compte 80 000 habitants et un aéroport.",
        "Le pronostic vital de deux soldats est engagé à Gao.",
    ],
)
def test_states_plans_and_denials_are_no_events(text):
    assert events_of(text) == ()


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Le 5 mars 2013, le ministre a salué le courage des soldats à Gao.", "ministre"),
        ("Au 5 mars 2013, le bilan s'élève, selon l'état-major, à 31 morts.", "état-major"),
        ("L'attaque a été revendiquée le 5 mars 2013 par un groupe affilié à Al-Qaïda.", "groupe affilié à Al-Qaïda"),
    ],
)
def test_comments_totals_and_claims_of_responsibility_are_statements(text, claimant):
    (event,) = events_of(text)
    assert (event.event_type, event.date_role, event.claimant) == ("Statement", "report", claimant)


def test_news_that_somebody_tells_is_an_event_with_its_claimant():
    (event,) = events_of("Dix civils ont été tués le 5 mars 2013 à Gao, a annoncé le ministère de la Défense.")
    assert (event.event_type, event.claimant) == ("Battles", "ministère de la Défense")
    assert event.date_role == "event"


def test_an_outcome_joins_the_act_before():
    (event,) = events_of(
        "Le 5 mars 2013, un convoi est attaqué à Gao par des rebelles. Un chauffeur est tué et deux autres blessés."
    )
    assert [citation.role for citation in event.citations] == ["main", "support"]
    assert [(loss.kind, loss.low) for loss in event.losses] == [("killed", 1), ("wounded", 2)]


def test_the_dead_that_are_counted_are_an_outcome_and_no_find():
    (event,) = events_of(
        "Le 5 mars 2013, des rebelles attaquent un convoi à Gao. Neuf morts ont été dénombrés parmi les rebelles."
    )
    assert (event.activity, [citation.role for citation in event.citations]) == ("clash", ["main", "support"])


def test_a_degree_before_a_participle_makes_it_an_adjective():
    (event,) = events_of(
        "Le 5 mars 2013, un convoi est attaqué à Gao. Le soldat le plus atteint n'est pas en danger de mort."
    )
    assert len(event.citations) == 1


def test_a_sentence_may_tell_two_happenings():
    events = events_of(
        "Le 5 mars 2013, le général inspecte la garnison de Gao et repart le 6 mars pour Bamako avec ses adjoints."
    )
    assert [(str(event.date_start), event.places[0].name) for event in events] == [
        ("2013-03-05", "Gao"),
        ("2013-03-06", "Bamako"),
    ]


def test_what_goes_on_happened_at_the_place_before():
    events = events_of(
        "Le 5 mars 2013, un camion saute sur une mine près de Gao. Un second engin est découvert et détruit sur place."
    )
    assert [[place.name for place in event.places] for event in events] == [["Gao"], ["Gao"]]
    assert events[1].place_basis == "inherited"


@pytest.mark.parametrize("phrase", ["Au cours de ces attaques", "Dans toutes ces attaques"])
def test_what_is_told_of_several_acts_happened_in_no_one_place(phrase):
    _, event = events_of(f"Le 5 mars 2013, des rebelles ont attaqué Gao. {phrase}, ils ont enlevé deux chauffeurs.")
    assert (event.activity, event.places) == ("abduction", ())


def test_one_who_was_told_of_before_is_the_same():
    (event,) = events_of("Le 5 mars 2013, un soldat a été blessé à Gao. Le jeune soldat a été tué ensuite.")
    assert [(loss.kind, loss.low) for loss in event.losses] == [("wounded", 1), ("killed", 1)]


def test_what_nobody_vouches_for_is_noted():
    (event,) = events_of("Le 5 mars 2013, l'armée a prétendument tué trois rebelles à Gao.")
    assert "Alleged in the text." in event.notes


def test_the_date_of_a_plan_is_not_that_of_what_happened():
    (event,) = events_of("Le 5 mars 2013, l'armée a pris Gao et elle pourrait gagner Kidal le 8 mars.")
    assert str(event.date_end) == "2013-03-05"


def test_a_quotation_over_several_sentences_is_one_statement():
    _, said, killed = events_of(
        "Le 5 mars 2013, des rebelles ont attaqué Gao. Le ministre a déclaré : « Nous tenons la ville de Gao depuis "
        "hier. Nos soldats sont fatigués. » Deux soldats ont ensuite été tués à Kidal."
    )
    assert (said.event_type, said.claimant) == ("Statement", "ministre")
    assert (killed.event_type, killed.claimant) == ("Battles", None)


def test_an_act_that_a_quotation_places_is_told_by_the_one_who_speaks():
    *_, killed = events_of(
        "Le ministre a déclaré le 5 mars 2013 : « Nous tenons la ville de Gao depuis hier. Nos soldats ont tué dix "
        "rebelles à Kidal. »"
    )
    assert ([place.name for place in killed.places], killed.claimant) == (["Kidal"], "ministre")


@pytest.mark.parametrize(
    ("words", "claimant"),
    [
        ("« Ils sont arrivés à l'aube, raconte un habitant. Ils ont frappé le gardien. »", "habitant"),
        ("« Nous n'avons tué personne, a répondu un porte-parole. Ces hommes sont tombés au combat. »", "porte-parole"),
        ("« Nous avons tué dix rebelles », se félicite le colonel Dicko.", "colonel Dicko"),
        ("Bamako a parlé d'un « repli tactique ».", "Bamako"),
    ],
)
def test_who_is_named_in_the_midst_of_his_words_or_behind_them_says_them(words, claimant):
    _, said = events_of(f"Le 5 mars 2013, des rebelles ont attaqué Gao. {words}")
    assert (said.event_type, said.claimant) == ("Statement", claimant)


def test_a_name_in_marks_is_no_quotation():
    *_, killed = events_of("Le ministre a salué l'armée le 5 mars 2013. « Serval » a tué dix rebelles à Kidal.")
    assert (killed.event_type, killed.claimant) == ("Battles", None)


def test_violence_that_goes_on_since_a_day_is_no_state():
    (event,) = events_of("Depuis le 6 avril 2013, des combats opposent l'armée aux rebelles à Gao.")
    assert (event.activity, str(event.date_start), event.date_end) == ("clash", "2013-04-06", None)
    assert events_of("Depuis le 6 avril 2013, les rebelles tiennent Gao.") == ()


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("mardi 12 mars 2013", []),
        ("Lundi 12 mars 2013", ["“Lundi 12 mars 2013”: 2013-03-12 is a Tuesday"]),
        ("dimanche de Pâques 2013", []),
    ],
)
def test_a_weekday_that_does_not_agree_is_told(day, told):
    checks = campaign_of(f"Le {day}, des rebelles ont attaqué Gao.").checks
    assert [check.message for check in checks if check.kind == "weekday"] == told


@pytest.mark.parametrize(
    ("text", "activity"),
    [
        ("Le 5 mars 2013, une bombe a tué dix personnes à Gao ; l'attentat a été revendiqué par le Mujao.", "mine"),
        ("Le 5 mars 2013, deux hommes ont été enlevés à Gao ; le Mujao a revendiqué le rapt.", "abduction"),
    ],
)
def test_who_claims_what_was_told_before_makes_no_statement_of_it(text, activity):
    (event,) = events_of(text)
    assert (event.activity, [place.name for place in event.places]) == (activity, ["Gao"])
    assert [loss.counting for loss in event.losses] == ["additive"]


def test_background_is_in_the_ledger_with_its_reason():
    campaign = campaign_of("La ville de Gao compte 80 000 habitants et un aéroport.\n")
    assert [(row.reason, row.detail) for row in campaign.ledger] == [("background", "tells of nothing that happened")]


@pytest.mark.parametrize(
    "outcome",
    [
        "Trois soldats ont péri.",
        "Trois soldats y trouvèrent la mort.",
        "Une dizaine de morts ont été dénombrés.",
        "Une dizaine de blessés ont été recensés parmi les passants.",
    ],
)
def test_what_became_of_people_joins_the_act_that_it_tells_the_end_of(outcome):
    [event] = events_of(f"Le 5 mars 2013, un camion a sauté sur une mine à Gao. {outcome}")
    assert [citation.role for citation in event.citations] == ["main", "support"]
    assert len(event.losses) == 1


def test_counting_things_is_no_outcome():
    assert len(events_of("Le 5 mars 2013, une mine a explosé à Gao. Dix pick-up ont été dénombrés à Kidal.")) != 1


@pytest.mark.parametrize(
    ("text", "activity"),
    [
        ("Le 5 mars 2013, nos troupes ont enlevé Gao à l'aube.", "capture of ground"),
        ("Le 5 mars 2013, l'infanterie enlève deux tranchées au nord de Gao.", "capture of ground"),
        ("Le 5 mars 2013, la ville de Gao a été enlevée.", "capture of ground"),
        ("Le 5 mars 2013, des inconnus ont enlevé trois civils à Gao.", "abduction"),
        ("Le 5 mars 2013, la fille d'un marchand de Gao a été enlevée.", "abduction"),
        ("Le 5 mars 2013, l'armée a évacué 580 étrangers de Gao.", "movement"),
        ("Le 5 mars 2013, une patrouille a intercepté une colonne de motos près de Gao.", "clash"),
        ("Le 5 mars 2013, une patrouille a intercepté deux trafiquants près de Gao.", "capture of persons"),
        ("Le 5 mars 2013, les familles des soldats ont été évacuées de Gao.", "movement"),
        ("Le 5 mars 2013, l'armée a évacué la ville de Gao.", "withdrawal"),
        ("Le 5 mars 2013, un convoi a quitté Bamako pour rejoindre Gao.", "movement"),
        ("Le 5 mars 2013, le général quitte Bamako pour Gao.", "movement"),
        ("Le 5 mars 2013, les soldats ont quitté Gao pour toujours.", "withdrawal"),
    ],
)
def test_the_object_of_a_verb_says_what_it_tells(text, activity):
    (event,) = events_of(text)
    assert (event.activity, [place.name for place in event.places]) == (activity, ["Gao"])


@pytest.mark.parametrize(
    ("text", "activity"),
    [
        ("Le 5 mars 2013, onze fusils d'assaut ont été saisis à Gao.", "seizure"),
        ("Le 5 mars 2013, une section de combat est arrivée à Gao.", "movement"),
        ("Le 5 mars 2013, les soldats ont donné l'assaut au poste de Gao.", "clash"),
    ],
)
def test_what_only_tells_the_kind_of_things_and_troops_is_no_happening(text, activity):
    (event,) = events_of(text)
    assert event.activity == activity
