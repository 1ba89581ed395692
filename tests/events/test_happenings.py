"""Sentences of a made-up war: which of them are happenings, when and where, and which join another."""

from datetime import date

import pytest

from tests.events.reading import read_campaign


@pytest.fixture
def read(tmp_path):
    return lambda *texts: read_campaign(tmp_path, *texts)


STORY = (
    "On 3 May 2011, rebels attacked Brad at dawn. The army shelled the village of Corvin on 5 May.\n\n"
    "It rained for a week in the valley."
)


def told(campaign):
    """Return what an event comes to in a test: first day, activity, place ids, support citations."""
    return [
        (
            str(event.date_start),
            event.activity,
            [place.place_id for place in event.places],
            [citation.text[:12] for citation in event.citations if citation.role == "support"],
        )
        for event in campaign.records
    ]


def reasons(campaign):
    return [row.reason for row in campaign.ledger]


@pytest.mark.parametrize(
    ("sentence", "activity"),
    [
        ("On 3 May 2011, rebels attacked Brad.", "clash"),
        ("On 3 May 2011, the army captured Brad.", "capture of ground"),
        ("On 3 May 2011, two lorries were destroyed by a helicopter near Brad.", "air strike"),
        ("On 3 May 2011, a patrol hit a mine near Brad.", "mine"),
        ("On 3 May 2011, the army shelled Brad.", "shelling"),
        ("On 3 May 2011, the army was shelling Brad.", "shelling"),
        ("On 3 May 2011, soldiers discovered a weapons cache in Brad.", "cache"),
        ("On 3 May 2011, the column returned to Brad after the attack.", "movement"),
        ("On 3 May 2011, ten rebels were killed during a raid on Brad.", "raid"),
        ("On 3 May 2011, the army ended its offensive in the Ostra Valley.", "other"),
        ("On 3 May 2011, rebels took four soldiers prisoner in Brad.", "capture of persons"),
        ("On 3 May 2011, a truce was signed in Brad.", "agreement"),
        ("On 3 May 2011, Brad finally fell.", "capture of ground"),
        ("On 3 May 2011, much rain fell on Brad.", "other"),
        ("On 3 May 2011, the army took most of Brad.", "capture of ground"),
        ("On 3 May 2011, Brad had been taken.", "capture of ground"),
        ("On 3 May 2011, the army took the road to Brad.", "other"),
        ("On 3 May 2011, rockets also struck Brad.", "shelling"),
        ("On 3 May 2011, three mortar rounds fell on Brad.", "shelling"),
        ("On 3 May 2011, two shells landed near Brad.", "shelling"),
        ("On 3 May 2011, two planes landed near Brad.", "movement"),
        ("On 3 May 2011, rebels fired six rockets at Brad.", "shelling"),
        ("On 3 May 2011, rebels fired a rocket-propelled grenade at Brad.", "clash"),
        ("On 3 May 2011, a helicopter fired rockets at Brad.", "air strike"),
        ("On 3 May 2011, the army launched an offensive with artillery near Brad.", "clash"),
        ("On 3 May 2011, rebels fired at artillery positions in Brad.", "clash"),
        ("On 3 May 2011, a plane carrying artillery shells landed in Brad.", "movement"),
        ("On 3 May 2011, soldiers killed a man holding a grenade in Brad.", "clash"),
        ("On 3 May 2011, two men were killed by a grenade in Brad.", "grenade attack"),
        ("On 3 May 2011, the army found six rockets in Brad.", "discovery"),
        ("On 3 May 2011, an ambush near Brad claimed at least five lives.", "clash"),
        ("On 3 May 2011, gunmen threw grenades at a post in Brad.", "grenade attack"),
        ("On 3 May 2011, a grenade attack in Brad killed two soldiers.", "grenade attack"),
        ("On 3 May 2011, the army found six grenades in Brad.", "discovery"),
        ("On 3 May 2011, an explosion killed two soldiers in Brad.", "explosion"),
        ("On 3 May 2011, an air strike on Brad caused an explosion.", "air strike"),
        ("On 3 May 2011, two drones hit Brad.", "air strike"),
        ("On 3 May 2011, a bomb exploded in Brad.", "mine"),
        ("On 3 May 2011, a bomb blast killed four soldiers in Brad.", "mine"),
        ("On 3 May 2011, aircraft dropped bombs on Brad.", "air strike"),
        ("The mayor of Corvin reported a drone strike on Brad on 3 May 2011.", "air strike"),
    ],
)
def test_the_verb_and_the_noun_name_the_activity(read, sentence, activity):
    (event,) = read(sentence).records
    assert event.activity == activity
    assert [place.place_id for place in event.places][:1] in (["brad"], ["ostra-valley"])


