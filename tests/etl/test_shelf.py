"""A build that is not, byte for byte, what was published is never read; the last intact one is."""

import random
import shutil
from pathlib import Path

import pytest

from etl import contract, shelf
from etl.contract import current, warning

FLIPS = 300


@pytest.fixture
def published(processed: Path) -> Path:
    """Give a build of several files, published after the good one."""
    newer = processed / "newer"
    (newer / "observations").mkdir(parents=True)
    for name, content in (("sources.json", b"{}"), ("observations/x.parquet", bytes(range(200)))):
        (newer / name).write_bytes(content)
    shelf.seal(newer, {"x": "key"})
    shelf.point(newer, action="publish", time="2026-01-02T09:00:00+09:00")
    return newer


def falls_back(processed: Path, name: str) -> str:
    """What readers are told when the newer build cannot be read; the good one is."""
    chosen = shelf.chosen(processed)
    assert chosen.folder.name == "good"
    assert chosen.warning is not None
    assert "データ破損を検出しました" in chosen.warning.ja
    assert name in chosen.warning.ja
    assert "2026-01-01T09:00" in chosen.warning.en
    return chosen.warning.ja


def test_an_intact_build_is_read_without_a_word(published: Path) -> None:
    assert current() == published
    assert warning() is None


def test_every_flipped_bit_is_noticed(processed: Path, published: Path) -> None:
    files = sorted(path for path in published.rglob("*") if path.is_file())
    dice = random.Random(20180331)  # noqa: S311 — which bits are flipped, not a secret
    for _ in range(FLIPS):
        path = dice.choice(files)
        before = path.read_bytes()
        at, bit = dice.randrange(len(before)), 1 << dice.randrange(8)
        path.write_bytes(before[:at] + bytes([before[at] ^ bit]) + before[at + 1 :])
        falls_back(processed, path.name)
        path.write_bytes(before)
    assert shelf.chosen(processed) == (published, None)


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (
            lambda folder: (folder / "sources.json").write_bytes(b""),
            "sources.json は公表したときの内容と違い",
        ),
        (
            lambda folder: (folder / "sources.json").write_bytes(b"\0\0"),
            "sources.json は公表したときの内容と",
        ),
        (lambda folder: (folder / "sources.json").unlink(), "sources.json がありません"),
        (lambda folder: (folder / "more.txt").write_text("x"), "more.txt は公表していないファイルです"),
        (
            lambda folder: (folder / "sources.json").replace(folder / "observations/x.parquet"),
            "sources.json がありません",
        ),
        (
            lambda folder: shelf.seal(folder, {"x": "other"}),
            "manifest.json がないか、公表したときの内容と違い",
        ),
        (lambda folder: (folder / "manifest.json").unlink(), "manifest.json がないか"),
    ],
    ids=["cut", "zeroed", "missing", "extra", "swapped", "manifest edited", "manifest gone"],
)
def test_every_harm_is_named(processed: Path, published: Path, harm, told: str) -> None:
    harm(published)
    assert told in falls_back(processed, published.name)
    assert any(told in fault for fault in shelf.faults(published))


@pytest.mark.parametrize("pointer", [b"", b"no-such-build", b"\xff\xfe", b"../../etc", None])
def test_a_broken_pointer_falls_back_to_the_last_published(processed: Path, published: Path, pointer) -> None:
    if pointer is None:
        (processed / "CURRENT").unlink()
    else:
        (processed / "CURRENT").write_bytes(pointer)
    chosen = shelf.chosen(processed)
    assert chosen.folder == published
    assert chosen.warning is not None
    assert "CURRENT が公表したデータを指していません" in chosen.warning.ja


def test_a_build_that_was_only_rehearsed_is_never_fallen_back_to(processed: Path, published: Path) -> None:
    shutil.copytree(published, processed / "candidate")
    shutil.rmtree(published)
    assert shelf.chosen(processed).folder.name == "good"


def test_nothing_intact_says_what_to_do(processed: Path, published: Path) -> None:
    for name in ("good", published.name):
        (processed / name / "sources.json").write_text("[]", "utf-8")
    with pytest.raises(LookupError, match="python -m etl build"):
        current()


def test_a_cut_line_of_the_log_does_not_count(processed: Path, published: Path) -> None:
    with (processed / shelf.LOG).open("a", encoding="utf-8") as log:
        log.write("2026-01-03T09:00:00+09:00,publ")
    assert [line.build for line in shelf.log(processed)] == ["good", "newer"]
    shelf.point(published, action="publish", time="2026-01-04T09:00:00+09:00")
    assert contract.current() == published
