"""A corpus for tests: a few hundred short documents, and what a run of it wrote."""

import hashlib
import json

from tests.command import ROOT

_PARAGRAPHS = [
    paragraph
    for path in sorted((ROOT / "seeds").glob("*.txt"))
    for paragraph in path.read_text(encoding="utf-8").split("\n\n")
    if len(paragraph) > 80
]
DOCUMENTS = {
    f"d{number:03}.txt": f"{_PARAGRAPHS[number % len(_PARAGRAPHS)][:400]}\n\nReport {number}." for number in range(600)
}


def write_lines(path, documents):
    """Write documents by name as JSON Lines."""
    lines = [json.dumps({"name": name, "text": text, "url": "kept out"}) for name, text in documents.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def tree(folder):
    """Return the sum of every file of a folder, by path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