@pytest.mark.parametrize(
    "sentence",
    [
        "The army planned to attack Brad on 3 May 2011.",
        "The army would have captured Brad.",
        "Brad was a town of the old kingdom.",
        "The captured fighters will be handed to the police.",
        "The army did not attack Brad.",
        "On 3 May 2011, nothing happened in Brad.",
        "On 3 May 2011, nobody was killed in Brad.",
        "On 3 May 2011, the army shelled nothing in Brad.",
        "On 3 May 2011, no one attacked Brad.",
        "On 3 May 2011, neither side attacked Brad.",
        "On 3 May 2011, there was no fighting in Brad.",
        "It was the largest battle of the war.",
    ],
)
def test_what_did_not_happen_is_no_event(read, sentence):
    campaign = read(sentence)
    assert campaign.records == ()
    assert reasons(campaign) == ["background"]


@pytest.mark.parametrize(
    "sentence",
    [
        "On 3 May 2011, Brad was not taken until dusk.",
        "On 3 May 2011, there was little left to defend, and the army had reached Brad.",
        "On 3 May 2011, observers saw smoke over Brad.",
        "The paratroopers closed in on Brad from three sides.",
    ],
)
def test_what_did_happen_is_an_event(read, sentence):
    (event,) = read(sentence).records
    assert [place.place_id for place in event.places] == ["brad"]


def test_a_compound_tells_of_nothing(read):
    assert read("Code-named Anvil, it was a rebel-held part of Brad.").records == ()
    assert len(read("On 3 May 2011, the army re-entered Brad.").records) == 1


def test_a_numbered_unit_is_not_nobody(read):
    (event,) = read("On 3 May 2011, No 4 Commando attacked Brad.").records
    assert event.activity == "clash"


def test_a_day_that_is_none_leaves_its_event_undated(read):
    campaign = read("On 3 May 2011, rebels attacked Brad. On 31 June 2011, rebels attacked Corvin.")
    assert told(campaign) == [
        ("2011-05-03", "clash", ["brad"], []),
        ("None", "clash", ["corvin"], []),
    ]
    assert {"rejected date", "not dated"} <= set(reasons(campaign))


def test_a_clause_has_its_own_day_before_that_of_its_sentence(read):
    campaign = read("On 3 May 2011, rebels attacked Brad; the mayor said rebels had attacked Corvin two days before.")
    assert [(str(event.date_start), event.places[0].place_id) for event in campaign.records] == [
        ("2011-05-01", "corvin"),
        ("2011-05-03", "brad"),
    ]


def test_each_side_claims_its_own_figures(read):
    (event,) = read(
        "On 3 May 2011, the army said 47 rebels were killed in Brad, while the rebels said they lost nine men."
    ).records
    assert [(loss.low, loss.claimant) for loss in event.losses] == [(47, "army"), (9, "rebels")]


def test_managed_to_is_no_plan(read):
    (event,) = read("On 3 May 2011, the army managed to capture Brad.").records
    assert event.activity == "capture of ground"


def test_an_outcome_joins_the_act(read):
    campaign = read("On 3 May 2011, a patrol hit a mine near Brad. Two soldiers were wounded and evacuated.")
    assert told(campaign) == [("2011-05-03", "mine", ["brad"], ["Two soldiers"])]
    assert [(loss.low, loss.kind) for loss in campaign.records[0].losses] == [(2, "wounded")]


def test_a_capture_by_other_hands_is_another_event(read):
    campaign = read("On 3 May 2011, jets bombed Brad. The militia took seven prisoners.")
    assert [event.activity for event in campaign.records] == ["air strike", "capture of persons"]


def test_an_act_of_its_own_is_no_outcome(read):
    campaign = read("On 3 May 2011, jets bombed Brad. In an ambush, two soldiers were killed.")
    assert [event.activity for event in campaign.records] == ["air strike", "clash"]


def test_the_date_of_the_happening_is_not_that_of_its_announcement(read):
    (event,) = read("On 3 May 2011, the palace announced that a pilot was killed on 1 May.").records
    assert (str(event.date_start), event.date_role, event.claimant) == ("2011-05-01", "event", "palace")


