"""The direction of imports, and habits that no linter holds."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# The parts in the order of the layout: a part imports those above it, never one below.
ORDER = (
    "version", "garbage", "printing", "writing", "errors", "translation", "locale", "model", "geodesy", "folding",
    "names", "inflection", "language",
    "segmentation", "texts", "tables", "reading", "speech", "gazetteer", "geocoder", "dates", "places", "actors",
    "figures", "events", "french", "languages", "corrections", "decisions", "checks", "ledger", "sources", "uploads",
    "campaign", "", "worklist", "engines", "mentions", "views", "corpora", "layers", "exports", "cli", "__main__",
    "app",
)  # fmt: skip
FRONT_DOOR = ""
HEAVY = {
    "streamlit",
    "folium",
    "pandas",
    "numpy",
    "geopy",
    "matplotlib",
    "rapidfuzz",
    "pyarrow",
    "pyogrio",
    "gpxpy",
    "imageio_ffmpeg",
    "geopandas",
    "fsspec",
    "dask",
    "distributed",
    "babel",
    "duckdb",
    "lxml",
    "pypdf",
}


def module_name(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


TREES = {
    module_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "panther").rglob("*.py"))
}


def imported(tree):
    """Return the modules that a module imports, anywhere in it; a name that is itself a module counts as that."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (
                name if (name := f"{node.module}.{alias.name}") in TREES else node.module for alias in node.names
            )


OURS = {module: sorted({name for name in imported(tree) if name in TREES} - {module}) for module, tree in TREES.items()}


def part(module):
    return module.removeprefix("panther").removeprefix(".").partition(".")[0]


def found(tree, kind):
    return [node for node in ast.walk(tree) if isinstance(node, kind)]


def test_every_part_has_its_place_in_the_order():
    assert {part(module) for module in TREES} <= set(ORDER)


@pytest.mark.parametrize("module", TREES)
def test_nothing_imports_downward(module):
    below = {name for name in OURS[module] if ORDER.index(part(name)) > ORDER.index(part(module))}
    assert not below


def test_no_module_imports_itself_by_way_of_others():
    done = set()

    def follow(module, way):
        assert module not in way, " -> ".join((*way, module))
        if module not in done:
            for name in OURS[module]:
                follow(name, (*way, module))
            done.add(module)

    for module in TREES:
        follow(module, ())


def test_the_front_door_is_for_those_outside():
    assert [module for module, names in OURS.items() if "panther" in names and part(module) != FRONT_DOOR] == []


@pytest.mark.parametrize("module", TREES)
def test_streamlit_is_the_app_s_alone(module):
    names = {name.partition(".")[0] for name in imported(TREES[module])}
    assert part(module) == "app" or not names & {"streamlit", "streamlit_folium"}


@pytest.mark.parametrize("module", TREES)
def test_habits(module):
    tree = TREES[module]
    printing = [node for node in found(tree, ast.Call) if getattr(node.func, "id", "") == "print"]
    assert part(module) == "cli" or not printing
    assert not found(tree, ast.Global)
    caught = [node.type for node in found(tree, ast.ExceptHandler)]
    names = {getattr(name, "id", "") for kind in caught if kind for name in getattr(kind, "elts", [kind])}
    assert None not in caught
    assert not names & {"Exception", "BaseException"}
    assert not {"utils", "helpers", "common"} & set(module.split("."))


@pytest.mark.parametrize(
    "action",
    [
        "import panther; panther.Campaign",
        "from panther.cli import main; main(['extract', '--format', 'csv'])",
        "from panther.cli import main; main(['ledger'])",
        "from panther.cli import main; main(['mentions', 'seeds', '--kind', 'dates'])",
    ],
    ids=["import", "extract", "ledger", "mentions"],
)
def test_the_command_line_starts_without_heavy_modules(action):
    script = f"import sys; {action}; sys.stderr.write(' '.join(sorted({HEAVY!r} & set(sys.modules))))"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stderr == ""
