import pytest

from tests.worklist.story import STORY


@pytest.fixture
def folder(tmp_path):
    """A campaign's folder with a story and what else is given, by name of file with ``__`` for the dot."""

    def made(story=STORY, name="war", **files):
        path = tmp_path / name
        path.mkdir(exist_ok=True)
        (path / "story.txt").write_text(story, encoding="utf-8")
        for file, text in files.items():
            (path / file.replace("__", ".")).write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return made
