"""What the strategy printed of the census, and 確報 numbers as they were transcribed from SSDSE-A.

2016 came first as 速報 (provisional), a year later as 確報. Counts up to 2006 are from another survey, shown
as a picture only. The 確報 files carry SSDSE-A, which prints 0 for secret, unknown and none alike: such a 0
is `suppressed`. Their 全国 adds municipalities, secret ones as 0, so industries fall a little short of the
total (854 of 56,854,058 employees in 2016). An empty cell was not transcribed: no observation.
"""

from collections.abc import Callable, Iterator
from functools import partial

import pandas as pd

from etl.reading.grid import Cell, table
from etl.reading.labels import code, known_code
from etl.reading.layout import Contents, Form, Layout
from etl.reading.numbers import Reading
from etl.reading.rows import Row, observations, observe
from etl.reading.told import told
from etl.releases import Release

EMPLOYEES = "本市の従業者数(民営)の推移(実数及び産業別構成比)"
EMPLOYEES_HEADINGS = (
    ("業種大分類", "従業者数(人)", "", "増減比", "構成比", ""),
    ("", "2009 年", "2016 年", "", "2009 年", "2016 年"),
)
PICTURE = "本市の事業所数(民営)、従業者数の推移"
PICTURE_HEADINGS = (("年", "事業所数", "従業者数"),)
SIZES = "本市の製造業の事業所数(民営)の推移(実数、増減比、従業者規模別構成比)"
SIZES_HEADINGS = (
    ("従業者規模", "事業所数(所)", "", "増減比", "構成比", ""),
    ("", "2009 年", "2014 年", "", "2009 年", "2014 年"),
)
FINAL_HEADINGS = (("地域コード", "地域", "産業コード", "産業大分類", "事業所数", "従業者数"),)
TEXT = "本文の数値（２－２－１）"
ESTABLISHMENTS_2016 = "民営事業所数 2016年"
RANKED = {"情報通信業": "G", "学術研究，専門・技術サービス業": "L"}
RANKS = {f"{name}の従業者割合の順位 2016年": industry for name, industry in RANKED.items()}
TOTALS = {"AR": "_T", "AS": "_T"}  # the letter SSDSE gives the total, without and with public service
NOT_TOLD_APART = {"0": Reading(None, "suppressed")}
PERSONS: Row = {"measure": "employees", "unit": "persons"}
PLACES: Row = {"measure": "establishments", "unit": "establishments"}
RANK: Row = {"measure": "employee_share_rank", "unit": "rank", "period": "2016"}


def _preliminary(release: Release) -> list[Row]:
    """The strategy's employees, 2009 final and 2016 provisional, and what its text adds."""
    return [*_employees(release), *_picture(release), *_text(release)]


def _employees(release: Release) -> Iterator[Row]:
    """Two years side by side; changes and shares follow from them."""
    for label, first, last, *_ in table(release, EMPLOYEES, EMPLOYEES_HEADINGS):
        industry = code(label, "industry")
        yield _count(first, PERSONS | {"period": "2009", "industry": industry})
        yield _count(last, PERSONS | {"period": "2016", "industry": industry}, status="provisional")


def _picture(release: Release) -> Iterator[Row]:
    """The survey before 2009: that it exists, and that its numbers are not printed."""
    for year, establishments, employees in table(release, PICTURE, PICTURE_HEADINGS):
        for cell, kind in ((establishments, PLACES), (employees, PERSONS)):
            yield _count(cell, kind | {"period": year.text, "series": "establishment_census"})


def _text(release: Release) -> Iterator[Row]:
    """The establishments of 2016, and two ranks among 21 large cities."""
    printed = told(release, TEXT, ESTABLISHMENTS_2016, *RANKS)
    yield _count(printed[ESTABLISHMENTS_2016], PLACES | {"period": "2016"}, status="provisional")
    for item, industry in RANKS.items():
        yield _count(printed[item], RANK | {"industry": industry}, status="provisional")


def _size_classes(release: Release) -> list[Row]:
    """Establishments of manufacturing by persons employed."""
    return [
        _count(cell, PLACES | {"period": period, "industry": "E", "size_class": code(label, "size_class")})
        for label, first, last, *_ in table(release, SIZES, SIZES_HEADINGS)
        for period, cell in (("2009", first), ("2014", last))
    ]


def _final(release: Release, *, title: str, series: str, period: str) -> Iterator[Row]:
    """A 確報 as SSDSE-A carries it, one line per area and industry."""
    for area, name, industry, section, establishments, employees in table(release, title, FINAL_HEADINGS):
        place: Row = {"area": known_code(area, "area", name=name), "series": series, "period": period}
        place["industry"] = known_code(industry, "industry", TOTALS, name=section)
        for cell, kind in ((establishments, PLACES), (employees, PERSONS)):
            if cell.text:
                yield _count(cell, kind | place, reading=NOT_TOLD_APART.get(cell.text))


def _count(cell: Cell, place: Row, *, status: str = "normal", reading: Reading | None = None) -> Row:
    """One number about private establishments in the city, unless told otherwise."""
    usual: Row = {"area": "14130", "series": "census_private", "industry": "_T", "size_class": "_T"}
    return observe(cell, usual | place, reading=reading, status=status)


def _releases_of(survey: str, coverage: str, *, series: str, period: str) -> dict[str, Layout]:
    """One 確報 layout under the title its file prints."""
    title = f"{survey}（確報） 産業大分類別の事業所数及び従業者数（{coverage}）"
    return {title: partial(_final, title=title, series=series, period=period)}


LAYOUT: dict[str, Layout] = {
    EMPLOYEES: _preliminary,
    SIZES: _size_classes,
    **_releases_of("平成26年経済センサス‐基礎調査", "全事業所", series="census_all", period="2014"),
    **_releases_of("平成28年経済センサス‐活動調査", "民営", series="census_private", period="2016"),
    **_releases_of("令和3年経済センサス‐活動調査", "民営", series="census_private", period="2021"),
}


def _recognises(title: str) -> Callable[[Contents], bool]:
    """Whether a file starts with a title."""

    def first(held: Contents) -> bool:
        """Compare the first cell."""
        start = next((sheet.rows[0] for sheet in held.sheets if sheet.rows), ())
        return bool(start) and start[0].strip() == title

    return first


def _reads(way: Layout) -> Callable[[Release, Contents], pd.DataFrame]:
    """Gather the rows of one of these layouts."""

    def read(release: Release, _: Contents) -> pd.DataFrame:
        """Every row, in the order of the file."""
        return observations(way(release))

    return read


FORMS = tuple(Form(title, _recognises(title), _reads(way)) for title, way in LAYOUT.items())
