"""Our ES modules as one script.

A page that loads forty small modules asks for them in rows, one row for each level of imports, and a page that is
opened from disk cannot load modules at all. Linked, they are one file without imports: each module is a function that
gives its exports. Our modules use a small part of the language for this, and what they use beyond it is refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path

from panther.layers.assets import STATIC_DIR
from panther.translation import ENGLISH, read_catalogue

_IMPORT = re.compile(r'^import \{\s*([^}]*?),?\s*\} from "\./([\w-]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) ([\w$]+))", re.MULTILINE)
# Several names in one export, of which the second would be lost, and every other form.
_SEVERAL = re.compile(r"^export const [\w$]+ = [^;({\[]*,$", re.MULTILINE)
_CATALOGUE = "catalogue"
_OTHER = re.compile(r"^(?:import|export)\b.*$|\bimport\(|\bimport\.meta\b", re.MULTILINE)


class LinkError(ValueError):
    """A module that cannot be linked."""


def link(
    entries: Sequence[str], folder: Path = STATIC_DIR, without: Collection[str] = (), language: str = ENGLISH
) -> str:
    """Link modules and all that they import.

    Args:
        entries: Names of modules, without suffix.
        folder: Where the modules lie.
        without: Names of modules to leave out; what others import from them is undefined there.
        language: What the scripts speak: their module ``catalogue`` is made of its messages.

    Returns:
        The text of a script that declares ``modules``: for each module, by its name, an object of its exports.

    Raises:
        LinkError: If a module imports itself by way of others, or imports or exports in another form.
    """
    ordered: dict[str, str] = {}
    for entry in entries:
        _gather(entry, folder, ordered, ())
    for name in without:
        ordered[name] = ""
    if _CATALOGUE in ordered and language != ENGLISH:
        ordered[_CATALOGUE] = catalogue_module(language)
    return "const modules = {};\n" + "".join(_function(name, text) for name, text in ordered.items())


@cache
def catalogue_module(language: str) -> str:
    """The messages of the scripts in a language, as the module that ``words.js`` reads.

    A message of a context has that before it, as in a compiled catalogue; one with a plural has the list of its forms.
    """
    catalogue = read_catalogue(language)
    messages: dict[str, object] = {}
    for message in catalogue:
        if message.id and any(place.endswith(".js") for place, _ in message.locations):
            text = message.id[0] if isinstance(message.id, tuple | list) else message.id
            messages[f"{message.context}\4{text}" if message.context else text] = message.string
    told = json.dumps({"language": language, "messages": messages}, ensure_ascii=False)
    return f"export const CATALOGUE = Object.assign({told}, {{ form: (n) => Number({catalogue.plural_expr}) }});\n"


def link_module(entries: Sequence[str], folder: Path = STATIC_DIR, language: str = ENGLISH) -> str:
    """Link modules as one ES module.

    It exports what the entry exports, where there is one, else ``modules``: the exports of each by its name.
    """
    script = link(entries, folder, language=language)
    if len(entries) > 1:
        return script + "export { modules };\n"
    text = (folder / f"{entries[0]}.js").read_text(encoding="utf-8")
    return script + f"export const {{ {', '.join(_exported(text))} }} = modules.{entries[0]};\n"


def _gather(name: str, folder: Path, ordered: dict[str, str], way: tuple[str, ...]) -> None:
    """Put a module behind all that it imports."""
    if name in way:
        raise LinkError(f"{name}.js imports itself by way of {', '.join(way[way.index(name) + 1 :])}.")
    if name in ordered:
        return
    text = (folder / f"{name}.js").read_text(encoding="utf-8")
    for found in _IMPORT.finditer(text):
        _gather(found[2], folder, ordered, (*way, name))
    ordered[name] = text


def _exported(text: str) -> Iterator[str]:
    return (found[1] for found in _EXPORT.finditer(text))


def _function(name: str, text: str) -> str:
    """A module as a function that is called once; names of the module stay its own."""
    exports = ", ".join(_exported(text))
    body = _EXPORT.sub("", _IMPORT.sub(_taken, text))
    other = _SEVERAL.search(text) or _OTHER.search(body)
    if other:
        raise LinkError(f"{name}.js: “{other[0]}” is no form of import or export that is linked.")
    return f"modules.{name} = (() => {{\n{body}\nreturn {{ {exports} }};\n}})();\n"


def _taken(found: re.Match[str]) -> str:
    names = ", ".join(name.strip().replace(" as ", ": ") for name in found[1].split(","))
    return f"const {{ {names} }} = modules.{found[2]};\n"
