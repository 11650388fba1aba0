"""Applications and registrations by prefecture, at the first applicant's address: 都道府県別出願件数表.

Confirmed: 都道府県別出願件数表 counts those by Japanese (日本人によるもの) at the address of the first
applicant, and ends with 内国計; その他 are Japanese without a prefecture, foreigners are no part of it,
international registrations of designs and trademarks are. Assumed, for want of a workbook: rights above
and calendar years below (the same for each right), 47 prefectures downwards in the order of JIS X 0401,
with or without 都府県, then その他 or 不明, the total, and perhaps 外国 and 総計.
"""

from collections.abc import Iterator
from itertools import pairwise

from etl.reading.eras import across
from etl.reading.grid import Cell, Line
from etl.reading.labels import code
from etl.reading.numbers import plain
from etl.reading.printed import wrong
from etl.reading.rows import Row, observe
from etl.sources.patent_applications.headed import Headed

APPLICATIONS = "都道府県別出願件数表(日本人によるもの)"
REGISTRATIONS = "都道府県別登録件数表(日本人によるもの)"
MEASURES = {APPLICATIONS: "applications", REGISTRATIONS: "registrations"}
CORNER = "都道府県"
NAMES = (
    *("北海道", "青森", "岩手", "宮城", "秋田", "山形", "福島"),
    *("茨城", "栃木", "群馬", "埼玉", "千葉", "東京", "神奈川"),
    *("新潟", "富山", "石川", "福井", "山梨", "長野", "岐阜", "静岡", "愛知"),
    *("三重", "滋賀", "京都", "大阪", "兵庫", "奈良", "和歌山"),
    *("鳥取", "島根", "岡山", "広島", "山口"),
    *("徳島", "香川", "愛媛", "高知"),
    *("福岡", "佐賀", "長崎", "熊本", "大分", "宮崎", "鹿児島", "沖縄"),
)
UNPLACED, TOTALS = ("その他", "不明"), ("内国計", "全国計")
FOREIGN, GRAND_TOTALS = ("外国",), ("総計", "合計")
JAPAN = "00000"


def rows(table: Headed) -> Iterator[Row]:
    """One row per prefecture, right and year, and the total of Japan, once the total is met."""
    if plain(table.corner.text) != CORNER:
        raise wrong(table.corner, expected=CORNER)
    periods = _periods(table)
    placed, total = _areas(table)
    for each, period in zip(table.columns, periods, strict=True):
        place = {
            "measure": MEASURES[table.title],
            "unit": "count",
            "series": "jpo_first_applicant",
            "right": code(each.upper_cell, "right"),
            "period": period,
        }
        _require_total(table, [line[each.column] for line in table.lines], total=total)
        for area, line in placed.items():
            cell = line[each.column]
            yield observe(cell, place | {"area": area}, reading=table.reading(cell))


def _periods(table: Headed) -> list[str]:
    """Calendar years under each right, consecutive and the same for all."""
    years = [year.period for year in across(each.lower for each in table.columns) if not year.fiscal]
    if len(years) < len(table.columns):
        raise wrong(table.columns[0].lower, expected="暦年（年度でない年）")
    of_first = years[: sum(each.upper == table.columns[0].upper for each in table.columns)]
    for number, each in enumerate(table.columns):
        expected = of_first[number % len(of_first)]
        if years[number] != expected:
            raise wrong(each.lower, expected=f"{expected}年（最初の権利と同じ年）")
    for each, (before, year) in zip(table.columns[1:], pairwise(of_first), strict=False):
        if int(year) != int(before) + 1:
            raise wrong(each.lower, expected=f"{int(before) + 1}年（左の列の次の年）")
    return years


def _areas(table: Headed) -> tuple[dict[str, Line], int]:
    """Lines by area code, and the number of the line of the total; any other order is refused."""
    labels = [line[table.corner.column] for line in table.lines]
    for label, name in zip(labels, NAMES, strict=False):
        if plain(label.text) not in (name, *(name + kind for kind in "都府県")):
            raise wrong(label, expected=name)
    tail = [*labels[len(NAMES) :]]
    unplaced = int(bool(tail) and plain(tail[0].text) in UNPLACED)
    expected = (*(UNPLACED,) * unplaced, TOTALS, FOREIGN, GRAND_TOTALS)
    for label, names in zip(tail, expected, strict=False):
        if plain(label.text) not in names:
            raise wrong(label, expected="／".join(names))
    if len(tail) - unplaced not in (1, 3):
        raise wrong(labels[-1], expected="47都道府県、その他、内国計（、外国、総計）の行")
    total = len(NAMES) + unplaced
    placed = {f"{number:02d}000": line for number, line in enumerate(table.lines[: len(NAMES)], start=1)}
    return {**placed, JAPAN: table.lines[total]}, total


def _require_total(table: Headed, cells: list[Cell], *, total: int) -> None:
    """The printed totals of one column must be what stands above them."""
    for at, start in ((total, 0), (total + 2, total)):
        if at >= len(cells):
            return
        values = [table.reading(cell).value for cell in (*cells[start:at], cells[at])]
        known = [value for value in values if value is not None]
        if len(known) == len(values) and sum(known[:-1]) != known[-1]:
            raise wrong(cells[at], expected=f"内訳の合計 {sum(known[:-1]):,}")
