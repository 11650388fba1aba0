"""Labels of an accounts table to a tree: １．, (１), ① and ａ are levels, numbered without a gap.

A line that was dropped, doubled or moved breaks the numbering; that is how it is found out.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Optional

from etl.reading.numbers import plain
from etl.reading.printed import wrong
from etl.sources.city_accounts.sheet import Item

# Of a label in its plain spelling, where ① has become 1; the formula is over the numbers of the first level.
LABEL = re.compile(
    r"(?:[<(]参考[>)])?"
    r"(?:(?P<first>\d+)\.|\((?P<second>\d+)\)|(?P<third>\d+)|(?P<fourth>[a-z])(?=[^\x00-\x7f]))?"
    r"(?P<words>.+?)(?:\((?P<formula>\d[\d+-]+)\))?"
)
LEVELS = ("first", "second", "third", "fourth")
PRINTED_AS = {"first": "{}．", "second": "({})", "third": "番号 {}", "fourth": "{}"}


class Node(NamedTuple):
    """One item and what it is a part of; level 0 is a reference item (参考), outside the numbering."""

    item: Item
    words: str
    level: int
    number: int
    formula: str
    parent: Optional["Node"]


def outline(items: Iterable[Item]) -> Iterator[Node]:
    """Give every item of a block its place.

    Raises
    ------
    ValueError
        when a number is missing, doubled or out of order
    """
    above: list[Node] = []
    loose: list[Item] = []  # without a number: reference items, with which a table ends
    last: dict[tuple[str, int], int] = {}
    for item in items:
        node = _node(item, above)
        if node.level and loose:
            raise wrong(loose[0].label, expected="番号のある項目", found=loose[0].words)
        siblings = (path(node.parent), node.level)
        expected = last.get(siblings, 0) + 1
        if node.level and node.number != expected:
            raise wrong(item.label, expected=_marked(node.level, expected), found=item.words)
        last[siblings] = node.number
        loose += [] if node.level else [item]
        above = [*(each for each in above if each.level < node.level), node] if node.level else []
        yield node


def _node(item: Item, above: list[Node]) -> Node:
    """Take a label apart."""
    found = LABEL.fullmatch(item.words)
    if found is None:
        raise wrong(item.label, expected="項目名")
    marks = [(level, found[name]) for level, name in enumerate(LEVELS, start=1) if found[name]]
    level, mark = marks[0] if marks else (0, "0")
    number = int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1
    parent = next((each for each in reversed(above) if each.level < level), None) if level else None
    return Node(item, plain(found["words"]), level, number, found["formula"] or "", parent)


def path(node: Node | None) -> str:
    """Words of a node and all that it is a part of."""
    return f"{path(node.parent)}/{node.words}" if node else ""


def _marked(level: int, number: int) -> str:
    """A number as this level prints it."""
    name = LEVELS[level - 1]
    return PRINTED_AS[name].format(chr(ord("a") + number - 1) if name == "fourth" else number)