def test_a_happening_known_from_an_announcement_has_its_day_as_a_report(read):
    (event,) = read("On 3 May 2011, the ministry said that a pilot was killed.").records
    assert (str(event.date_start), event.date_role) == ("2011-05-03", "report")
    assert event.event_type == "Battles"


def test_comment_and_totals_are_statements_without_an_inherited_place(read):
    campaign = read(
        "On 3 May 2011, rebels attacked Brad. The president praised the troops. "
        "The ministry said that since the beginning of the war 300 rebels had been killed."
    )
    assert [event.event_type for event in campaign.records] == ["Battles", "Statement", "Statement"]
    assert [len(event.places) for event in campaign.records] == [1, 0, 0]
    assert campaign.records[2].losses[0].counting == "aggregate"


def test_a_figure_given_again_for_the_same_day_is_not_counted_twice(read):
    campaign = read(
        "On 3 May 2011, twelve rebels were killed near Brad. The ministry said that rebels had been killed."
    )
    counting = [loss.counting for event in campaign.records for loss in event.losses]
    assert counting.count("additive") == 1


def test_the_named_dead_of_a_day_is_the_one_that_was_told_without_a_name(read):
    campaign = read(
        "On 3 May 2011, a French soldier was killed in clashes near Brad.\n\nJets bombed Corvin on 5 May.\n\n"
        "Corporal Charenton was killed on 3 May."
    )
    first = campaign.records[0]
    assert [citation.role for citation in first.citations] == ["main", "support"]
    assert [loss.counting for loss in first.losses] == ["additive", "restates"]


def test_a_place_is_inherited_within_the_paragraph_only(read):
    campaign = read("On 3 May 2011, rebels attacked Brad. The army repelled the assault.\n\nTen rebels fled.")
    assert [(event.place_basis, len(event.places)) for event in campaign.records] == [
        ("explicit", 1),
        ("inherited", 1),
        ("none", 0),
    ]


def test_a_move_happened_where_it_ended(read):
    (event,) = read("On 3 May 2011, the battalion withdrew from Brad to Corvin.").records
    assert [place.place_id for place in event.places] == ["corvin"]


def test_a_move_into_a_country_is_known_by_where_it_began(read):
    (event,) = read("On 3 May 2011, the wounded were flown from Brad to Mali.").records
    assert [place.place_id for place in event.places] == ["brad"]


def test_things_found_were_found_where_they_lay(read):
    campaign = read(
        "From 3 to 5 May 2011, troops searched the Ostra Valley. "
        "Stocks of weapons that were found were seized and brought to Brad."
    )
    assert [place.place_id for place in campaign.records[1].places] == ["ostra-valley"]


def test_a_country_is_never_a_place_of_an_event(read):
    (event,) = read("On 3 May 2011, one of the prisoners was extradited to Mali.").records
    assert (event.places, event.place_basis) == ((), "none")


def test_on_the_way_leaves_out_where_the_way_led(read):
    campaign = read(
        "On 3 May 2011, a squadron scouted the North Ridge and took over the village of Corvin. "
        "On the way a lorry was damaged by a mine."
    )
    assert [place.place_id for place in campaign.records[1].places] == ["north-ridge"]


def test_clauses_with_places_of_their_own_are_two_events(read):
    campaign = read("On 3 May 2011, the battalion returned to Brad while the militia attacked Corvin.")
    assert [(activity, places) for _, activity, places, _ in told(campaign)] == [
        ("movement", ["brad"]),
        ("clash", ["corvin"]),
    ]
    assert [event.excerpt for event in campaign.records] == [
        "On 3 May 2011, the battalion returned to Brad",
        "the militia attacked Corvin.",
    ]


def test_two_breaths_of_one_happening_stay_one(read):
    assert len(read("On 3 May 2011, rebels attacked and captured Brad, and ten soldiers were killed.").records) == 1


def test_a_plan_told_beside_a_happening_does_not_date_it(read):
    (event,) = read(
        "On 3 May 2011, a patrol hit a mine near Brad. One soldier was wounded and could return the next day."
    ).records
    assert str(event.date_end) == "2011-05-03"


def test_a_quotation_over_several_sentences_is_one_statement(read):
    campaign = read(
        'On 3 May 2011, rebels attacked Brad. According to Ann Lee, "There are many camps in the hills to the west. '
        'This is where they will be found. The battle goes on for all of us."'
    )
    assert [event.event_type for event in campaign.records] == ["Battles", "Statement"]
    assert len(campaign.records[1].citations) == 3


