import json
import shlex

from tests.command import ROOT, run


def names(capture, path, *arguments):
    return run(capture, "names", "--campaign", path, *arguments)


def decided(capture, path, *arguments):
    return names(capture, path, *arguments, "--reason", "Because", "--author", "A. Roy")


def test_the_list_is_a_table_or_records(folder, capfdbinary):
    path = folder()
    code, out, errors = names(capfdbinary, path)
    head, first, *rest = out.splitlines()
    assert (code, errors, len(rest)) == (0, [], 2)
    assert head.split()[:2] == ["times", "name"]
    assert first.split()[:2] == ["4", "Telek"]
    assert first[head.index("near") :] == "19.47760, 1.01186 within 28.1 km (“about fifty miles south of Tessalit”)"
    code, out, _ = names(capfdbinary, path, "--format", "jsonl")
    records = [json.loads(line) for line in out.splitlines()]
    assert [record["name"] for record in records] == ["Telek", "Paris Match", "Tesallit"]
    assert records[0]["mentions"][2] == {
        "document": "story.txt",
        "start": 129,
        "end": 134,
        "sentence": "On 4 May, soldiers were killed in Telek.",
    }
    assert records[2]["near"][0]["place_id"] == "tessalit"


def test_names_are_accepted_added_refused_listed_and_undone(folder, capfdbinary):
    path = folder()
    for arguments, line in (
        (("--accept", "Tesallit", "--as", "tessalit"), "“Tesallit” is accepted as Tessalit (tessalit)."),
        (("--add", "Telek", "--at", "text", "--feature", "well"), "“Telek” is added as Telek (telek)."),
        (("--refuse", "Paris Match"), "“Paris Match” is refused."),
    ):
        assert decided(capfdbinary, path, *arguments) == (0, f"{line}\n", [])
    assert names(capfdbinary, path)[1].splitlines()[1:] == []
    out = names(capfdbinary, path, "--decided")[1]
    found = [json.loads(line) for line in out.splitlines()]
    assert [(row["decision"], row["name"], row["place_id"]) for row in found] == [
        ("accept", "Tesallit", "tessalit"),
        ("add", "Telek", "telek"),
        ("refuse", "Paris Match", ""),
    ]
    assert {row["source"].partition(":")[0] for row in found} == {"story.txt"}
    text = (path / "gazetteer.csv").read_text("utf-8")
    assert "telek,Telek,,19.4776,1.01186,28.1,area,well,,yes,,," in text
    assert "Worked out from “about fifty miles south of Tessalit” (story.txt:51-56)" in text
    assert decided(capfdbinary, path, "--undo", "Telek") == (0, "“Telek” is open again.\n", [])


def test_a_position_is_typed(folder, capfdbinary):
    path = folder()
    arguments = ("--add", "Telek", "--at", "19°30'N 1°E", "--called", "Télek Wells", "--radius", "2", "--country", "ml")
    assert decided(capfdbinary, path, *arguments)[0] == 0
    row = (path / "gazetteer.csv").read_text("utf-8").splitlines()[1]
    assert row.startswith("telek-wells,Télek Wells,Telek,19.5,1.0,2,point,,ML,yes,")


def test_a_name_that_no_reader_took_for_a_place_is_added_where_the_documents_print_it(folder, capfdbinary):
    path = folder()
    (path / "more.txt").write_text("On 6 May 2031 the road past the Old Mill was closed.\n", encoding="utf-8")
    arguments = ("--add", "Old Mill", "--at", "19°30'N 1°E", "--country", "ML")
    assert decided(capfdbinary, path, *arguments)[0] == 0
    assert ",more.txt:32-40\n" in (path / "names.csv").read_text("utf-8")
    code, _, errors = decided(capfdbinary, path, "--add", "Older Mill", "--at", "19°30'N 1°E")
    assert code == 2
    assert "its documents do not print it" in errors[0]


def test_what_is_wrong_is_one_line_and_changes_nothing(folder, capfdbinary):
    path = folder()
    for arguments, line in (
        (("--refuse", "Nowhere"), "“Nowhere” is no open name of this campaign, and its documents do not print it."),
        (
            ("--add", "Telek", "--at", "19°30'N 1°E", "--country", "Mali"),
            "The country is “MALI”. Write the two letters of ISO 3166, such as ML, or leave it out.",
        ),
        (("--add", "Telek"), "“” is no position."),
        (("--add", "Tesallit", "--at", "text"), "No text says where “Tesallit” lies."),
        (("--add", "Telek", "--at", "1, 1", "--radius", "-1"), "The radius is -1 km."),
        (("--add", "Telek", "--at", "1, 1", "--radius", "nan"), "The radius is nan km."),
        (("--accept", "Telek"), "No place is given."),
        (("--undo", "Telek"), "Nothing is decided on “Telek”."),
    ):
        code, out, errors = decided(capfdbinary, path, *arguments)
        assert (code, out, len(errors)) == (2, "", 1)
        assert errors[0].startswith(line)
    code, _, errors = names(capfdbinary, path, "--refuse", "Telek", "--author", "A")
    assert (code, errors) == (2, ["No reason is given. Say why, in a few words."])
    decided(capfdbinary, path, "--refuse", "Telek")
    code, _, errors = decided(capfdbinary, path, "--refuse", "telek")
    assert (code, errors[0].startswith("“telek” is decided: refuse by A. Roy, ")) == (2, True)
    assert [file.name for file in path.iterdir() if file.suffix == ".csv"] == ["names.csv"]


def test_a_campaign_must_be_named(capfdbinary):
    code, _, errors = run(capfdbinary, "names")
    assert (code, len(errors)) == (2, 1)


def test_the_commands_of_the_documentation_run(folder, capfdbinary):
    text = (ROOT / "docs" / "campaigns.md").read_text("utf-8")
    commands = [shlex.split(line)[3:] for line in text.splitlines() if line.startswith("python -m panther names")]
    assert len(commands) == 6
    for number, command in enumerate(commands):
        path = folder(name=f"war-{number}")
        if "--undo" in command:
            decided(capfdbinary, path, "--add", "Telek", "--at", "1, 1")
        code, out, errors = run(capfdbinary, *(str(path) if word == "FOLDER" else word for word in command))
        assert (code, errors, bool(out)) == (0, [], True)
