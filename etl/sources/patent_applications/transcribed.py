"""What was transcribed of applications in Japan: one year of the strategy, and several reports of the office.

Each row of the reports names its own. Two series of patents exist, with and without 存続期間延長登録出願
(318,381 and 317,922 for 2016); they are never joined.
"""

import pandas as pd

from etl.reading.grid import table
from etl.reading.labels import code, word
from etl.reading.layout import Layout, layout
from etl.reading.rows import Row, observations, observe
from etl.releases import Release

STRATEGY = "我が国の知的財産権の出願件数（２－１－２） 2016(平成 28)年"
STRATEGY_HEADINGS = (("権利", "出願件数", "文"),)
REPORTS = "特許庁の公表資料による出願件数"
REPORTS_HEADINGS = (("年", "権利", "出願件数", "系列", "資料"),)
COUNTED = {"measure": "applications", "area": "00000", "unit": "count"}
TRENDS = "本文の記述（２－１－２）"
SERIES = {
    "存続期間延長登録出願を含む": "jpo_all",
    "存続期間延長登録出願を除く": "jpo_excluding_term_extension",
}


def parse(release: Release) -> pd.DataFrame:
    """Read a release by the layout its first title names."""
    return observations(layout(release, LAYOUT)(release))


def _strategy(release: Release) -> list[Row]:
    """One year of all four rights, term extensions included."""
    return [
        observe(count, {**COUNTED, "right": code(label, "right"), "period": "2016", "series": "jpo_all"})
        for label, count, _ in table(release, STRATEGY, STRATEGY_HEADINGS)
    ]


def _reports(release: Release) -> list[Row]:
    """One row per year, right and series."""
    rows = []
    for year, label, count, series, _ in table(release, REPORTS, REPORTS_HEADINGS):
        place = {"right": code(label, "right"), "period": year.text, "series": word(series, SERIES)}
        rows.append(observe(count, COUNTED | place))
    return rows


LAYOUT: dict[str, Layout] = {STRATEGY: _strategy, REPORTS: _reports}
