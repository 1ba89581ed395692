"""What the dialog of uploads offers: where documents go, and what is told of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from panther.texts.limits import MOST_BYTES, MOST_PAGES
from panther.translation import counted, figures, translated
from panther.uploads.adding import MOST_DOCUMENTS, MOST_FILES, MOST_TOTAL, Report, Target
from panther.uploads.record import Upload
from panther.views.retold import retold


def limits_words() -> str:
    """What can be added at once, and to a campaign."""
    return translated(
        "Text, Markdown, HTML, DOCX and PDF with text. At most {files} files at once, {each} MB each and {together} MB "
        "together; {pages} pages a PDF; {documents} documents a campaign.",
        files=figures(MOST_FILES),
        each=MOST_BYTES >> 20,
        together=MOST_TOTAL >> 20,
        pages=figures(MOST_PAGES),
        documents=figures(MOST_DOCUMENTS),
    )


@dataclass(frozen=True, slots=True)
class Place:
    """Where documents can be added.

    Attributes:
        campaigns: The folder in which campaigns lie; a new one is made there.
        folder: That of the campaign that is open; ``None`` where it is not one's own, and so never written to.
        name: What the address calls that; "" where the app opens with it.
    """

    campaigns: Path
    folder: Path | None = None
    name: str = ""

    def target(self, title: str) -> Target:
        """Where documents go: into a new campaign of that title, or with none into the one that is open."""
        if title or self.folder is None:
            return Target(self.campaigns, title)
        return Target(self.folder)

    def address(self, folder: Path | None) -> str:
        """The query of the address that shows the campaign in a folder; for none, that of the app without one."""
        if folder is None:
            return "?"
        name = self.name if folder == self.folder else folder.name
        return f"?campaign={quote(name)}" if name else "?"


def added_words(report: Report) -> str:
    """What was added, in a line."""
    count = len(report.added)
    if not count:
        return translated("Nothing was added.")
    return counted("{count} document was added.", "{count} documents were added.", count)


def report_lines(report: Report) -> list[str]:
    """What a reader should know of an upload beside what was added as it was sent: a line each."""
    renamed = [
        translated("{sent} was added as {name}.", sent=upload.original, name=upload.name)
        for upload in report.added
        if upload.name != upload.original
    ]
    already = [
        translated("{sent} is there already, byte for byte: {name}.", sent=sent, name=name)
        for sent, name in report.already
    ]
    refused = [
        retold(line) if line.startswith(sent) else translated("{sent}: {line}", sent=sent, line=retold(line))
        for sent, line in report.refused
    ]
    return [*refused, *already, *renamed]


def upload_label(upload: Upload) -> str:
    """An upload in a list: its name and time."""
    return f"{upload.name}, {upload.time[:16].replace('T', ' ')} UTC"
