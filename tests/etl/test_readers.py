"""Whoever reads while others publish reads one whole build."""

from pathlib import Path

from etl import publishing, shelf
from tests.etl import reading_while

SECONDS = 6


def test_no_reader_sees_a_mixture(processed: Path) -> None:
    builds = [reading_while.make(processed / f"build{number:02}") for number in range(12)]
    with publishing.alone(processed):
        publishing.publish(builds[0])
    seen = reading_while.beside(processed, builds, seconds=SECONDS)
    assert seen.errors == []
    assert seen.mixed == 0
    assert seen.reads >= 100
    assert len(seen.builds) >= 10
    assert shelf.chosen(processed).warning is None


def test_a_publisher_that_writes_in_place_is_caught(processed: Path) -> None:
    only = reading_while.make(processed / "only")
    with publishing.alone(processed):
        publishing.publish(only)
    (only / "observations" / "b.parquet").write_bytes(b"half a table")
    chosen = shelf.chosen(processed)
    assert chosen.folder.name == "good"
    assert chosen.warning is not None
