"""The curated alias table of actors and the actors of a text.

``data/actors.csv`` names the actors of a campaign with their spellings. A capital letter of an alias has to be printed
as one. A contextual alias, in lower case or beginning with "the" ("rebels", "the Staff"), stands for its actor only in
a text that names that actor, or another of the same side, properly: elsewhere "rebels" are nobody in particular.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from panther.actors.patterns import find_by_form, sharing_people
from panther.errors import ActorsError
from panther.folding import fold
from panther.model import Actor, ActorMention
from panther.names import NameIndex
from panther.tables import Rows, read_table

ByForm = Callable[[str], list[ActorMention]]
COLUMNS = ("name", "aliases", "side", "kind", "note")
KINDS = ("force", "unit", "group", "person", "government", "speaker")


class Actors:
    """The actors of a campaign, found by their names and, beyond the table, by the form of a name.

    Args:
        rows: The rows of the alias table; none makes a reader that knows actors by their form alone.
    """

    def __init__(self, rows: Iterable[Actor] = ()) -> None:
        self._rows = tuple(rows)
        self._index: NameIndex[Actor] = NameIndex(
            (name, row) for row in self._rows for name in (row.name, *row.aliases)
        )
        self._aliases = {fold(alias): alias for row in self._rows for alias in (row.name, *row.aliases)}
        self._by_name = {row.name: row for row in self._rows}
        self._by_word = {alias: row for row in self._rows for alias in row.aliases if _is_contextual(alias)}

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._rows)

    def __iter__(self) -> Iterator[Actor]:
        """Return the rows in the order of the table."""
        return iter(self._rows)

    def find(self, text: str, by_form: ByForm = find_by_form) -> tuple[ActorMention, ...]:
        """Return the actors of a text, in order, without overlaps.

        Args:
            text: A whole document: contextual aliases and acronyms need what the rest of it says.
            by_form: Text -> the actors that the form of their name gives away in its language.
        """
        formed = [self._known(mention) for mention in by_form(text)]
        listed, named = self._listed(text, formed)
        formed = [self._meant(mention, named) for mention in formed]
        partners = [sharing_people(text, each.start) for each in listed if each.actor.kind in ("force", "unit")]
        formed += [self._known(partner) for partner in partners if partner]
        return _merged(listed, sorted(formed, key=lambda mention: mention.start))

    def _listed(self, text: str, formed: list[ActorMention]) -> tuple[list[ActorMention], frozenset[Actor]]:
        """Return the actors of the table in a text, and those it names; "Tuareg rebels" are none where "rebels" are."""
        proper: list[ActorMention] = []
        contextual: list[ActorMention] = []
        for match in self._index.find(text):
            if len(match.payloads) != 1 or not _capitals_agree(alias := self._alias(match.text), match.text):
                continue
            mention = ActorMention(match.start, match.end, match.text, match.payloads[0])
            (contextual if _is_contextual(alias) else proper).append(mention)
        named = frozenset(each.actor for each in (*proper, *formed) if each.actor.name in self._by_name)
        others = {mention.end: mention.start for mention in formed if mention.text[0].isupper()}
        proper += [
            mention
            for mention in contextual
            if _side_is_named(mention.actor, named) and others.get(mention.end, mention.start) == mention.start
        ]
        return sorted(proper, key=lambda mention: mention.start), named

    def _alias(self, printed: str) -> str:
        """Return the alias that a printed name is a spelling of."""
        return self._aliases.get(fold(printed), printed)

    def _known(self, mention: ActorMention) -> ActorMention:
        """Return a mention with the row of the table that has its actor's name, if there is one."""
        row = self._by_name.get(mention.actor.name)
        return mention._replace(actor=row) if row else mention

    def _meant(self, mention: ActorMention, named: frozenset[Actor]) -> ActorMention:
        """Return a mention of nobody in particular with the actor that its word stands for beside those named."""
        row = self._by_word.get(mention.actor.name)
        return mention._replace(actor=row) if row and _side_is_named(row, named) else mention


def _capitals_agree(alias: str, printed: str) -> bool:
    """Return whether a name is printed with a capital where its alias has one ("the Staff", not "the staff")."""
    return alias == alias.lower() or printed != printed.lower()


def _is_contextual(alias: str) -> bool:
    """Return whether an alias needs its side to be named elsewhere."""
    return alias[:1].islower()


def _side_is_named(actor: Actor, named: frozenset[Actor]) -> bool:
    """Return whether the actor itself or another of the same side is named properly."""
    return any(each == actor or (each.side is not None and each.side == actor.side) for each in named)


def _merged(listed: list[ActorMention], formed: list[ActorMention]) -> tuple[ActorMention, ...]:
    """Return the mentions of the table, and those of other forms where they overlap none."""
    spans = sorted((mention.start, mention.end) for mention in listed)
    merged = list(listed)
    position = end = 0
    for mention in formed:
        if mention.start < end:
            continue
        while position < len(spans) and spans[position][1] <= mention.start:
            position += 1
        if position == len(spans) or spans[position][0] >= mention.end:
            merged.append(mention)
            end = mention.end
    return tuple(sorted(merged, key=lambda mention: (mention.start, mention.end)))


def find_actors(text: str, actors: Actors, by_form: ByForm = find_by_form) -> tuple[ActorMention, ...]:
    """Return the actors of a text, in order, without overlaps (see ``Actors.find``)."""
    return actors.find(text, by_form)


def read_actors(path: str | Path) -> Actors:
    """Return the alias table of actors.

    Args:
        path: A CSV file with the columns name, aliases (separated by ``|``), side, kind and note.

    Raises:
        ActorsError: The file cannot be read, or has bad rows; all of them are named, a line each.
    """
    path = Path(path)
    return _checked(path.name, read_table(path, COLUMNS, ActorsError))


def _checked(file: str, numbered: Rows) -> Actors:
    """Return the actors of the rows of a file, or raise with all that is wrong."""
    problems: list[str] = []
    owners: dict[str, str] = {}
    actors = []
    for number, row in numbered:
        where = f"{file}, row {number}"
        actor = _actor(row)
        problems += [f"{where}: {problem}" for problem in _problems(actor, owners)]
        actors.append(actor)
    if problems:
        raise ActorsError(problems)
    return Actors(actors)


def _actor(row: Mapping[str, str]) -> Actor:
    """Return the actor of a row."""
    aliases = tuple(alias.strip() for alias in row["aliases"].split("|") if alias.strip())
    return Actor(row["name"], aliases, row["side"] or None, row["kind"], row["note"])


def _problems(actor: Actor, owners: dict[str, str]) -> list[str]:
    """Return what is wrong with a row, and note which names it takes."""
    problems = []
    if not actor.name:
        problems.append("has no name")
    if actor.kind not in KINDS:
        problems.append(f"kind {actor.kind!r} is none of {', '.join(KINDS)}")
    for name in (actor.name, *actor.aliases):
        key = fold(name)
        if actor.name and owners.setdefault(key, actor.name) != actor.name:
            problems.append(f"{name!r} already stands for {owners[key]}")
    return problems
