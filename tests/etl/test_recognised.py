"""Which source a file is from, as the file itself says."""

from pathlib import Path

import pytest

from etl.registering import recognised, stated
from etl.releases import ledger


@pytest.mark.parametrize(
    "release",
    ledger(),
    ids=lambda each: f"{each.source}-{each.file}",
)
def test_what_we_hold_is_recognised(release) -> None:
    assert recognised(release.path, stated(release.path)).id == release.source


def test_a_file_of_nobody_is_not(tmp_path: Path) -> None:
    stray = tmp_path / "stray.csv"
    stray.write_text("知的財産に関する別の表\n1,2\n", "utf-8")
    with pytest.raises(ValueError, match="当てはまるもの: なし"):
        recognised(stray, stated(stray))
