"""What a city's accounts workbook says, by activity and by kind of income: 名目, 実質 and 市民所得.

Amounts are published as printed, in 100万円. Growth rates, shares and deflators can be computed from them
and are not published again: they prove the amounts (`agreement.py`). Where the growth table prints … for a
year that has a year before it, the classification changed and the amount is a `break`. Chained amounts do
not add up, so each is proved by its growth and its deflator alone. No city is named in the file: the area
is the code in the file's name.
"""

import re
from collections.abc import Iterator, Mapping

import pandas as pd

from etl.contract import codes, names
from etl.reading.grid import Cell
from etl.reading.numbers import read
from etl.reading.rows import Row, observations, observe
from etl.releases import Release
from etl.sources.city_accounts.agreement import missed
from etl.sources.city_accounts.book import Book, Figures, book

NAMED = re.compile(r"\d{4}-\d{2}-\d{2}_(?P<area>\d{5})(?:_\w+)?")
INCOMES = {
    "/市民雇用者報酬": "residents_compensation",
    "/財産所得(非企業部門)": "residents_property_income",
    "/企業所得(法人企業の分配所得受払後)": "residents_enterprise_income",
    "/市民所得(要素費用表示)": "residents_income",
    "/生産・輸入品に課される税(控除)補助金": "residents_taxes_on_production",
    "/市民所得(市場価格表示)": "residents_income_market_prices",
    "/その他の経常移転(純)": "residents_current_transfers",
    "/市民可処分所得": "residents_disposable_income",
    "/市民総所得(市場価格)": "residents_gross_income",
}


def parse(release: Release) -> pd.DataFrame:
    """Read the amounts, once every printed total, rate, share and deflator agrees with them.

    Raises
    ------
    ValueError
        with every cell that does not agree, or with the first that is not where it has been so far
    """
    area, read_book = area_of(release), book(release)
    disagreeing = missed(read_book)
    if disagreeing:
        raise ValueError("\n".join(disagreeing))
    return observations(_rows(release, read_book, area))


def area_of(release: Release) -> str:
    """The area of a workbook that names no city: the code at the end of the file's name.

    Raises
    ------
    ValueError
        when there is no code, or none that is in the code list
    """
    found = NAMED.fullmatch(release.file.rsplit(".", 1)[0])
    if found is None or found["area"] not in names("area"):
        raise ValueError(
            f"{release.where} はどの市の市民経済計算か分かりません（表に市の名前の印字がありません）。"
            "ファイル名の終わりに etl/codes/area.csv の5桁の符号が要ります: "
            "`python -m etl rehearse ファイル --source city_accounts --vintage 公表日 --name 28100` のように"
            "指定してください。"
        )
    return found["area"]


def _rows(release: Release, read_book: Book, area: str) -> Iterator[Row]:
    """Nominal and chained amounts by activity, then incomes."""
    last = max(next(iter(read_book.nominal.figures.values())))
    edition = f"sna_{names('area')[area].en.lower().replace(' ', '_')}_fy{last}"
    nominal = {"area": area, "unit": "million_yen", "series": _declared(release, edition)}
    chained = {**nominal, "series": _declared(release, f"{edition}_chained_{read_book.real.base}")}
    by_activity = {code: {"activity": code} for code in codes("activity")}
    by_income = {item: {"activity": "_Z", "measure": measure} for item, measure in INCOMES.items()}
    yield from _amounts(
        read_book.nominal.figures, read_book.growth.figures, {"measure": "gdp"} | nominal, by=by_activity
    )
    yield from _amounts(
        read_book.real.figures,
        read_book.real_growth.figures,
        {"measure": "gdp_real"} | chained,
        by=by_activity,
    )
    yield from _amounts(read_book.income.figures, read_book.income_growth.figures, nominal, by=by_income)


def _amounts(
    figures: Figures, growth: Figures, place: dict[str, str], *, by: dict[str, dict[str, str]]
) -> Iterator[Row]:
    """One row per item that is published and year."""
    for key in [key for key in figures if key in by]:
        for period, cell in figures[key].items():
            status = "break" if _breaks(period, figures[key], growth.get(key, {})) else "normal"
            yield observe(cell, {**place, **by[key], "period": period}, status=status)


def _breaks(period: str, printed: Mapping[str, Cell], growth: Mapping[str, Cell]) -> bool:
    """Whether a year has one before it that the publisher does not compare it with."""
    return str(int(period) - 1) in printed and period in growth and read(growth[period]).status == "missing"


def _declared(release: Release, series: str) -> str:
    """A series that has its words; the first workbook of a city or an edition needs new ones."""
    if series not in names("series"):
        raise ValueError(
            f"{release.where} の系列「{series}」は etl/codes/series.csv にありません。"
            "推計基準が異なる市民経済計算は接続できないため、市と年度ごとに系列を分けます。名前と、他と比べられない理由を1行加えてください。"
        )
    return series
