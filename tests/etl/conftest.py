"""Raw files for tests, written where a release would lie, and a place to publish in."""

import csv
import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from etl import build, publishing, shelf
from etl.paths import ROOT
from etl.recording import draft
from etl.recording import record as recorded
from etl.releases import COLUMNS, Release

Write = Callable[..., Release]
Correct = Callable[..., None]
GOOD = "good"


@pytest.fixture
def raw_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write a raw file of a source and give its release."""
    monkeypatch.setattr("etl.releases.RAW", tmp_path)

    def write(text: str | bytes, source: str = "sample", file: str = "2018-03-31.csv") -> Release:
        release = Release(source, file[:10], file, "", "", "", "", "2026-11-23", "", "")
        release.path.parent.mkdir(parents=True, exist_ok=True)
        release.path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return release

    return write


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the raw files to where they can be spoilt."""
    copied = tmp_path / "data" / "raw"
    shutil.copytree(ROOT / "data" / "raw", copied)
    monkeypatch.setattr("etl.releases.RAW", copied)
    return copied


@pytest.fixture
def processed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a place to publish in where one build stands already."""
    good = tmp_path / "data" / "processed" / GOOD
    good.mkdir(parents=True)
    (good / "sources.json").write_text("{}", "utf-8")
    shelf.seal(good, {})
    shelf.point(good, action="publish", time="2026-01-01T09:00:00+09:00")
    monkeypatch.setattr("etl.paths.PROCESSED", good.parent)
    return good.parent


@pytest.fixture
def refusal(processed: Path) -> Callable[[], str]:
    """What is said when a build is refused; nothing may have been published."""

    def said() -> str:
        with pytest.raises(ValueError, match=r"\S") as fault:
            build.build_all()
        assert untouched(processed)
        return str(fault.value)

    return said


def untouched(place: Path) -> bool:
    """Whether the good build is still the only one, nothing half-made beside it."""
    held = {path.name for path in place.iterdir()} - {publishing.LOCK, publishing.HOLDER}
    return held == {shelf.POINTER, shelf.LOG, GOOD} and shelf.chosen(place) == (place / GOOD, None)


def record(raw: Path, file: str) -> None:
    """Write a changed file's hash into the ledger, as someone who adds a wrong release would."""
    ledger = raw / "releases.csv"
    with ledger.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    source, name = file.split("/")
    (row,) = [row for row in rows if (row["source"], row["file"]) == (source, name)]
    row["sha256"] = hashlib.sha256((raw / file).read_bytes()).hexdigest()
    with ledger.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def correct(raw: Path) -> Correct:
    """Change a raw file and record it, so that only its content is at fault."""

    def change(file: str, right: str, wrong: str) -> None:
        path = raw / file
        before = path.read_text("utf-8")
        assert right in before
        path.write_text(before.replace(right, wrong, 1), "utf-8")
        record(raw, file)

    return change


@pytest.fixture
def registered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write raw files of one day and enter them in a ledger of their own; give the release of the first."""
    raw = tmp_path / "data" / "raw"
    raw.mkdir(parents=True)
    monkeypatch.setattr("etl.releases.RAW", raw)
    ledger = raw / "releases.csv"
    ledger.write_text(",".join(COLUMNS) + "\n", "utf-8")

    def enter(source: str, *files: tuple[str, str | bytes], vintage: str = "2026-06-30") -> Release:
        found = []
        for file, content in files:
            name, _, suffix = file.rpartition(".")
            path = tmp_path / f"downloaded.{suffix}"
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
            found.append(recorded(draft(source, vintage, path, name=name)))
        return found[0]

    return enter
