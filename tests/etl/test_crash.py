"""Killed at any file-system call, the publisher leaves the old build or the new, and a rerun completes."""

import os
import random
import shutil
from pathlib import Path

import pytest

from etl import build, shelf
from etl.recording import draft, record
from etl.releases import RAW, ledger
from tests.etl import crashing

KILLS = 200
LAST = 30  # calls at the end of a run, where the pointer is switched: each of them is tried
SMALL = ("population_census", "patents", "industry_survey")


@pytest.fixture
def before(raw: Path, processed: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Publish once, then change the ledger line of a source; give the names of the old and the new build."""
    # The strategy is recomputed from raw files alone and writes nothing: 200 runs need not repeat it.
    monkeypatch.setattr(build, "summary", list)
    # A killed process loses nothing that it wrote, so a sync is only one more call to be killed at.
    monkeypatch.setattr(os, "fsync", os.fstat)
    monkeypatch.setattr(build, "SOURCES", tuple(each for each in build.SOURCES if each.id in SMALL))
    lines = (raw / "releases.csv").read_text("utf-8").splitlines(keepends=True)
    kept_lines = [line for line in lines if line.split(",")[0] in ("source", *SMALL)]
    (raw / "releases.csv").write_text("".join(kept_lines), "utf-8")
    old = build.build_all().name
    noted = (
        (raw / "releases.csv").read_text("utf-8").replace("RESAS の更新日は要確認", "RESAS の更新日は未確認")
    )
    (raw / "releases.csv").write_text(noted, "utf-8")
    kept = processed.with_name("kept")
    shutil.copytree(processed, kept)
    new = build.build_all().name
    restore(processed)
    return old, new


def restore(processed: Path) -> None:
    """Go back to the state before the second build."""
    shutil.rmtree(processed)
    shutil.copytree(processed.with_name("kept"), processed)


def test_killed_at_any_call_one_whole_build_is_read_and_a_rerun_completes(
    before: tuple[str, str], processed: Path
) -> None:
    status, calls = crashing.run(build.build_all)
    assert status == crashing.DONE
    assert calls > KILLS
    assert shelf.chosen(processed) == (processed / before[1], None)
    seen = set()
    early = random.Random(2018).sample(range(1, calls - LAST), KILLS - LAST)  # noqa: S311 — no secret
    for stop_at in [*early, *range(calls - LAST, calls)]:
        restore(processed)
        status, _ = crashing.run(build.build_all, stop_at=stop_at)
        assert status == -9, f"call {stop_at} of {calls} was not reached"
        chosen = shelf.chosen(processed)
        assert chosen.warning is None
        assert chosen.folder.name in before
        seen.add(chosen.folder.name)
        assert crashing.run(build.build_all, counting=False)[0] == crashing.DONE
        assert shelf.chosen(processed) == (processed / before[1], None)
        assert [path.name for path in processed.glob(".*")] == []
    assert seen == set(before)


def test_a_publisher_that_switches_too_early_is_caught(
    before: tuple[str, str], processed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = build.write

    def eager(target: Path, held: list) -> None:
        target.mkdir()
        (processed / shelf.POINTER).write_text(target.name, "utf-8")
        real(target, held)

    monkeypatch.setattr(build, "write", eager)
    _, calls = crashing.run(build.build_all)
    restore(processed)
    crashing.run(build.build_all, stop_at=calls // 2)
    chosen = shelf.chosen(processed)
    assert chosen.warning is not None
    assert chosen.folder.name == before[0]


def test_a_line_of_the_ledger_is_there_or_not(raw: Path, tmp_path: Path) -> None:
    downloaded = tmp_path / "new.csv"
    downloaded.write_text("x\n", "utf-8")
    held = len(ledger())

    def add() -> None:
        record(draft("patents", "2026-06-30", downloaded))

    _, calls = crashing.run(add)
    assert len(ledger()) == held + 1
    text = (raw / "releases.csv").read_text("utf-8").rsplit("\n", 2)[0] + "\n"
    for stop_at in range(1, calls + 1):
        (raw / "releases.csv").write_text(text, "utf-8")
        (raw / "patents" / "2026-06-30.csv").unlink(missing_ok=True)
        crashing.run(add, stop_at=stop_at)
        for release in ledger():
            release.verify()
        assert len(ledger()) in (held, held + 1)
    assert raw != RAW
