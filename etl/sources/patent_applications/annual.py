"""Applications and registrations of each year since the first printed: 出願・登録件数の推移.

Confirmed: the reports print each year's patents both with and without 存続期間延長登録出願, and say which in
a note (2018年版 図1-1-6); so a table that does not say it is refused. Assumed, for want of a workbook:
years downwards (西暦 or 和暦, none left out), 出願 and 登録 above, 特許, 実用新案, 意匠, 商標 and perhaps 計
below. Term extensions exist for patents alone: the other rights are one series either way.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from etl.reading.eras import When, across
from etl.reading.grid import Cell
from etl.reading.labels import code
from etl.reading.numbers import plain
from etl.reading.printed import wrong
from etl.reading.rows import Row, observe
from etl.sources.patent_applications.headed import Column, Headed

TITLE = "出願・登録件数の推移"
CORNER = "年"
MEASURES = {"出願": "applications", "登録": "registrations"}
RIGHTS = ("特許", "実用新案", "意匠", "商標")
TOTALS = ("計", "合計")
EXTENSION = re.compile(
    r"存続期間の?延長登録の?出願(?:の件数)?[はを]?(?P<said>含まれない|含まない|除く|含む|含まれる)"
)
WITHOUT = ("含まれない", "含まない", "除く")


def rows(table: Headed) -> Iterator[Row]:
    """One row per year, right and measure, once each printed 計 is met."""
    if plain(table.corner.text) != CORNER:
        raise wrong(table.corner, expected=CORNER)
    blocks = {above: _block(table, above) for above in MEASURES}
    unknown = [each for each in table.columns if each.upper not in MEASURES]
    if unknown:
        raise wrong(unknown[0].upper_cell, expected="／".join(MEASURES))
    patents = _patents(table)
    for line, year in zip(table.lines, _years(table), strict=True):
        for above, block in blocks.items():
            _require_total(table, {plain(each.lower.text): line[each.column] for each in block})
            for each in block[: len(RIGHTS)]:
                right = code(each.lower, "right")
                series = (
                    "jpo_registrations" if above == "登録" else patents if right == "patent" else "jpo_all"
                )
                place = {"measure": MEASURES[above], "area": "00000", "unit": "count", "right": right}
                cell = line[each.column]
                yield observe(
                    cell, place | {"series": series, "period": year.period}, reading=table.reading(cell)
                )


def _block(table: Headed, above: str) -> list[Column]:
    """The columns of one measure: the four rights in order, and perhaps their total."""
    found = [each for each in table.columns if each.upper == above]
    if not found:
        raise wrong(table.corner, expected=f"上段の見出し「{above}」のある表")
    printed = [plain(each.lower.text) for each in found]
    if printed != [*RIGHTS, *(name for name in printed[len(RIGHTS) :][:1] if name in TOTALS)]:
        raise wrong(found[0].lower, expected=f"{'・'.join(RIGHTS)}（・計）", found="・".join(printed))
    return found


def _patents(table: Headed) -> str:
    """The series of patents that the notes name."""
    said = EXTENSION.search(table.notes)
    if said is None:
        raise ValueError(
            f"{table.corner.where} の表の注に、特許が存続期間延長登録出願を含むかどうかの記載がありません。"
            "含む件数と除く件数は別の系列です。発行元の資料で確かめ、注のある表を登録してください。"
        )
    return "jpo_excluding_term_extension" if said["said"] in WITHOUT else "jpo_all"


def _years(table: Headed) -> list[When]:
    """Years downwards, none left out, doubled or out of order."""
    labels = [line[table.corner.column] for line in table.lines]
    years = list(across(labels))
    for label, year in zip(labels, years, strict=True):
        if year.fiscal or "-" in year.period:
            raise wrong(label, expected="暦年（1月～12月）")
    for label, (before, year) in zip(labels[1:], pairwise(years), strict=True):
        if int(year.period) != int(before.period) + 1:
            raise wrong(label, expected=f"{int(before.period) + 1}年（上の行の次の年）")
    return years


def _require_total(table: Headed, line: Mapping[str, Cell]) -> None:
    """The printed total of a year must be what its four rights add to."""
    total = next((cell for name, cell in line.items() if name in TOTALS), None)
    values = [table.reading(line[right]).value for right in RIGHTS]
    known = [value for value in values if value is not None]
    if total is None or len(known) < len(values) or table.reading(total).value in (None, sum(known)):
        return
    raise wrong(total, expected=f"内訳の合計 {sum(known):,}")
