"""What is published is on the disk before it is named, and a full or failing disk publishes nothing."""

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from etl import build, commands, durable, shelf

SMALL = ("population_census", "patents", "industry_survey")


@pytest.fixture
def small(raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three sources, so that every step can be tried."""
    monkeypatch.setattr(build, "summary", list)
    monkeypatch.setattr(build, "SOURCES", tuple(each for each in build.SOURCES if each.id in SMALL))
    lines = (raw / "releases.csv").read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if line.split(",")[0] in ("source", *SMALL)]
    (raw / "releases.csv").write_text("".join(kept), "utf-8")


class Journal:
    """What happens to the files below a folder, in order: opened for writing, brought to the disk, named."""

    def __init__(self, below: Path) -> None:
        self.below, self.events, self.listening = below, [], False

    def __call__(self, event: str, told: tuple) -> None:
        """Note an event of the interpreter."""
        if not self.listening:
            return
        if event == "open" and isinstance(told[0], str) and told[2] & (os.O_WRONLY | os.O_RDWR | os.O_APPEND):
            self.note("write", Path(told[0]))
        elif event == "os.rename":
            self.note("rename", Path(told[0]), Path(told[1]))
        elif event == "os.mkdir" and Path(told[0]) != self.below:
            self.note("write", Path(told[0]))

    def note(self, what: str, *paths: Path) -> None:
        """Keep an event below the folder."""
        if all(path.is_relative_to(self.below) for path in paths):
            self.events.append((what, *paths))


@pytest.fixture
def journal(processed: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    """Listen to the interpreter; an audit hook stays for ever, so it only listens during the test."""
    listener = Journal(processed)
    sys.addaudithook(listener)
    real = os.fsync

    def fsync(held: int) -> None:
        listener.note("sync", Path(f"/proc/self/fd/{held}").readlink())
        real(held)

    monkeypatch.setattr(os, "fsync", fsync)
    listener.listening = True
    yield listener
    listener.listening = False


def misordered(events: list[tuple]) -> list[str]:
    """Names given to what is not wholly on the disk, and names not brought to the disk themselves."""
    dirty: set[Path] = set()
    wrong = []
    for what, *paths in events:
        if what == "write":
            dirty |= {paths[0], paths[0].parent}
        elif what == "sync":
            dirty.discard(paths[0])
        else:
            source, target = paths
            inside = {path for path in dirty if path == source or path.is_relative_to(source)}
            wrong += [f"{path} is named before it is on the disk" for path in sorted(inside)]
            dirty = (dirty - inside) | {target.parent}
    return wrong + [f"{path} is never on the disk" for path in sorted(dirty) if path.suffix != ".lock"]


def without_locks(events: list[tuple]) -> list[tuple]:
    """The lock file is no data."""
    return [event for event in events if not any(path.name == "LOCK" for path in event[1:])]


@pytest.mark.usefixtures("small")
def test_everything_is_on_the_disk_before_it_has_its_name(journal: Journal) -> None:
    build.build_all()
    events = without_locks(journal.events)
    own = [event for event in events if ".parsed" not in str(event[1])]
    assert sum(event[0] == "rename" for event in own) == 3  # holder, build, pointer
    assert misordered(own) == []
    visible = [event[1] for event in own if event[0] == "write" and "/." not in str(event[1])]
    assert {path.name for path in visible} == {shelf.LOG}


@pytest.mark.usefixtures("small")
def test_one_missing_sync_is_noticed(processed: Path, journal: Journal, monkeypatch) -> None:
    build.build_all()
    synced = [event[1] for event in journal.events if event[0] == "sync"]
    written = {
        path for event in journal.events if event[0] == "write" for path in (event[1], event[1].parent)
    }
    # What the parsing child wrote is brought to the disk too, but its writing is not in this journal.
    needed = {
        path.name.split(".")[1] for path in {*synced} & {*written, processed} if path.name.startswith(".")
    }
    needed |= {path.name for path in {*synced} & {*written, processed} if not path.name.startswith(".")}
    assert len(needed) > 12
    real = durable.sync
    for skipped in sorted(needed):
        shutil.rmtree(processed)
        journal.events.clear()

        def skipping(path: Path, skipped=skipped) -> None:
            if skipped not in (path.name, path.name.removeprefix(".").split(".")[0]):
                real(path)

        monkeypatch.setattr(durable, "sync", skipping)
        monkeypatch.setattr(os, "fsync", (lambda _: None) if skipped == shelf.LOG else os.fsync)
        build.build_all()
        assert misordered(without_locks(journal.events)), f"{skipped} was not missed"


WRITERS = ("write_bytes", "write_text")


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("after", range(0, 12, 2))
def test_a_full_disk_publishes_nothing_and_says_so(processed: Path, monkeypatch, capsys, after: int) -> None:
    count = iter(range(10_000))

    def full(real: Callable) -> Callable:
        def write(*arguments, **named):
            if next(count) >= after:
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(*arguments, **named)

        return write

    with monkeypatch.context() as broken:
        for name in WRITERS:
            broken.setattr(Path, name, full(getattr(Path, name)))
        broken.setattr(shutil, "copyfile", full(shutil.copyfile))
        assert commands.build() == 1
    said = capsys.readouterr()
    assert "ディスクの空きが足りません（必要 " in said.err
    assert said.out == ""
    assert shelf.chosen(processed) == (processed / "good", None)
    assert [path.name for path in processed.glob(".*")] == []
    assert commands.build() == 0


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("failing", range(0, 60, 6))
def test_a_failing_sync_publishes_nothing(processed: Path, monkeypatch, capsys, failing: int) -> None:
    count = iter(range(10_000))
    real = os.fsync

    def fsync(held: int) -> None:
        if next(count) == failing:
            raise OSError(errno.EIO, "Input/output error")
        real(held)

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", fsync)
        ended = commands.build()
        reached = next(count) > failing
    if reached:
        assert ended == 1
        assert "Input/output error" in capsys.readouterr().err
    assert shelf.chosen(processed).warning is None
    assert commands.build() == 0


def test_too_little_space_is_said_before_anything_is_written(processed: Path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1000))
    assert commands.build() == 1
    assert "ディスクの空きが足りません（必要 1 MB）" in capsys.readouterr().err
    assert shelf.chosen(processed) == (processed / "good", None)
