"""The promises the layout makes, checked."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from dashboard import words
from dashboard.pages import PAGES
from etl.claims import CLAIMS
from etl.paths import CODES, ROOT
from etl.sources import SOURCES
from indicators import INDICATORS, LANGUAGES, UNITS, Text, codes, dimensions_of, load

VIEWS = [view for page in PAGES for view in page.views]
FILES = {
    "etl/sources": [source.parse for source in SOURCES],
    "etl/claims": [*CLAIMS],
    "indicators/catalog": [indicator.compute for indicator in INDICATORS],
}
NOT_LISTED = {"etl/claims": {"anew", "claim", "judging", "kinds"}}  # what claims are made with


def home(function: object) -> str:
    return function.__module__.rpartition(".")[2]


def own_files() -> list[Path]:
    """Files of the project itself: not what is generated or installed."""
    generated = {
        ".git",
        ".venv",
        ".hypothesis",
        "fetching",
        "rehearsals",
        "confidential",
        "fuzz",
        "processed",
        "screenshots",
        "__pycache__",
    }
    files = [path for path in ROOT.rglob("*") if path.is_file()]
    inside = {path: set(path.relative_to(ROOT).parts) for path in files}
    return [path for path in files if not generated & inside[path] and "_cache" not in "".join(inside[path])]


def texts(thing: object) -> list[Text]:
    """Every Text a declaration carries, however deep."""
    if isinstance(thing, Text):
        return [thing]
    if isinstance(thing, dict):
        return [text for value in thing.values() for text in texts(value)]
    if isinstance(thing, tuple | list):
        return [text for value in thing for text in texts(value)]
    if hasattr(thing, "__dataclass_fields__"):
        return [text for each in fields(thing) for text in texts(getattr(thing, each.name))]
    return []


@pytest.mark.parametrize("folder", FILES)
def test_every_file_is_registered(folder):
    silent = {"__init__"} | NOT_LISTED.get(folder, set())
    packages = {file.parent.name for file in (ROOT / folder).glob("*/__init__.py")}
    files = {file.stem for file in (ROOT / folder).glob("*.py")} - silent | packages
    forgotten = sorted(files - {home(function) for function in FILES[folder]})
    assert not forgotten, f"{folder}/__init__.py does not list {forgotten}: add a line there."


def test_every_page_is_registered():
    files = {file.stem for file in (ROOT / "dashboard/pages").glob("*.py")} - {"__init__"}
    listed = (ROOT / "dashboard/pages/__init__.py").read_text("utf-8")
    forgotten = sorted(name for name in files if f"{name}.PAGE" not in listed)
    assert not forgotten, f"dashboard/pages/__init__.py does not list {forgotten}: add a line there."


@pytest.mark.parametrize("thing", [*SOURCES, *INDICATORS], ids=lambda thing: thing.id)
def test_file_is_named_after_what_it_declares(thing):
    assert home(getattr(thing, "parse", None) or thing.compute) == thing.id


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda indicator: indicator.id)
def test_indicator_rests_on_known_sources_units_and_directions(indicator):
    assert set(indicator.sources) <= {source.id for source in SOURCES}
    assert indicator.unit in UNITS
    assert set(indicator.directions) <= set(codes("direction"))


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda indicator: indicator.id)
def test_every_symbol_of_a_formula_is_explained(indicator):
    used = {symbol for inputs in load(indicator.id)["inputs"] for symbol, _ in inputs}
    assert used <= set(indicator.symbols), f"{indicator.id} does not explain {used - set(indicator.symbols)}"


@pytest.mark.parametrize("thing", [*SOURCES, *INDICATORS, *PAGES, *VIEWS], ids=lambda thing: str(thing)[:40])
def test_nothing_lacks_words_in_a_language(thing):
    silent = [text for text in texts(thing) if not all(getattr(text, language) for language in LANGUAGES)]
    assert not silent


def test_code_lists_have_words_in_every_language_and_no_code_twice():
    for path in sorted(CODES.glob("*.csv")):
        lines = path.read_text("utf-8").splitlines()
        rows = codes(path.stem)
        assert len(rows) == len(lines) - 1, f"{path.name} has a code twice"
        assert all(row["ja"] and row["en"] for row in rows.values()), f"{path.name} lacks a word"


def test_every_indicator_is_seen_on_a_page():
    pages = "".join(path.read_text("utf-8") for path in (ROOT / "dashboard/pages").glob("*.py"))
    unseen = [indicator.id for indicator in INDICATORS if f'"{indicator.id}"' not in pages]
    assert not unseen


def test_views_have_names_of_their_own_and_controls_that_exist():
    assert len({view.id for view in VIEWS}) == len(VIEWS)
    for page in PAGES:
        keys = {control.key for control in page.controls}
        assert {key for view in page.views for key in view.ask.values()} == keys


def test_every_dimension_has_a_name():
    dimensions = {d for indicator in INDICATORS for d in dimensions_of(load(indicator.id))}
    assert dimensions - {"period"} <= set(words.DIMENSIONS)


def test_graphs_are_made_in_one_place():
    makers = [path for path in (ROOT / "dashboard").rglob("*.py") if "dcc.Graph(" in path.read_text("utf-8")]
    assert [path.name for path in makers] == ["parts.py"]


def test_locks_carry_hashes_and_no_address():
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / lock).read_text("utf-8")
        assert "://" not in text
        pinned = re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE)
        assert len(pinned) >= 40
        assert text.count("--hash=sha256:") >= len(pinned)


def test_the_project_names_no_path_of_one_machine():
    """What is tracked speaks of the project alone."""
    foreign = re.compile(r"(?<![\w.])/(?:work|root|home|farm|opt)/[a-z]|\.\./shared")
    here = Path(__file__).resolve()
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in own_files()
        if path != here and path.suffix not in (".png", ".parquet", ".zip")
        for match in foreign.finditer(path.read_text("utf-8"))
    ]
    assert not found


def test_the_readme_names_the_commands_that_the_makefile_has():
    recipes = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE))
    assert {"run", "test", "check"} <= named <= recipes
