"""Which period an entry speaks of: a day that a count runs to, or a whole fiscal year."""

from datetime import date

from etl.reading.eras import When, when
from etl.reading.grid import Cell
from etl.reading.numbers import plain
from etl.sources.programme_outcomes.sheet import FORMULA, Line
from etl.sources.programme_outcomes.words import BEGIN, END, KIND

SERIALS = range(20_000, 80_000)  # days since 1900, as a spreadsheet stores them
OLDEST = "1945"
ANNUAL = "年間"
APRIL = (4, 1)
MARCH = (3, 31)


def period(line: Line, *, latest: date) -> str:
    """ISO 8601: the day, month or year of a cumulative count, the year of a yearly one.

    Raises
    ------
    ValueError
        when it is no date, not over, or the wrong way round; without words when it was said already
    """
    begin, end = line[BEGIN], line[END]
    if FORMULA in (begin.held, end.held) or not end.cell.text:
        raise ValueError("")
    if plain(line[KIND].cell.text) == ANNUAL:
        return _fiscal_year(begin.cell, end.cell, latest)
    return _until(begin.cell, end.cell, latest)


def _until(begin: Cell, end: Cell, latest: date) -> str:
    """The day, month or year that a cumulative count runs to."""
    found = _when(end)
    if found.fiscal:
        raise ValueError(
            f"{end.address}「{end.text}」: 累計は年度でなく、いつまでの数かを年月日で書きます。"
            f"年度末なら {int(found.period) + 1}-03-31 と書いてください。"
        )
    _require_past(end, _first_day(end, found), latest)
    if begin.text and _first_day(begin, _when(begin)) > _first_day(end, found):
        raise ValueError(
            f"{begin.address}「{begin.text}」: 始まりが終わり（{end.text}）より後です。"
            "入れ違いを直してください。"
        )
    return found.period


def _fiscal_year(begin: Cell, end: Cell, latest: date) -> str:
    """The fiscal year of a yearly count: named as 年度, or from 1 April to 31 March."""
    found = _when(end)
    year = int(found.period[:4])
    if not found.fiscal:
        last = _first_day(end, found)
        first = _first_day(begin, _when(begin)) if begin.text else None
        year = last.year - 1
        if first != date(year, *APRIL) or last != date(year + 1, *MARCH):
            raise ValueError(
                f"{end.address}「{end.text}」: 年間の値は年度で書きます（例: 令和2年度）。"
                "または始まりに4月1日、終わりに翌年3月31日を書いてください。"
            )
    _require_past(end, date(year + 1, *MARCH), latest)
    return str(year)


def _when(cell: Cell) -> When:
    """A date as staff write it."""
    text = plain(cell.text)
    if text.isdecimal() and int(text) in SERIALS:
        raise ValueError(
            f"{cell.address}「{cell.text}」: 日付の通し番号です。セルの表示形式を日付にするか、"
            "2021-03-31 のように書き直してください。"
        )
    try:
        found = when(cell)
    except ValueError:
        raise ValueError(
            f"{cell.address}「{cell.text}」: 日付として読めません。"
            "2021-03-31、2021年3月、令和3年3月31日、令和2年度 のように書いてください。"
        ) from None
    if found.period < OLDEST:
        raise ValueError(
            f"{cell.address}「{cell.text}」: 古すぎる日付です。"
            "日付の表示形式のセルに年だけを書くと 1905 年になります。"
            "表示形式を「標準」にして書き直してください。"
        )
    return found


def _first_day(cell: Cell, told: When) -> date:
    """The first day of a period; a day that the calendar does not have is refused."""
    try:
        return date.fromisoformat((told.period + "-01-01")[:10])
    except ValueError:
        raise ValueError(
            f"{cell.address}「{cell.text}」: 暦にない日付です。確かめて直してください。"
        ) from None


def _require_past(cell: Cell, day: date, latest: date) -> None:
    """Refuse what has not been yet."""
    if day > latest:
        raise ValueError(
            f"{cell.address}「{cell.text}」: {latest} より後（{day}）です。"
            "まだ終わっていない期間の実績は書けません。"
        )
