"""What a corpus is made of: order, names, and what cannot be read."""

import json
import os

import pytest

from panther.engines import corpus
from panther.engines.corpus import read_items, read_roots
from panther.errors import InputError
from tests.engines.corpora import write_lines


@pytest.fixture
def tree(tmp_path):
    for name in ("b.txt", "a.MD", "2013/b.txt", "2013/03/c.txt", "2014/b.txt", "notes.csv", "more.jsonl"):
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Words of {name}.")
    write_lines(tmp_path / "tree" / "more.jsonl", {"m1": "One.", "m2": "Two."})
    return tmp_path / "tree"


def read(*named):
    return list(read_items(read_roots(map(str, named))))


def names(*named):
    return [item.name for item in read(*named)]


def problems(*named):
    return {item.name: item.problem for item in read(*named) if item.problem}


def test_a_folder_gives_its_documents_and_those_below_by_their_paths_in_it(tree):
    assert names(tree) == ["2013/03/c.txt", "2013/b.txt", "2014/b.txt", "a.MD", "b.txt"]


def test_several_paths_are_named_below_the_folder_that_holds_them_all(tree):
    expected = ["2013/03/c.txt", "2013/b.txt", "2014/b.txt"]
    assert names(tree / "2013", tree / "2014") == names(tree / "2014", tree / "2013") == expected
    assert names(tree / "b.txt", tree / "a.MD") == ["a.MD", "b.txt"]
    assert names(tree / "2013" / "b.txt") == ["b.txt"]


def test_what_is_named_twice_is_read_once(tree):
    assert names(tree, tree / "b.txt", tree / "2013", tree) == [
        "2013/03/c.txt",
        "2013/b.txt",
        "2014/b.txt",
        "a.MD",
        "b.txt",
    ]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["b.txt"]),
        ("*", ["a.MD", "b.txt", "m1", "m2"]),
        ("*/b.txt", ["2013/b.txt", "2014/b.txt"]),
        ("**/*.txt", ["2013/03/c.txt", "2013/b.txt", "2014/b.txt", "b.txt"]),
        ("201[!4]/**/?.txt", ["2013/03/c.txt", "2013/b.txt"]),
        ("2013/*/*", ["03/c.txt"]),
    ],
)
def test_a_pattern_gives_what_it_matches(tree, pattern, expected):
    assert names(f"{tree}/{pattern}") == expected


def test_json_lines_are_documents_and_their_bad_lines_are_told(tmp_path):
    path = tmp_path / "c.jsonl"
    lines = [
        '{"name": "a", "text": "Words.", "url": 3}', "{", "[]", '{"name": "b"}', '{"name": "", "text": "x"}', "",
        '{"name": "a", "text": "Others."}', '{"name": "s", "text": "\\ud800"}', '{"name": "b", "text": "é"}',
        "[" * 100_000,
    ]  # fmt: skip
    path.write_bytes("\n".join(lines).encode() + b"\n\xff\n")
    found = read(path)
    assert {item.name: item.data.decode() for item in found if not item.problem} == {"a": "Words.", "b": "é"}
    told = problems(path)
    assert list(told) == ["c.jsonl:2", "c.jsonl:3", "c.jsonl:4", "c.jsonl:5", "a", "s", "c.jsonl:10", "c.jsonl:11"]
    assert told["c.jsonl:2"].startswith("No JSON at character ")
    assert "“text” is missing" in told["c.jsonl:4"]
    assert told["a"].startswith("c.jsonl:1, which is read, has the same name. Give the one at c.jsonl:7 another")


def test_what_is_too_large_is_told_and_what_follows_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(corpus, "MOST_BYTES", 64)
    long = json.dumps({"name": "long", "text": "x" * 500})
    (tmp_path / "c.jsonl").write_text(f'{long}\n{{"name": "a", "text": "Words."}}\n')
    (tmp_path / "b.txt").write_text("x" * 65)
    assert names(tmp_path / "c.jsonl", tmp_path / "b.txt") == ["b.txt", "c.jsonl:1", "a"]
    assert set(problems(tmp_path / "c.jsonl", tmp_path / "b.txt")) == {"b.txt", "c.jsonl:1"}


def test_links_that_lead_out_and_what_is_no_file_are_told(tree, tmp_path):
    (tmp_path / "secret.txt").write_text("Secret.")
    (tree / "2014" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tree / "2014" / "round").symlink_to(tree)
    (tree / "2014" / "loop.txt").symlink_to("loop.txt")
    (tree / "2014" / "same.txt").symlink_to(tree / "2014" / "b.txt")
    os.mkfifo(tree / "2014" / "pipe.txt")
    assert names(tree / "2014") == ["b.txt", "link.txt", "loop.txt", "pipe.txt", "round", "same.txt"]
    assert set(problems(tree / "2014")) == {"link.txt", "loop.txt", "pipe.txt", "round"}


def test_a_name_that_is_no_utf_8_is_told_as_it_can_be_written(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Words.")
    (name,) = names(tmp_path)
    assert name.encode().isascii()


def test_addresses_are_opened_by_fsspec(tree):
    import fsspec

    memory = fsspec.filesystem("memory")
    for name in ("x/a.txt", "x/y/b.txt", "z/a.txt"):
        memory.pipe(f"/panther-test/{name}", b"Words.")
    memory.pipe("/panther-test/c.jsonl", b'{"name": "c", "text": "Words."}\n')
    try:
        assert names("memory://panther-test/x") == ["a.txt", "y/b.txt"]
        assert names("memory://panther-test/x", "memory://panther-test/z") == ["x/a.txt", "x/y/b.txt", "z/a.txt"]
        assert names("memory://panther-test/*/a.txt") == ["x/a.txt", "z/a.txt"]
        assert names("memory://panther-test/c.jsonl") == ["c"]
    finally:
        memory.rm("/panther-test", recursive=True)
    assert names(f"file://{tree}") == names(tree)
    assert read(f"file://{tree}") == read(tree)


@pytest.mark.parametrize("named", ["s3://bucket/folder", "nonsense://x", "memory://nothing-there", "file:///no/such"])
def test_an_address_that_cannot_be_opened_is_told_in_one_line(named):
    with pytest.raises(InputError) as caught:
        read_roots([named])
    (line,) = caught.value.problems
    assert line.startswith(f"{named} ")


def test_paths_that_lead_nowhere_are_told_all_at_once(tree):
    with pytest.raises(InputError) as caught:
        read_roots([f"{tree}/no.txt", f"{tree}/notes.csv", f"{tree}/no/*.txt"])
    assert len(caught.value.problems) == 3


def test_a_path_that_gives_nothing_is_told_beside_others_and_refused_alone(tree):
    (tree / "empty").mkdir()
    assert list(problems(tree / "2014", f"{tree}/*.md", tree / "empty")) == [f"{tree}/*.md", str(tree / "empty")]
    with pytest.raises(InputError, match="there is no document"):
        read(tree / "empty")
