"""Chapter 2 on applications in Japan, against the office's own reports."""

from collections.abc import Iterator

from etl.claims.claim import UNVERIFIABLE, Claim, held, unverifiable
from etl.reading.grid import Cell, table
from etl.reading.told import told
from etl.sources.patent_applications.transcribed import (
    REPORTS,
    REPORTS_HEADINGS,
    STRATEGY,
    STRATEGY_HEADINGS,
    TRENDS,
)

ALL, EXCLUDING = "存続期間延長登録出願を含む", "存続期間延長登録出願を除く"
REPORTED = ("特許", "実用新案")  # of designs and trademarks we hold no 2016 value but the strategy's own
NO_SECOND = "照らし合わせる特許庁の資料が手元にない"
REASONS = {
    "実用新案の推移": "2007年と2008年の値が図のみで、手元にもない",
    "意匠の推移": "図のみで、2016年より前の値が手元にない",
    "商標の推移": "図のみで、2016年より前の値が手元にない",
}


def claims() -> Iterator[Claim]:
    """Four numbers of one year and four trends since 2007."""
    release = held("patent_applications", "2018-03-31.csv")
    text = told(release, TRENDS)
    reports = _reports()
    for right, cell, _ in table(release, STRATEGY, STRATEGY_HEADINGS):
        words = f"{right.text}の出願件数 2016年"
        if right.text in REPORTED:
            same = (reports["2016", right.text, ALL],)
            yield Claim(cell=cell, words=f"{words}（特許庁の資料）", kind="same", inputs=same)
        else:
            yield Claim(cell=cell, words=words, kind=UNVERIFIABLE, reason=NO_SECOND)
    ends = (reports["2007", "特許", EXCLUDING], reports["2016", "特許", EXCLUDING])
    words = "特許の推移（延長を除く系列の2007年と2016年）"
    yield Claim(cell=text["特許の推移"], words=words, kind="shrank", inputs=ends)
    yield from unverifiable(text, REASONS)


def _reports() -> dict[tuple[str, str, str], Cell]:
    """(year, right, series) -> count, as the office's reports print it."""
    release = held("patent_applications", "2022-07-27.csv")
    return {
        (year.text, right.text, series.text): count
        for year, right, count, series, _ in table(release, REPORTS, REPORTS_HEADINGS)
    }
