"""Paragraphs, sentences and citation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panther.segmentation import find_marks, find_sentences
from tests.growth import assert_linear


def split(text):
    return [sentence.text for sentence in find_sentences(text, find_marks(text))]


def kinds(text):
    return [(sentence.kind, sentence.text) for sentence in find_sentences(text, find_marks(text))]


PIECES = st.sampled_from(
    ["Gao fell", ". ", ".", " .", "! ", '"', "[3]", "[4, 5] ", "\n", "\n\n", "\r\n", "\r", "\u2029", "\x0c", "\u00a0",
     "- ", "= X =", "## Y", "Infobox", "- Key: value", "14.5 mm", "U.S. ", "Col. ", "4 March, ",
     "1. ", "« ", " »", "…", "(", ")", "al-Bab ",
     "Ametettaï", "\u200b", "---", "word " * 20],
)  # fmt: skip


@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200)))
def test_every_character_lies_in_a_sentence_or_a_mark(text):
    marks = find_marks(text)
    sentences = find_sentences(text, marks)
    covered = set()
    for start, end in [*marks, *((s.start, s.end) for s in sentences)]:
        covered.update(range(start, end))
    assert all(character.isspace() or position in covered for position, character in enumerate(text))


@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200)))
def test_sentences_are_exact_in_order_and_disjoint(text):
    sentences = find_sentences(text, find_marks(text))
    end = 0
    for index, sentence in enumerate(sentences):
        assert sentence.index == index
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.text.strip() == sentence.text != ""
        assert sentence.start >= end
        end = sentence.end
    assert [s.paragraph for s in sentences] == sorted(s.paragraph for s in sentences)


@pytest.mark.parametrize(
    "sentence",
    [
        "A patrol of the U.S. Army met Col. J. R. Smith near St. Jean.",
        "They fired 14.5 mm rounds at 5 a.m. near hill No. 12 in the north.",
        "Mr. Traoré and Gen. Diallo spoke with the U.N. Security Council.",
        "He was shown the caches, workshops, etc. on the next day.",
        "The convoy left Gao .",
        'The minister said that there were "many, many wounded."',
        "“Nothing moves here!” the mayor said.",
        "Le général Bonnet (cf. M. Morel) inspecte la garnison le 3 mars.",
        "According to P. G. T. Laurent the post was empty.",
        "Les 3 MM. Touré ont quitté le village.",
        "The tower rises 300 m. 40 of its steps are missing.",
    ],
)
def test_one_sentence_stays_one(sentence):
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The raid ended.", "15 fighters were killed."],
        ["The raid ended.", "4 March, the valley was taken."],
        ["They left for the U.S.", "The wounded stayed."],
        ["It began at 5 a.m.", "Then the shelling stopped."],
        ["Nothing was said to Grant's.", "Union forces went on."],
        ["The road was cut off.", "al-Bab fell the same day."],
        ['He said: "The road is open."', "Nobody believed him."],
        ["Il parle de « victoire. »", "Le convoi repart."],
        ["The general paid tribute.", '"the courage of these men is known to all".'],
        ["They found caves …", "Nobody was there."],
        ["The village of Ber was searched .", "The troops moved on ."],
        ["Ils ont saisi un mortier de 81 mm.", "Quatre hommes ont fui."],
        ["The wall is 3 m.", "Guards stood on it."],
        ["They flew at 5,000 ft.", "Bombs fell on Ber."],
        ['"The fight goes on here.', "It will last."],
    ],
)
def test_sentences_are_told_apart(sentences):
    assert split(" ".join(sentences)) == sentences


def test_a_missing_space_does_not_join_sentences():
    assert split("The bridge was lost.The column turned back.") == ["The bridge was lost.", "The column turned back."]


def test_numbers_of_a_running_list_stay_with_their_text():
    assert split("The aims were: 1. Control of the road.") == ["The aims were: 1. Control of the road."]
    assert split("1. Control of the road.") == ["1. Control of the road."]


def test_a_newline_starts_a_paragraph_without_a_blank_line():
    sentences = find_sentences("A cache was found in a cave and emptied.\nOn 21 March the offensive ended.", ())
    assert [sentence.paragraph for sentence in sentences] == [0, 1]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_newline(newline):
    text = newline.join(["First line of it.", "Second one.", "", "Third one"])
    assert split(text) == ["First line of it.", "Second one.", "Third one"]


WRAPPED = """On the morning of 3 May a column left the camp and drove north along
the dry river. It met no one until noon, when two vehicles were seen by
Lt. Morel near the well. They turned back."""


def test_hard_wrapped_lines_are_one_paragraph():
    sentences = find_sentences(WRAPPED, ())
    assert [sentence.paragraph for sentence in sentences] == [0, 0, 0]
    assert sentences[0].text == "On the morning of 3 May a column left the camp and drove north along\nthe dry river."


def test_short_lines_that_had_room_are_paragraphs_of_their_own():
    text = "3 May, a column left the camp in the north of the town\n4 May, it met\n5 May, it returned"
    assert [sentence.paragraph for sentence in find_sentences(text, ())] == [0, 1, 2]


def test_headings_give_the_section():
    text = "= Raid =\n\nIt began.\n\n## The second day\nIt went on.\n\nA title\n=======\nIt ended."
    sentences = find_sentences(text, ())
    assert [(s.kind, s.section) for s in sentences] == [
        ("heading", "Raid"),
        ("prose", "Raid"),
        ("heading", "The second day"),
        ("prose", "The second day"),
        ("heading", "A title"),
        ("prose", "A title"),
    ]


def test_a_short_line_over_a_paragraph_is_a_heading():
    text = "The summer of 1941\n\nThe road was cut in June.\n\nConvoy lost near Ber"
    assert [kind for kind, _ in kinds(text)] == ["heading", "prose", "prose"]


def test_bare_lines_without_a_paragraph_are_prose():
    assert [kind for kind, _ in kinds("Convoy lost near Ber\n\nRoad cut at Gao")] == ["prose", "prose"]


def test_infobox_and_list_items():
    text = "Infobox\n- Date: 3 – 4 May\n- Place: Ber. North\nThe raid began.\n\n- Battle of Ber. It was lost.\n* Raid"
    assert kinds(text) == [
        ("infobox", "Infobox"),
        ("infobox", "- Date: 3 – 4 May"),
        ("infobox", "- Place: Ber. North"),
        ("prose", "The raid began."),
        ("item", "- Battle of Ber."),
        ("item", "It was lost."),
        ("item", "* Raid"),
    ]


def test_marks_belong_to_no_sentence_at_its_edges():
    text = "[3] The raid began.[4][5] It ended [6] soon.[note 1]\n[7]\nAll was quiet [2013] there [a] too."
    assert [text[start:end] for start, end in find_marks(text)] == ["[3]", "[4]", "[5]", "[6]", "[note 1]", "[7]"]
    assert split(text) == ["The raid began.", "It ended [6] soon.", "All was quiet [2013] there [a] too."]


@pytest.mark.parametrize(
    ("piece", "count", "end"),
    [(".", 400_000, ""), ("a. ", 200_000, ""), ("[3]", 200_000, ""), (" \n", 300_000, "x"), ("Head\n\n", 100_000, ""),
     (" ", 400_000, "x"), ('."', 200_000, ""), ("x", 1_000_000, ""), (" ", 1_000_000, "b"),
     ("Infobox\n", 100_000, ""), ("A.B", 200_000, "")],
    ids=["stops", "initials", "marks", "blanks", "headings", "markup", "quotes", "word", "gap", "infobox", "acronym"],
)  # fmt: skip
def test_hostile_text_takes_linear_time(piece, count, end, request):
    begin = {"markup": "= ", "gap": "a."}.get(request.node.callspec.id, "")
    assert_linear(lambda text: find_sentences(begin + text, find_marks(begin + text)), piece, count, end)
