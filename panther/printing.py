"""Words of documents and files as plain lines: they may hold line ends and control characters."""


def printable(text: str) -> str:
    """Return a text of the same length with a space for each sign that is not printed."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def one_line(text: str) -> str:
    """Return a text on one line, its spaces single."""
    return " ".join(printable(text).split())
