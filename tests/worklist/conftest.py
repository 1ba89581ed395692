import pytest

from panther.sources import ROOT

STORY = """# The war of Telek

On 3 May 2011, rebels attacked Telek, about fifty miles south of Tessalit. On 4 May, soldiers were killed in Telek.
On 5 May 2011, the army bombed Tesallit at dawn. A mine exploded in the village of Télek. In Paris Match, nothing.
"""
HEADER = (ROOT / "data" / "gazetteer.csv").read_text(encoding="utf-8").splitlines()[0]


@pytest.fixture
def folder(tmp_path):
    """A campaign's folder with a story and what else is given, by name of file with ``__`` for the dot."""

    def made(story=STORY, **files):
        path = tmp_path / "war"
        path.mkdir(exist_ok=True)
        (path / "story.txt").write_text(story, encoding="utf-8")
        for name, text in files.items():
            (path / name.replace("__", ".")).write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return made
