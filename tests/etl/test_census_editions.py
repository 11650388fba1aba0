"""The editions of SSDSE-A as published: every municipality adds up, every large city is as transcribed.

2014 as transcribed (川崎市, 全国) has 68 cells, 2021 (21 cities, 全国) has 152. The edition of 2024 does not
tell whether Kawasaki's fisheries are none or secret, so that its two A-B are left out.
"""

import os
import time
from pathlib import Path

import pandas as pd
import pytest

from etl.contract import codes
from etl.releases import Release, releases
from etl.sources.economic_census import SOURCE, parse

FOLDER = os.environ.get("CITY_EVIDENCE_SAMPLES", "")
pytestmark = pytest.mark.skipif(
    not FOLDER, reason="実ファイルの置き場所 CITY_EVIDENCE_SAMPLES が指定されていません"
)
# File, rows, the release that was transcribed, how many of its cells the edition repeats, seconds at most.
EDITIONS = [
    ("SSDSE-A-2018.csv", 64440, "2015-11-30.csv", 68),
    ("SSDSE_2018_firstedition_utf8.csv", 64440, "2015-11-30.csv", 68),
    ("SSDSE-A-2024.csv", 69461, "2023-06-27.csv", 150),
]
SECONDS = 1.5
SAME = ["measure", "area", "period", "series", "industry", "size_class"]


@pytest.fixture(scope="module")
def transcribed() -> dict[str, pd.DataFrame]:
    """The 確報 files as transcribed, read where they lie."""
    return {held.file: parse(held) for held in releases("economic_census")}


@pytest.fixture(scope="module")
def editions(tmp_path_factory) -> dict[str, pd.DataFrame]:
    """Every edition, parsed once, in the time that a build may take for it."""
    found = {}
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("raw")
        patch.setattr("etl.releases.RAW", folder)
        (folder / "economic_census").mkdir()
        for file, *_ in EDITIONS:
            (folder / "economic_census" / file).symlink_to(Path(FOLDER) / "economic_census" / file)
            started = time.process_time()
            found[file] = parse(Release("economic_census", "2024-06-30", file, "", "", "", "", "", "", ""))
            assert time.process_time() - started < SECONDS
    return found


@pytest.mark.parametrize(("file", "rows", "release", "agreeing"), EDITIONS)
def test_an_edition_repeats_what_was_transcribed(editions, transcribed, file, rows, release, agreeing):
    table, known = editions[file], transcribed[release]
    both = known.merge(table, on=SAME, suffixes=("_known", ""))
    same = both["value"].eq(both["value_known"]) | (both["value"].isna() & both["value_known"].isna())
    assert both[~same].empty
    assert (len(table), len(both)) == (rows, agreeing)
    large = {
        code for code, row in codes("area").items() if row["level"] in ("designated_city", "special_wards")
    }
    assert large <= set(table.loc[table["value"].notna(), "area"])


@pytest.mark.parametrize("file", [file for file, *_ in EDITIONS])
def test_every_municipality_adds_up(editions, file):
    table = editions[file]
    municipal = table[~table["cell"].str.contains(":")]
    assert municipal["area"].nunique() == 1741
    assert [sentence for check in SOURCE.checks for sentence in check(table)] == []


@pytest.mark.parametrize("file", [file for file, *_ in EDITIONS])
def test_prefectures_and_the_nation_are_the_sums_of_their_municipalities(editions, file):
    table = editions[file]
    totals = table[(table["industry"] == "_T") & (table["measure"] == "employees")].set_index("area")["value"]
    municipal = totals[~totals.index.str.endswith("000") & (totals.index != "13100")]
    for code in totals.index[totals.index.str.endswith("000") & (totals.index != "00000")]:
        added = municipal[municipal.index.str[:2] == code[:2]].sum(skipna=False)
        assert totals[code] == added or (pd.isna(totals[code]) and pd.isna(added))
    assert totals["00000"] == municipal.sum()
    assert totals.index.str.endswith("000").sum() == 48


@pytest.mark.parametrize("file", [file for file, *_ in EDITIONS])
def test_a_printed_zero_is_never_a_number(editions, file):
    table = editions[file]
    assert set(table.loc[table["printed"] == "0", "status"]) == {"suppressed"}
    assert (table["value"].dropna() > 0).all()
