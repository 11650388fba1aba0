"""A workbook as a city published it (神戸市 平成24年度): every number in it agrees with every other."""

import os
from collections import Counter
from pathlib import Path

import pytest

from etl.parsing import parsed, validated
from etl.releases import Release
from etl.sources.city_accounts import SOURCE
from etl.sources.city_accounts.agreement import comparisons
from etl.sources.city_accounts.book import book

FOLDER = os.environ.get("CITY_EVIDENCE_SAMPLES", "")
pytestmark = pytest.mark.skipif(
    not FOLDER, reason="実ファイルの置き場所 CITY_EVIDENCE_SAMPLES が指定されていません"
)


@pytest.fixture
def kobe(raw_file) -> Release:
    content = Path(FOLDER, "city_accounts", "kobe_24keizaikeisann.xls").read_bytes()
    return raw_file(content, source="city_accounts", file="2015-03-31_28100.xls")


def test_every_printed_total_rate_share_and_deflator_is_met(kobe: Release) -> None:
    found = list(comparisons(book(kobe)))
    sums = [each for each in found if "計" in each.what and each.what != "実額からの構成比"]
    assert Counter(each.holds for each in found) == {True: 3890}
    assert (len(sums), max(abs(each.gap) for each in sums)) == (396, 2.0)


def test_amounts_of_every_activity_and_income_are_published(kobe: Release) -> None:
    table = validated(SOURCE, parsed(SOURCE, kobe))
    cells = table.set_index("cell")
    assert dict(table.groupby("measure").size().nlargest(3)) == {
        "gdp_real": 616,
        "gdp": 604,
        "residents_compensation": 12,
    }
    assert (cells.loc["Ⅱ-1!X59", "value"], cells.loc["Ⅱ-1!X59", "activity"]) == (6240785, "_GDP")
    assert (cells.loc["Ⅱ-1!G41", "activity"], cells.loc["Ⅱ-1!Q41", "activity"]) == (
        "transport_communications",
        "transport",
    )
    assert (cells.loc["Ⅲ-1!X15", "period"], cells.loc["Ⅲ-1!X15", "activity"]) == ("2012", "manufacturing")
    assert set(table.query("status == 'break'")["period"]) == {"2005"}
