"""What the languages share holds none of their words, so that a further one brings all of its own."""

import ast
import re
from pathlib import Path

import pytest

ENGINE = Path(__file__).parents[1] / "panther"
MODULES = [path for part in ("dates", "places", "events", "figures", "actors") for path in (ENGINE / part).glob("*.py")]
# French words that are no other language's and no parts of names, and letters that English does not have.
ENGLISH = re.compile(r"coup d'état|\[A-Z\]\[a-zé\]|ß-ö|ø-ÿ")
FRENCH = re.compile(
    r"[éèêàâçùœ]|\b(?:entre|et|dans|depuis|avec|pr[eè]s|apr[eè]s|cette|ces|une|les|du|aux|sont|été|par)\b"
)
# Names are spelled alike in all languages.
NAMES = {ENGINE / "places" / "unknown.py", ENGINE / "places" / "proposals.py"}


def literals(path):
    """The strings of a module that are no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return [node.value for node in strings if id(node) not in docstrings]


@pytest.mark.parametrize("path", [path for path in MODULES if path not in NAMES], ids=lambda path: path.name)
def test_no_module_that_languages_share_holds_words_of_french(path):
    assert [text for text in literals(path) if FRENCH.search(ENGLISH.sub("", text))] == []
