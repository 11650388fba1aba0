"""What the words around a table say: of which area, of which census, of which establishments."""

import re

from etl.contract import codes
from etl.reading.eras import when
from etl.reading.grid import Cell
from etl.reading.numbers import plain
from etl.sources.economic_census.coverage import YEARS, series_of, told_all, told_private, year

SURVEY_YEAR = re.compile(r"(?:令和|平成)(?:元|\d{1,2})年|20\d\d年")
LARGE = ("prefecture", "designated_city", "nation")


def require_census(words: list[Cell], here: Cell) -> None:
    """Refuse a table that does not say that it is of the economic census: other surveys look alike."""
    if not any("経済センサス" in plain(cell.text) for cell in words):
        raise ValueError(
            f"{here.where} の表に「経済センサス」の語がありません。ほかの調査の表でないか確かめ、"
            "経済センサスの表なら台帳の備考（--note）に調査の名前を書いてください。"
        )


def year_in(words: list[Cell], here: Cell) -> str:
    """The one census year that is printed around a table.

    Raises
    ------
    ValueError
        when there is none, or more than one
    """
    told = [(cell, found) for cell in words for found in SURVEY_YEAR.findall(plain(cell.text))]
    years = {when(cell._replace(text=found)).period: cell for cell, found in told}
    if len(years) == 1:
        ((period, cell),) = years.items()
        return year(cell, period)
    raise ValueError(
        f"{here.where} の表の調査年が1つに決まりません（印字された年: {'、'.join(years) or 'なし'}）。"
        f"表題に {'、'.join(YEARS)} のどれか1つの年が印字されている表を登録してください。"
    )


def area_in(words: list[Cell], here: Cell) -> str:
    """The one prefecture, large city or the nation that is named around a table.

    Raises
    ------
    ValueError
        when none is named, or more than one; a city's own prefecture does not count
    """
    text = "、".join(plain(cell.text) for cell in words)
    named = {code: row for code, row in codes("area").items() if row["level"] in LARGE and row["ja"] in text}
    above = {row["parent"] for row in named.values()}
    found = [code for code in named if code not in above]
    if len(found) == 1:
        return found[0]
    raise ValueError(
        f"{here.where} の表の地域が1つに決まりません"
        f"（印字された地域: {'、'.join(named[code]['ja'] for code in found) or 'なし'}）。"
        "表題かシート名に都道府県名・政令指定都市名が1つある表を登録するか、"
        "台帳の備考（--note）に地域名を書いてください。"
    )


def series_in(words: list[Cell], period: str, *, public: bool) -> str:
    """Series by the words around a table, or by whether it has a line for public service.

    Raises
    ------
    ValueError
        when neither tells, for a census that asked public establishments too
    """
    texts = [cell.text for cell in words]
    return series_of(words[0], period, private=told_private(*texts), public=told_all(*texts) or public)
