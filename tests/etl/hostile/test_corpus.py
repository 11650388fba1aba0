"""Every hostile file, by the way a raw file takes: refused with its name and a reason, or read right."""

import re
import resource
import time
from pathlib import Path

import pytest

from etl.reading.capped import capped
from etl.reading.gate import admit
from etl.reading.sheets import Sheet, sheets
from tests.etl.hostile import CORPUS
from tests.etl.hostile.making import Hostile

GIBIBYTE = 1 << 20  # as getrusage counts on Linux, in KiB


def ingest(path: Path) -> tuple[Sheet, ...]:
    """Register and read a file."""
    admit(path)
    return sheets(path)


def tree(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.rglob("*"))


@pytest.mark.parametrize("hostile", CORPUS, ids=lambda hostile: hostile.id)
def test_a_hostile_file_is_refused_with_a_reason_or_read_right(
    hostile: Hostile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "staging" / hostile.file
    path.parent.mkdir()
    hostile.write(path)
    before, swollen, start = tree(tmp_path), children(), time.monotonic()
    if hostile.words:
        with pytest.raises(ValueError, match=re.escape(hostile.words)) as refused:
            capped(ingest, path, where=path.name)
        assert hostile.file in str(refused.value)
        assert str(refused.value).endswith("ください。")
    else:
        (_, rows), *_ = capped(ingest, path, where=path.name)
        assert tuple(map(tuple, rows)) == hostile.rows
    assert time.monotonic() - start < 30
    assert children() <= max(swollen, GIBIBYTE)
    assert tree(tmp_path) == before
    path.unlink()


def children() -> int:
    """The most memory that any child took so far."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def test_the_corpus_is_as_large_as_promised_and_every_file_has_a_name_of_its_own() -> None:
    assert len(CORPUS) >= 71
    assert len({hostile.id for hostile in CORPUS}) == len(CORPUS)
    assert {hostile.id[:3] for hostile in CORPUS} == {
        "B01",
        "B02",
        "B03",
        "B04",
        "B05",
        "B06",
        "B07",
        "B08",
        "B10",
    }
