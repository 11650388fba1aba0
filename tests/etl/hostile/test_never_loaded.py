"""Nothing in a raw file is ever run, nor asks for another file or address (B03, B10)."""

import pickle
import re
import sys
from pathlib import Path

import pytest

from etl.paths import ROOT
from etl.reading.capped import capped
from etl.reading.gate import admit
from etl.reading.sheets import sheets
from tests.etl.hostile import CORPUS
from tests.etl.hostile.disguises import PICKLED
from tests.etl.hostile.making import Hostile

RUNS = re.compile(
    r"\b(?:pickle|joblib|marshal|shelve|dill|cloudpickle|read_pickle|allow_pickle|yaml|eval|exec)\b"
)
EVENTS = ("pickle.find_class", "marshal.loads", "exec", "compile", "os.system", "subprocess.Popen", "socket.")
SUSPECT = [hostile for hostile in CORPUS if hostile.id.startswith(("B03", "B06", "B10"))]


def watched(path: Path) -> list[str]:
    """What reading a file made Python do that reading has no need of."""
    seen: list[str] = []
    sys.addaudithook(lambda event, arguments: note(seen, event, arguments))  # of this child alone
    try:
        admit(path)
        sheets(path)
    except ValueError:
        pass
    return [event for event in seen if str(path) not in event]


def note(seen: list[str], event: str, arguments: tuple[object, ...]) -> None:
    """Remember a suspicious event: code that is run, an address, a file outside Python's own."""
    ours = event == "open" and not str(arguments[0]).startswith((sys.prefix, sys.base_prefix, "/proc/self"))
    imported = event in ("exec", "marshal.loads", "compile") and "frozen importlib" in str(sys._getframe(2))
    if (ours or event.startswith(EVENTS)) and not imported:
        seen.append(f"{event} {arguments!r:.200}")


def loaded(path: Path) -> list[str]:
    """The same watch over a pickle that is loaded: what it would have seen."""
    seen: list[str] = []
    sys.addaudithook(lambda event, arguments: note(seen, event, arguments))
    pickle.loads(path.read_bytes())  # noqa: S301
    return seen


@pytest.mark.parametrize("hostile", SUSPECT, ids=lambda hostile: hostile.id)
def test_reading_runs_nothing_and_opens_nothing_else(
    hostile: Hostile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / hostile.file
    hostile.write(path)
    assert capped(watched, path, where=path.name) == []
    assert not Path("loaded").exists()


def test_the_watch_would_see_a_pickle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.csv").write_bytes(PICKLED)
    assert any("pickle.find_class" in event for event in capped(loaded, tmp_path / "a.csv", where="a.csv"))
    assert Path("loaded").exists()


def test_the_code_that_reads_names_nothing_that_runs_what_it_reads() -> None:
    texts = {path: path.read_text("utf-8") for path in (ROOT / "etl").rglob("*.py")}
    named = {path.name: found[0] for path, text in texts.items() if (found := RUNS.search(code(text)))}
    assert not named


def code(text: str) -> str:
    """Lines without strings that only speak of such files."""
    return re.sub(r'"[^"\n]*"|"""[\s\S]*?"""', "", text)