def test_a_quotation_ends_where_it_is_closed(read):
    events = read(
        "On 3 May 2011, rebels attacked Brad. The minister said: “There are many camps in the hills near Corvin. "
        "Our soldiers are looking for them.” Rebels then killed two soldiers near Corvin."
    ).records
    assert [event.event_type for event in events] == ["Battles", "Statement", "Battles"]
    assert [(loss.low, loss.claimant) for loss in events[2].losses] == [(2, None)]


def test_what_a_quotation_goes_on_to_tell_is_claimed_by_the_one_who_began_it(read):
    _, taken, killed = read(
        "On 3 May 2011, rebels attacked Brad. The minister said on 4 May: “We have retaken Brad. Our soldiers killed "
        "ten rebels in Corvin.” Two soldiers were wounded."
    ).records
    assert (taken.claimant, killed.claimant) == ("minister", "minister")
    assert [(loss.kind, loss.claimant) for loss in killed.losses] == [("killed", "minister"), ("wounded", None)]
    assert (killed.date_basis, killed.date_role) == ("carried", "report")


def test_the_narrator_tells_what_stands_behind_a_quotation_in_its_sentence(read):
    *_, shelled = read(
        "The minister said on 4 May 2011: “We have retaken Brad. Our soldiers captured Corvin”. Rebels shelled Brad."
    ).records
    assert (shelled.activity, shelled.claimant, shelled.date_role) == ("shelling", None, "event")


def test_a_quotation_that_is_parted_by_its_speaker_has_him_throughout(read):
    *_, taken = read(
        "“We have retaken Brad by force,” the minister said on 4 May 2011. “Our soldiers killed ten rebels in Corvin. "
        "They captured Port Lisle.”"
    ).records
    assert (taken.claimant, [place.name for place in taken.places]) == ("minister", ["Port Lisle"])


def test_a_quotation_goes_on_in_the_next_paragraph_where_that_opens_it_again(read):
    *_, taken = read(
        "The minister said on 4 May 2011: “We have retaken Brad by force.\n\n“Our soldiers held out. They captured "
        "Corvin.”"
    ).records
    assert (taken.activity, taken.claimant) == ("capture of ground", "minister")


@pytest.mark.parametrize("stray", ["“the nest in Brad", "the rebels' 5\" gun near Brad"])
def test_a_mark_that_closes_nothing_quotes_nobody(read, stray):
    *_, killed = read(
        f"On 4 May 2011 the minister said that rebels attacked {stray}. The army killed ten rebels in Corvin."
    ).records
    assert (killed.claimant, killed.date_role) == (None, "event")


def test_the_narrative_goes_on_from_a_copy(read):
    opening = "On 3 May 2011, rebels attacked the army camp in Brad at dawn."
    fuller = f"{opening} The governor of Corvin said nothing of it. On 9 May, the army returned to Corvin."
    campaign = read(fuller, f"{opening} Three soldiers were killed near the bridge.")
    own = next(event for event in campaign.records if event.citations[0].document == "doc1.txt")
    assert [citation.text for citation in own.citations] == ["Three soldiers were killed near the bridge."]
    assert (str(own.date_start), own.date_basis, own.place_basis) == ("2011-05-03", "carried", "inherited")
    assert [place.name for place in own.places] == ["Brad"]
    assert [(loss.kind, loss.low) for loss in own.losses] == [("killed", 3)]
    assert [row.reason for row in campaign.ledger if row.document == "doc1.txt"] == ["copy", "event"]


def test_a_copy_is_cited_by_the_event_of_the_fuller_document(read):
    campaign = read(STORY, "The army shelled the village of Corvin on 5 May.")
    assert [[c.role for c in event.citations] for event in campaign.records] == [["main"], ["main", "copy"]]
    assert campaign.records[1].citations[1].document == "doc1.txt"
    assert any("not an independent source" in note for note in campaign.records[1].notes)
    assert [row.reason for row in campaign.ledger if row.document == "doc1.txt"] == ["copy"]


def test_a_sentence_that_names_nothing_is_no_copy(read):
    again = "Heavy fighting went on in the streets throughout the day."
    campaign = read(f"On 3 May 2011, rebels attacked Brad. {again}", f"On 9 June 2011, rebels attacked Corvin. {again}")
    assert "copy" not in reasons(campaign)
    assert [str(event.date_start) for event in campaign.records if event.excerpt == again] == [
        "2011-05-03",
        "2011-06-09",
    ]


