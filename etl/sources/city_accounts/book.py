"""The tables of one accounts workbook, each cell under the code of its item and its fiscal year.

Sheets and titles are those of 神戸市 平成24年度 (28 sheets); 目次, Ⅰ, Ⅵ to Ⅹ repeat or extend these and
are not read. 「歴年」 stands for 暦年 in the file itself.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from etl.contract import names
from etl.reading.eras import when
from etl.reading.grid import Cell
from etl.reading.printed import wrong
from etl.releases import Release
from etl.sources.city_accounts.activities import activity
from etl.sources.city_accounts.outline import Node, outline, path
from etl.sources.city_accounts.sheet import Layout, read_table

Figures = dict[str, dict[str, Cell]]
AMOUNT, PERCENT = r"\(単位:100万円\)", r"\(単位:%\)"
BASE = r"(?P<base>\w+?)[暦歴]年"
BY_ACTIVITY = "経済活動別市内総生産"
INCOME = "市民所得及び市民可処分所得の分配"
RATE, SHARE = "(対前年度増加率)", "(構成比)"
NOMINAL = Layout("Ⅱ-1", f"第II表-1{BY_ACTIVITY}(名目)", AMOUNT)
GROWTH = Layout("Ⅱ-2", f"第II表-2{BY_ACTIVITY}(名目){RATE}", PERCENT)
SHARES = Layout("Ⅱ-3", f"第II表-3{BY_ACTIVITY}(名目){SHARE}", PERCENT)
REAL = Layout("Ⅲ-1", f"第III表-1{BY_ACTIVITY}(実質:連鎖方式)", rf"{AMOUNT}\({BASE}連鎖価格\)")
REAL_GROWTH = Layout("Ⅲ-2", f"第III表-2{BY_ACTIVITY}(実質:連鎖方式){RATE}", PERCENT)
DEFLATORS = Layout("Ⅳ-1", f"第IV表-1{BY_ACTIVITY}(デフレーター:連鎖方式)", rf"\({BASE}=100,%\)")
INCOMES = Layout("Ⅴ-1", f"第V表-1{INCOME}", AMOUNT)
INCOME_GROWTH = Layout("Ⅴ-2", f"第V表-2{INCOME}{RATE}", PERCENT)
INCOME_SHARES = Layout("Ⅴ-3", f"第V表-3{INCOME}{SHARE}", PERCENT)

TOP = ("_T", "government", "nonprofit", "subtotal", "import_taxes", "deducted_consumption_tax", "_GDP")
DISCREPANCY = "chain_discrepancy"  # printed only where amounts are chained


class Read(NamedTuple):
    """One table: the year of its prices, its tree per block of years, and its cells by item and year."""

    base: str
    trees: tuple[tuple[Node, ...], ...]
    figures: Figures


class Book(NamedTuple):
    """All tables that are read: amounts, and what the publisher computed from them."""

    nominal: Read
    growth: Read
    shares: Read
    real: Read
    real_growth: Read
    deflators: Read
    income: Read
    income_growth: Read
    income_shares: Read


def book(release: Release) -> Book:
    """Read the tables of a workbook, and make sure that those computed name the items of their amounts.

    Raises
    ------
    ValueError
        naming the sheet and the cell that is not as the publisher has printed it so far
    """
    by_activity = (NOMINAL, GROWTH, SHARES, REAL, REAL_GROWTH, DEFLATORS)
    by_income = (INCOMES, INCOME_GROWTH, INCOME_SHARES)
    found = Book(
        *(_read(release, layout, activity) for layout in by_activity),
        *(_read(release, layout, path) for layout in by_income),
    )
    _require_all(release, NOMINAL, found.nominal, TOP)
    _require_all(release, REAL, found.real, (*TOP, DISCREPANCY))
    for amounts, computed in (
        (found.nominal, (found.growth, found.shares, found.real)),
        (found.real, (found.real_growth, found.deflators)),
        (found.income, (found.income_growth, found.income_shares)),
    ):
        for other in computed:
            _require_same(amounts.figures, other.figures)
    return found


def _read(release: Release, layout: Layout, key: Callable[[Node], str]) -> Read:
    """Read one table; an item in two blocks of years is one item, an item twice in a block is refused."""
    table = read_table(release, layout)
    trees = tuple(tuple(outline(items)) for items in table.blocks)
    figures: Figures = {}
    for node in (node for tree in trees for node in tree):
        cells = figures.setdefault(key(node), {})
        if set(cells) & set(node.item.cells):
            raise wrong(node.item.label, expected="1度だけ印字される項目", found=node.item.words)
        cells.update(node.item.cells)
    return Read(_year(table.base), trees, figures)


def _year(base: str) -> str:
    """The year of the prices, where a table has one."""
    return when(Cell("", 0, 0, f"{base}年")).period if base else ""


def _require_all(release: Release, layout: Layout, found: Read, keys: Iterable[str]) -> None:
    """Refuse a table without its totals, for then nothing proves its parts."""
    absent = [names("activity")[key].ja for key in keys if key not in found.figures]
    if absent:
        raise ValueError(
            f"{release.where} のシート「{layout.sheet}」に「{'」「'.join(absent)}」の行がありません。"
            "合計の行がなければ内訳を確かめられません。原資料を確かめてください。"
        )


def _require_same(amounts: Figures, computed: Figures) -> None:
    """Refuse a computed table that names other items or years than the amounts it proves."""
    for key in [key for key in (*amounts, *computed) if key != DISCREPANCY]:
        one, other = amounts.get(key, {}), computed.get(key, {})
        if set(one) != set(other):
            cell = next(iter({**one, **other}.values()))
            raise ValueError(
                f"{cell.where} の行の項目（{key}）は、実額の表と増加率・構成比などの表とで"
                "項目または年度が違います。どちらかの表の行が抜けています。原資料を確かめてください。"
            )
