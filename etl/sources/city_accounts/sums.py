"""Printed totals against their parts: 内訳, 小計（１＋２＋３） and the three sectors of 参考."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from etl.sources.city_accounts.activities import SECTORS, activity
from etl.sources.city_accounts.book import Read
from etl.sources.city_accounts.comparison import HALF, Comparison, all_known, value
from etl.sources.city_accounts.outline import Node

PAID = "支払"  # the one part that is taken off (受取 - 支払)
SECTOR_OF = {"agriculture": 0, "mining": 1, "manufacturing": 1, "construction": 1}
PRODUCERS = ("government", "nonprofit")


def parts(table: Read) -> Iterator[Comparison]:
    """Each item that has parts, against them; received and paid against the difference."""
    for tree in table.trees:
        for total in tree:
            below = sorted((node for node in tree if node.parent is total), key=lambda node: node.level)
            for _, level in groupby(below, key=lambda node: node.level):
                yield from _added("内訳の合計", total, [(-1 if n.words == PAID else 1, n) for n in level])


def formulas(table: Read, of: str = "") -> Iterator[Comparison]:
    """Each item of the first level that prints how it is made, as 小計（１＋２＋３）."""
    for tree in table.trees:
        first = {node.number: node for node in tree if node.level == 1}
        for total in first.values():
            if total.formula and of in (total.words, ""):
                signed = re.findall(r"(-?)\+?(\d+)", total.formula)
                terms = [(-1 if sign else 1, first[int(number)]) for sign, number in signed]
                yield from _added(f"「{total.formula}」の計算", total, terms)


def sectors(table: Read) -> Iterator[Comparison]:
    """第1次, 第2次 and 第3次産業 of the reference lines, against the activities they are made of."""
    for tree in table.trees:
        made: dict[str, list[tuple[int, Node]]] = {sector: [] for sector in SECTORS}
        for node in tree:
            code = activity(node)
            if (node.level == 1 and code in PRODUCERS) or (node.parent and activity(node.parent) == "_T"):
                made[SECTORS[SECTOR_OF.get(code, 2)]].append((1, node))
        for total in tree:
            if total.words in SECTORS:
                yield from _added("内訳の合計", total, made[total.words])


def _added(what: str, total: Node, terms: Sequence[tuple[int, Node]]) -> Iterator[Comparison]:
    """A printed total against what is added to it, in every year."""
    for period, cell in total.item.cells.items():
        if not all_known((cell, *(node.item.cells[period] for _, node in terms))):
            continue
        addends = [sign * value(node.item.cells[period]) for sign, node in terms]
        slack = HALF * (len(addends) + 1)
        yield Comparison(what, cell, value(cell), sum(addends) - slack, sum(addends) + slack)
