"""Bad input: one clear line and exit code 2, or a clean result; never a traceback, a hang or an invalid date."""

import csv
import io
import json
import os
from datetime import date

import pytest

from tests.command import STORY, run, run_apart, write_war
from tests.events.reading import HEADER, PLACES, read_campaign
from tests.growth import assert_linear

ATTACK = "On 3 May 2011, rebels attacked Brad."
COMMANDS = ["extract", "mentions", "ledger", "check"]
NO_TEXT = {
    "empty": (b"", "holds no words"),
    "white": (b" \r\n\t\n\xc2\xa0", "holds no words"),
    "marks": (b"[3] [4]", "holds no words"),
    "binary": (bytes(range(256)) * 4, "Byte 1 is NUL: the file is binary"),
    "nul": (b"On 3 May\0 2011", "Byte 9 is NUL"),
    "control": (b"\x01\x02\x03\x04abc", "full of control characters"),
    "broken": ("é é é".encode() + b"\xff bad", "Byte 9 is not UTF-8"),
    "unmarked": (ATTACK.encode("utf-16-le"), "UTF-16 without a byte order mark"),
    "halved": (b"\xff\xfe" + "a".encode("utf-16-le") + b"\x00\xd8" + b"b\0", "Byte 5 is not UTF-16"),
    "odd": (b"\xff\xfea", "Byte 3 is not UTF-16"),
}


@pytest.fixture
def command(capfdbinary):
    return lambda *arguments: run(capfdbinary, *arguments)


@pytest.mark.parametrize("name", NO_TEXT)
def test_what_is_no_text_is_refused_in_one_line(command, tmp_path, name):
    data, reason = NO_TEXT[name]
    code, out, errors = command("extract", *write_war(tmp_path, **{name: data}))
    assert (code, out, len(errors)) == (2, "", 1)
    assert errors[0].startswith(f"{name}.txt ")
    assert reason in errors[0]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_names_every_bad_file(command, tmp_path, name):
    texts = {bad: data for bad, (data, _) in NO_TEXT.items()} | {"good": STORY.encode()}
    code, out, errors = command(name, *write_war(tmp_path, **texts))
    assert (code, out) == (2, "")
    assert [line.partition(".txt")[0] for line in errors] == sorted(NO_TEXT)


