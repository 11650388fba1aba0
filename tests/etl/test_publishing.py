"""One run at a time, one step forward, one step back."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from etl import build, commands, publishing, shelf
from etl.contract import current
from etl.paths import ROOT
from etl.releases import ledger

HOLD = """
import sys, time
from pathlib import Path
from etl.publishing import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def holder(processed: Path) -> subprocess.Popen[str]:
    """Another run that is at work."""
    run = [sys.executable, "-c", HOLD, str(processed)]
    process = subprocess.Popen(run, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_run_is_told_at_once_who_is_at_work(processed: Path, capsys) -> None:
    other = holder(processed)
    try:
        began = time.monotonic()
        assert commands.build() == commands.BUSY == 75
        assert time.monotonic() - began < 2
        assert f"別の更新が実行中です（PID {other.pid}、開始 20" in capsys.readouterr().err
    finally:
        other.kill()
        other.communicate()
    assert shelf.chosen(processed) == (processed / "good", None)


def test_the_lock_is_free_as_soon_as_its_holder_is_dead(processed: Path) -> None:
    for _ in range(5):
        other = holder(processed)
        os.kill(other.pid, signal.SIGKILL)
        other.communicate()
        began = time.monotonic()
        with publishing.alone(processed):
            assert time.monotonic() - began < 2


def compete(processed: Path, start, outcomes) -> None:
    """Try to be the one run."""
    start.wait()
    try:
        with publishing.alone(processed):
            time.sleep(0.3)
            outcomes.put("published")
    except publishing.BusyError as busy:
        outcomes.put(str(busy))


def test_of_five_runs_started_together_one_publishes(processed: Path) -> None:
    fork = multiprocessing.get_context("fork")
    for _ in range(4):
        start, outcomes = fork.Event(), fork.Queue()
        runs = [fork.Process(target=compete, args=(processed, start, outcomes)) for _ in range(5)]
        for run in runs:
            run.start()
        start.set()
        told = [outcomes.get(timeout=20) for _ in runs]
        for run in runs:
            run.join()
        assert told.count("published") == 1
        assert sum("別の更新が実行中です" in each for each in told) == 4


@pytest.mark.usefixtures("raw", "processed")
def test_rollback_restores_what_was_read_before_and_it_stays(capsys, raw: Path, processed: Path) -> None:
    first = build.build_all()
    noted = (raw / "releases.csv").read_text("utf-8").replace("書き写し", "転記")
    (raw / "releases.csv").write_text(noted, "utf-8")
    second = build.build_all()
    assert current() == second
    assert commands.rollback() == 0
    assert current() == first
    assert f"{first.name} に戻しました（取り下げ: {second.name}）" in capsys.readouterr().out
    assert commands.build() == 1
    assert f"rollback で取り下げた内容です（{second.name}）" in capsys.readouterr().err
    assert current() == first
    assert commands.build(again=True) == 0
    assert current() == second
    assert [line.action for line in shelf.log(processed)][-3:] == ["publish", "rollback", "publish"]


def test_rollback_with_nothing_to_go_back_to(processed: Path, capsys) -> None:
    assert commands.rollback() == 1
    assert "戻せる公表データがありません" in capsys.readouterr().err
    assert shelf.chosen(processed) == (processed / "good", None)


def test_old_builds_go_only_when_three_newer_ones_and_a_day_have_passed(processed: Path) -> None:
    names = [f"build{number}" for number in range(6)]
    for number, name in enumerate(names):
        folder = processed / name
        folder.mkdir()
        shelf.seal(folder, {})
        shelf.point(folder, action="publish", time=f"2026-02-0{number + 1}T09:00:00+09:00")
    days_old = time.time() - 2 * publishing.RESTS
    for name in ("good", *names[:2], names[5]):
        os.utime(processed / name, (days_old, days_old))
    publishing.discard(processed)
    assert {path.name for path in processed.iterdir() if path.is_dir()} == set(names[2:])


@pytest.mark.usefixtures("processed")
def test_one_new_line_parses_its_own_source_alone(raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = build.build_all()
    made: list[str] = []
    real = build.make

    def watched(source, held, beside) -> None:
        made.append(source.id)
        real(source, held, beside)

    monkeypatch.setattr(build, "make", watched)
    noted = (
        (raw / "releases.csv").read_text("utf-8").replace("RESAS の更新日は要確認", "RESAS の更新日は未確認")
    )
    (raw / "releases.csv").write_text(noted, "utf-8")
    second = build.build_all()
    assert second != first
    assert made == ["patents"]
    assert {release.source for release in ledger()} == {path.stem for path in (second / "csv").iterdir()}
    for path in (first / "observations").iterdir():
        assert path.read_bytes() == (second / "observations" / path.name).read_bytes()


def test_an_interrupted_build_says_that_nothing_was_published(processed: Path, monkeypatch, capsys) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "make", stopped)
    assert commands.build() == commands.INTERRUPTED == 130
    assert "中断しました。公表していません。" in capsys.readouterr().err
    assert shelf.chosen(processed) == (processed / "good", None)
    assert [path.name for path in processed.glob(".*")] == []


def test_each_rollback_goes_further_back_and_damage_does_not_bring_a_withdrawn_build_back(
    processed: Path,
) -> None:
    for name in ("b", "c"):
        (processed / name).mkdir()
        (processed / name / "table").write_text(name, "utf-8")
        shelf.seal(processed / name, {})
        with publishing.alone(processed):
            publishing.publish(processed / name)
    assert publishing.rollback(processed) == ("c", "b")
    (processed / "b" / "table").write_text("damaged", "utf-8")
    assert shelf.chosen(processed).folder.name == "good"
    (processed / "b" / "table").write_text("b", "utf-8")
    assert publishing.rollback(processed) == ("b", "good")
    with pytest.raises(LookupError, match="戻せる公表データがありません"):
        publishing.rollback(processed)
    with publishing.alone(processed):
        publishing.publish(processed / "c")
    assert shelf.withdrawn(processed) == {"b"}


def test_a_build_repaired_with_other_bytes_is_read_again(processed: Path) -> None:
    good = processed / "good"
    (good / "sources.json").write_text("[]", "utf-8")
    with pytest.raises(LookupError):
        shelf.chosen(processed)
    shelf.seal(good, {})
    with publishing.alone(processed):
        publishing.publish(good)
    assert shelf.chosen(processed) == (good, None)
