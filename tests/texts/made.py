"""Small PDF and DOCX files, made by hand."""

from __future__ import annotations

import io
import zipfile
import zlib

FONTS = {"plain": "Helvetica", "bold": "Helvetica-Bold"}
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)


def pdf(*pages, compressed=False, extra=""):
    """A PDF of pages, each a list of lines ``(x, y, text)``, ``(x, y, text, size)`` or ``(x, y, text, size, font)``."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    fonts = {}
    for key, name in FONTS.items():
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
        fonts[key] = len(objects)
    resources = " ".join(f"/{key} {number} 0 R" for key, number in fonts.items())
    kids = []
    for page in pages:
        stream = page if isinstance(page, bytes) else drawn(page)
        flate = " /Filter /FlateDecode" if compressed else ""
        stream = zlib.compress(stream, 9) if compressed else stream
        objects.append(f"<< /Length {len(stream)}{flate} >>\nstream\n".encode("cp1252") + stream + b"\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << {resources} >> {extra} >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return assembled(objects)


def drawn(lines):
    """The content of a page."""
    return "\n".join(map(_line, lines)).encode("cp1252")


def _line(line):
    x, y, text, size, font = (*line, *(10, "plain")[len(line) - 3 :])
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET"


def assembled(objects):
    """A file of objects."""
    data = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        body = content if isinstance(content, bytes) else content.encode("cp1252")
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    return (
        data
        + (
            f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n"
            f"{len(data)}\n%%EOF\n"
        ).encode()
    )


def paragraph(text, y=700, *, x=72, width=70, size=10, leading=12):
    """Lines of a text that is broken at a width in characters, from a height on."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [(x, y - leading * number, words, size) for number, words in enumerate((*lines, line))]


def docx(body, **parts):
    """A DOCX file with a body, and with other parts of ``word/`` by their names: ``styles``, ``footnotes``."""
    made = {
        "_rels/.rels": RELATIONS,
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    made |= {f"word/{name}.xml": f'<w:{name} xmlns:w="{W}">{content}</w:{name}>' for name, content in parts.items()}
    return archive(made)


def archive(members):
    """A ZIP archive of files by name."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return data.getvalue()


def p(text, style="", properties=""):
    """A paragraph of a DOCX."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
