"""The tree of errors.

PantherError
├── InputError (ValueError)      something the user gave cannot be used
│   ├── DocumentError            a document cannot be read as text
│   ├── GazetteerError           a gazetteer has bad rows; ``problems`` holds a line each
│   ├── ActorsError              the alias table of actors has bad rows
│   ├── CorrectionError          a corrections file has bad rows
│   ├── DecisionError            a file of decisions on names has bad rows
│   ├── RecordsError             a file of the data contract's records has bad lines
│   └── BundleError              a file is no bundle, or none that can be opened safely
└── ContractError (AssertionError)   Panther broke its own contract: a bug

Messages name the file, the line or row, what was wrong and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable


class PantherError(Exception):
    """Any error that Panther raises on purpose."""


class InputError(PantherError, ValueError):
    """Something the user gave cannot be used.

    Args:
        problems: One clear line for each thing that is wrong.
    """

    def __init__(self, problems: str | Iterable[str]) -> None:
        self.problems: tuple[str, ...] = (problems,) if isinstance(problems, str) else tuple(problems)
        super().__init__("\n".join(self.problems))


class DocumentError(InputError):
    """A document cannot be read as text."""


class GazetteerError(InputError):
    """A gazetteer has rows that cannot be used."""


class ActorsError(InputError):
    """An alias table of actors has rows that cannot be used."""


class CorrectionError(InputError):
    """A corrections file has rows that cannot be used."""


class DecisionError(InputError):
    """A file of decisions on names has rows that cannot be used."""


class RecordsError(InputError):
    """A file of the data contract's records has lines that cannot be used."""


class BundleError(InputError):
    """A file is no bundle of an edition, or none that can be opened safely."""


class ContractError(PantherError, AssertionError):
    """An output does not keep the data contract: a bug in Panther."""
