"""The app over the seeds in a language of brackets: what no catalogue holds stands without them."""

import os
from pathlib import Path

from babel.messages.pofile import write_po

from panther import translation

HOME = Path(os.environ["HOME"])


def bracketed(text: str) -> str:
    return f"⟦{text}⟧"


def write_catalogue() -> None:
    """A catalogue in place of the French one, each message in brackets."""
    catalogue = translation.read_catalogue("fr")
    for message in catalogue:
        if message.pluralizable:
            message.string = tuple(bracketed(text) for text in message.id)
        elif message.id:
            message.string = bracketed(message.id)
    folder = HOME / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{translation.DOMAIN}.po").open("wb") as file:
        write_po(file, catalogue)


if translation.LOCALE != HOME:
    write_catalogue()
    translation.LOCALE = HOME

from panther.app import frame, loading  # noqa: E402 - the scripts are linked with their catalogue when it is imported

frame.run(loading.campaign)