def test_paths_that_give_no_document_are_refused(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("empty", "one", "two"):
        (tmp_path / folder).mkdir()
    (tmp_path / "one" / "same.txt").write_text(ATTACK)
    (tmp_path / "two" / "same.txt").write_text(ATTACK)
    (tmp_path / "notes.doc").write_text(ATTACK)
    os.mkfifo(tmp_path / "pipe.txt")
    code, out, errors = command("extract", "missing.txt", "empty", "notes.doc", "one", "two", "pipe.txt", "n" * 300)
    assert (code, out) == (2, "")
    assert errors == [
        "empty holds no .txt, .md, .html, .docx or .pdf file. Name a folder with documents.",
        "missing.txt does not exist. Check the path.",
        f"{'n' * 300} cannot be opened: File name too long. Check the path.",
        "notes.doc is no .txt, .md, .html, .docx or .pdf file. Save it as one of these and load it again.",
        "pipe.txt is neither a file nor a folder. Name a document.",
        "same.txt is the name of 2 documents: one/same.txt and two/same.txt. Rename all but one.",
    ]


def test_a_file_named_twice_is_read_once(command, tmp_path):
    folder, *places = write_war(tmp_path)
    assert command("extract", folder, f"{folder}/war.txt", *places) == command("extract", folder, *places)


def test_a_name_that_is_no_utf_8_is_refused(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - a name in bytes
        file.write(ATTACK)
    done = run_apart("extract", os.fsdecode(path))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"'caf\\udce9.txt': the name of the file is not UTF-8.")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_one_text_in_several_encodings_gives_the_same_events(command, tmp_path, encoding):
    text = "On 3 May 2011, rebels attacked Brad. “We shot Élodie’s café,” said a rebel."
    war = write_war(tmp_path, war=text.encode(encoding))
    ledger = [json.loads(line) for line in command("ledger", *war)[1].splitlines()]
    said = [row for row in ledger if row["reason"] == "encoding"]
    assert [row["text"] for row in ledger if row["text"]] == [
        "On 3 May 2011, rebels attacked Brad.",
        "“We shot Élodie’s café,” said a rebel.",
    ]
    assert [row["detail"] for row in said] == (
        ["war.txt is not UTF-8 (byte 38) and was read as CP1252."] if encoding == "cp1252" else []
    )


HOSTILE = [
    "</script><script>alert(1)</script>",
    "{{ 7 * 7 }} {% raw %} ${x}",
    "`rm -rf` $(reboot)",
    "=cmd()|'/c calc'!A1",
    "@SUM(1+1)",
    "\u202egnitirw\u202c and \u2066more\u2069",
    "Z\u0351\u0316\u0317a\u0301\u0302l\u0303g\u0334o",
    "a\u2028b\u2029c\x85d\x0bd",
    "\x1b[31mred\x1b[0m",
    "İSTANBUL ﬁre ß ſ",
    '"quoted", ""twice"" and; semicolons\tand tabs',
    "\U0001f525\ufeff\U000e0001\uffff",
    "%s %(x)s {0} \\n \\u0041",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_out_as_they_went_in(command, tmp_path, words):
    text = f"{words} On 3 May 2011, {words} rebels attacked Brad, said {words}.\n\n= {words} =\n\n{ATTACK}\n"
    war = write_war(tmp_path, war=text)
    code, out, errors = command("extract", *war)
    found = [json.loads(line) for line in out.splitlines()]
    assert (code, errors) == (0, [])
    assert found
    for record in found:
        assert all(text[c["start"] : c["end"]] == c["text"] for c in record["citations"])
    rows = list(csv.DictReader(io.StringIO(command("extract", *war, "--format", "csv")[1], newline="")))
    assert [row["excerpt"].removeprefix("'") for row in rows] == [record["excerpt"] for record in found]
    assert not any((cell or "").startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    features = json.loads(command("extract", *war, "--format", "geojson")[1])["features"]
    assert [feature["properties"] for feature in features] == found
    for name in ("ledger", "check", "mentions"):
        assert command(name, *war)[0] == 0


IMPOSSIBLE = ["on 31 February 2013", "on 2013-02-30", "on 29 February 2013", "from 7 to 4 March 2013"]
STRANGE = [
    *IMPOSSIBLE,
    "on 99/99/9999",
    "in 0000",
    "on 1 January 0000",
    "on 31 December 9999",
    "after 31 December 9999",
    "before 1 January 0001",
    "during the night of 31 December 9999",
    "nine thousand years later",
    "five thousand years earlier",
    "in the 99th century",
    "in 44 BC",
    "on " + "9" * 400 + " May 2011",
    "in " + "9" * 400,
    "on 3 May " + "1" * 400,
]


@pytest.mark.parametrize("when", STRANGE)
def test_strange_dates_are_no_invalid_dates(tmp_path, when):
    text = f"On 3 May 2011, rebels attacked Brad. The army attacked Corvin {when}. Later it left."
    campaign = read_campaign(tmp_path, text)
    accounted = {row.text for row in campaign.ledger}
    assert all(sentence.text in accounted for sentence in campaign.documents[0].sentences)
    rejected = [row.text for row in campaign.ledger if row.reason == "rejected date"]
    if when in IMPOSSIBLE:
        assert len(rejected) == 1
        assert rejected[0] in when
    for event in campaign.records:
        days = [day for day in (event.date_start, event.date_end) if day]
        assert all(type(day) is date for day in days)
        assert days == sorted(days)


ROW = PLACES.strip().splitlines()[0]
BAD_GAZETTEERS = {
    "empty": ("", ["is empty"]),
    "header": (HEADER, ["holds no place"]),
    "semicolons": ((HEADER + PLACES).replace(",", ";"), ["separated by semicolons. Save it with commas."]),
    "tabs": ((HEADER + PLACES).replace(",", "\t"), ["separated by tabs"]),
    "columns": (HEADER.replace("latitude,", "") + PLACES, ["row 1: the column latitude cannot be found"]),
    "twice": (f"{HEADER}{PLACES}{ROW}\n", ["row 8 (brad): Its place_id also stands in row 2"]),
    "nan": (f"{HEADER}\n{ROW.replace('20.0', 'nan')}\n", ["latitude is “nan”, which is no number"]),
    "latitude": (f"{HEADER}\n{ROW.replace('20.0', '120')}\n", ["is not between -90 and 90"]),
    "fields": (f"{HEADER}\nbrad,Brad\n", ["It has 2 fields instead of 14"]),
    "quotes": (f'{HEADER}\nbrad,"Brad\n', ["is no CSV file"]),
    "long": (f"{HEADER}\nbrad,{'x' * 200_000},,20,1,3,point,,,yes,,,,\n", ["is no CSV file"]),
    "several": (
        f"{HEADER}\n{ROW.replace('20.0', 'x')}\n{ROW.replace('point', 'dot')}\n",
        ["row 2", "row 3 (brad): Its place_id also stands in row 2"],
    ),
}


@pytest.mark.parametrize("name", BAD_GAZETTEERS)
def test_bad_gazetteers_are_told_by_row(command, tmp_path, name):
    text, reasons = BAD_GAZETTEERS[name]
    folder = write_war(tmp_path)[0]
    file = tmp_path / f"{name}.csv"
    file.write_text(text, encoding="utf-8")
    code, out, errors = command("extract", folder, "--gazetteer", file)
    assert (code, out, len(errors)) == (2, "", len(reasons))
    assert all(line.startswith(f"{name}.csv") and reason in line for line, reason in zip(errors, reasons, strict=True))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_gazetteers_of_other_encodings_are_read(command, tmp_path, encoding):
    folder = write_war(tmp_path, war="On 3 May 2011, rebels attacked Brád.")[0]
    file = tmp_path / "other.csv"
    file.write_text(HEADER + PLACES.replace("Brad,", "Brád,"), encoding=encoding)
    code, out, _ = command("extract", folder, "--gazetteer", file)
    assert (code, json.loads(out)["places"][0]["name"]) == (0, "Brád")
    told = "was read as CP1252" in command("check", folder, "--gazetteer", file)[1]
    assert told is (encoding == "latin-1")


@pytest.mark.parametrize("option", ["--gazetteer", "--corrections"])
@pytest.mark.parametrize(("name", "reason"), [("", "Is a directory"), ("no.csv", "No such file"), ("b", "is NUL")])
def test_tables_that_cannot_be_read_are_told(command, tmp_path, option, name, reason):
    folder = write_war(tmp_path)[0]
    (tmp_path / "b").write_bytes(bytes(range(256)))
    code, out, errors = command("extract", folder, option, tmp_path / name)
    assert (code, out, len(errors)) == (2, "", 1)
    assert reason in errors[0]


LONG = {
    "words": "the patrol moved along roads where fighters were killed and captured near hills ",
    "letters": "a",
    "digits": "1234567890,",
    "months": "March May June ",
    "days": "4 March 2011, ",
    "quotes": "“word one two three four ",
    "quotations": "“Rebels took the town,” he said. “They left it for us. We saw them go.” ",
    "said": "said said he said that ",
    "capitals": "Brad And Corvin Of The ",
    "from": "from 7 to ",
    "losses": "12 soldiers were killed, ",
    "marks": "[3](“'",
    "miles": "50 miles south of Brad, ",
    "sentences": "On 3 May 2011, a patrol hit a mine near Brad and two soldiers were killed. ",
    "lines": "he said no\n",
    "headings": "== May 2011 ==\n",
    "infobox": "{{Infobox\n- Casualties1: 12 killed\n",
    "rejected": "It was on 31 February 2013.\n",
}


@pytest.mark.parametrize("name", LONG)
def test_time_grows_with_the_text(tmp_path, name):
    count = 48_000 // len(LONG[name])
    assert_linear(lambda text: read_campaign(tmp_path, text), LONG[name], count)
    campaign = read_campaign(tmp_path, LONG[name] * count)
    covered = {row.text for row in campaign.ledger}
    assert all(sentence.text in covered for sentence in campaign.documents[0].sentences[:50])
