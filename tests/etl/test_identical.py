"""The same inputs give the same bytes, whatever the zone, the language, the order of hashing or the day."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from etl.paths import ROOT

SMALL = """
import datetime, sys
from etl import build, publishing
build.SOURCES = tuple(each for each in build.SOURCES if each.id in ("patents", "programme_outcomes"))
build.summary = list
ledger = build.ledger
build.ledger = lambda: [each for each in ledger() if each.source in ("patents", "programme_outcomes")]
publishing.now = lambda: sys.argv[1]
print(build.build_all())
"""
PLACES = [
    ("UTC", "C.UTF-8", "0", "2038-01-20T00:00:00+00:00"),
    ("Asia/Tokyo", "ja_JP.UTF-8", "1", "2028-02-29T12:00:00+09:00"),
    ("America/New_York", "tr_TR.UTF-8", "2", "2026-11-23T23:59:59-05:00"),
]


@pytest.mark.usefixtures("raw", "processed")
def test_bytes_do_not_depend_on_where_and_when(raw: Path, processed: Path) -> None:
    made = []
    for zone, language, seed, day in PLACES:
        place = os.environ | {"TZ": zone, "LANG": language, "LC_ALL": language, "PYTHONHASHSEED": seed}
        place |= {"CITY_EVIDENCE_DATA": str(raw.parent), "PYTHONUTF8": "1"}
        run = [sys.executable, "-c", SMALL, day]
        ended = subprocess.run(  # noqa: S603
            run, cwd=ROOT, env=place, capture_output=True, text=True, timeout=90, check=True
        )
        target = Path(ended.stdout.strip())
        made.append(
            {path.relative_to(target): path.read_bytes() for path in target.rglob("*") if path.is_file()}
        )
        for path in (target, processed / "CURRENT"):
            os.rename(path, processed.parent / f"{path.name}.{seed}")  # noqa: PTH104 — out of the next run's way
    assert len(made[0]) > 10
    assert made[0] == made[1] == made[2]