def test_a_list_of_sentences_carries_no_date(read):
    campaign = read(
        STORY,
        "On 3 May 2011, rebels attacked Brad at dawn.\n"
        "The army shelled the village of Corvin on 5 May.\nJets bombed Port Lisle.",
    )
    last = next(event for event in campaign.records if "Port Lisle" in event.excerpt)
    assert (last.date_start, last.date_basis) == (None, "none")


def test_a_pronoun_speaks_for_the_speaker_before(read):
    campaign = read(
        "On 3 May 2011, the mayor of Brad said that rebels had attacked. He added that ten lorries were burnt."
    )
    assert {event.claimant for event in campaign.records} == {"mayor of Brad"}


def test_casualties_in_another_place_are_no_outcome_of_the_act(read):
    campaign = read("On 3 May 2011, rebels attacked Brad. In Corvin, twelve soldiers were killed.")
    assert [[place.place_id for place in event.places] for event in campaign.records] == [["brad"], ["corvin"]]


def test_what_somebody_lacks_denies_no_act(read):
    campaign = read(
        "On 3 May 2011, men in a boat without lights attacked a convoy near Brad.\n\n"
        "On 4 May 2011, the rebels left Brad without attacking the garrison."
    )
    assert [event.activity for event in campaign.records] == ["clash", "movement"]


def test_an_operation_as_a_whole_ends_at_no_place(read):
    campaign = read(
        "On 3 May 2011, divers found a cache near the town of Brad. The operation came to an end on 9 May 2011."
    )
    assert [each[2] for each in told(campaign)] == [["brad"], []]


def test_on_another_day_nothing_goes_on_where_people_left(read):
    text = "On 3 May 2011, the army withdrew from the town of Brad. The next day the soldiers were attacked."
    assert told(read(text))[1][:3] == ("2011-05-04", "clash", [])


@pytest.mark.parametrize(
    ("speaker", "claimant"),
    [
        ("the mayor", "mayor"),
        ("the governor of Brad", "governor of Brad"),
        ("the spokesman of the militia", "spokesman of the militia"),
        ("the chief of staff of the armed forces", "chief of staff of the armed forces"),
        ("army spokesman Tom Ross", "army spokesman Tom Ross"),
        ("Colonel Tom Ross", "Colonel Tom Ross"),
        ("Paris", "Paris"),
    ],
)
@pytest.mark.parametrize("tail", ["", " the next day", " on Monday", " in a statement"])
def test_who_is_named_last_tells_what_stands_before(read, speaker, claimant, tail):
    (event,) = read(f"On 3 May 2011, five rebels were killed in an ambush near Brad, {speaker} said{tail}.").records
    assert (event.activity, event.claimant) == ("clash", claimant)
    assert [(loss.low, loss.counting) for loss in event.losses] == [(5, "additive")]
    assert [place.place_id for place in event.places] == ["brad"]


def test_an_office_and_its_holder_are_one_speaker(read):
    (event,) = read("On 3 May 2011, the mayor of Corvin, Ann Ross, said two men were killed in Brad.").records
    assert [place.place_id for place in event.places] == ["brad"]
    assert event.claimant is not None


@pytest.mark.parametrize(
    ("days", "end"), [("3 and 4 May", 4), ("3 and 5 May", 5), ("3, 5 and 9 May", 9), ("3 May and on 5 May", 5)]
)
def test_an_event_of_several_days_goes_from_the_first_to_the_last(read, days, end):
    (event,) = read(f"On 1 May 2011, war broke out. On {days}, rebels attacked Brad.").records[1:]
    assert (event.date_start, event.date_end) == (date(2011, 5, 3), date(2011, 5, end))
    assert (event.date_precision, event.date_text) == ("range", days)


def test_days_with_words_between_them_are_not_joined(read):
    first, *_ = read("On 3 May 2011 in Brad and on 5 May in Corvin, rebels attacked posts.").records
    assert first.date_precision == "day"


@pytest.mark.parametrize(
    ("sentence", "claimant"),
    [
        ("A lone emir claimed responsibility.", "lone emir"),
        ("A lone emir claimed responsibility for the attack.", "lone emir"),
        ("No group claimed responsibility for the attack.", None),
    ],
)
def test_a_claim_of_responsibility_is_a_statement(read, sentence, claimant):
    first, second = read(f"On 3 May 2011, a car bomb exploded in Brad. {sentence}").records
    assert (first.activity, second.activity) == ("mine", "statement")
    assert (second.places, second.claimant) == ((), claimant)
