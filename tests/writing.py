"""Random small documents made of pieces: what people write about wars, and what nobody should."""

from hypothesis import strategies as st

_TOPIC = st.sampled_from(
    [
        "Rebels",
        "The army",
        "Brad",
        "General Ross",
        "Two soldiers",
        "He",
        "A convoy",
        "“They",
        "the minister",
        "ÉLAN",
        "",
    ]
)
_ACT = st.sampled_from(
    [
        "attacked", "hit a mine near", "said that", "was said to have", "fled to", "killed 12 rebels in", "were killed",
        "denied", "withdrew from Corvin to", "and then shelled", "would attack", "took ten fighters; and", "visited",
        "lost a tank, but", "was 50 miles south of", "announced on 2 May that a pilot was killed on", "which",
    ]
)  # fmt: skip
_WHERE = st.sampled_from(["Brad", "Corvin", "the Ostra Valley", "Farplace", "north of Brad", "Mali", "the town", ""])
_WHEN = st.sampled_from(
    [
        "on 3 May 2011", "on 31 February", "from 7 to 4 March 2011", "the next day", "in 0000", "on 2011-02-30",
        "on 99/99/9999", "in the year 9999", "two days later", "by 31 December 9999", "since 1 January 0001", "then",
        "during the night of 28 to 29 February 2011", "three hundred years before", "in 44 BC", "9" * 400, "",
        "a thousand centuries later", "in the 99th century", "on Friday", "400 years earlier", "in the 1990s",
    ]
)  # fmt: skip
_ODD = st.sampled_from(
    [
        "</script><b>", "{{ x }}", "`tick`", "=cmd()", "\u202eabc\u202c", "e\u0301\u0301\u0301", "\U0001f525", "\ufeff",
        "İstanbul", "ß", "ﬁ", "\u2028", "\x85", "\x1b[31m", "[3]", "[citation needed]", "\u00a0", "\t", "\r",
        "\f", "“", "”", '"', "(", "...", "!?", "。", "1,000,000", "½", "٣", "x" * 300, "\ud7ff", "\U000e0001", "\uffff",
    ]
)  # fmt: skip
_SENTENCE = st.builds(
    lambda parts, stop: " ".join(part for part in parts if part) + stop,
    st.tuples(st.one_of(_WHEN, _ODD), _TOPIC, _ACT, _WHERE, st.one_of(_WHEN, _ODD)),
    st.sampled_from([".", ".", ".", "!", ":", "", " .", ".”"]),
)
_LINE = st.builds(
    lambda before, sentences: before + " ".join(sentences),
    st.sampled_from(["", "", "", "== ", "# ", "- ", "1. ", "- Date: ", "- Casualties1: ", "{{Infobox\n- "]),
    st.lists(_SENTENCE, min_size=1, max_size=4),
)
DOCUMENTS = st.builds(
    lambda lines, newline, middle: middle.join([*lines, "Nobody knew."]).replace("\n", newline),
    st.lists(st.one_of(_LINE, _LINE, _LINE, _ODD), min_size=1, max_size=8),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["\n\n", "\n", " "]),
)
