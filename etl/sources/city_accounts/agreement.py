"""Does a workbook agree with itself? Every printed total, rate, share and deflator against the amounts.

Each amount was rounded to 1 before it was printed, so a computed number is known to lie between two bounds,
not to be one value; a printed number outside them is a difference.
"""

from collections.abc import Iterator
from itertools import chain

from etl.sources.city_accounts.book import Book
from etl.sources.city_accounts.comparison import Comparison
from etl.sources.city_accounts.ratios import deflators, rates, shares
from etl.sources.city_accounts.sums import formulas, parts, sectors

TOLD = 20  # sentences; a shifted column breaks hundreds of numbers


def missed(held: Book) -> list[str]:
    """One sentence per printed number that the others contradict, the first ones if they are many."""
    wrong = [each for each in comparisons(held) if not each.holds]
    told = [
        f"{each.cell.where} の「{each.cell.text}」は{each.what}と合いません"
        f"（{each.low:,.10g} ～ {each.high:,.10g} のはず）。"
        "このファイルの誤りか、行・列のずれです。発行元の原資料を確かめてください。"
        for each in wrong[:TOLD]
    ]
    return [*told, f"ほか {len(wrong) - TOLD} 件。"] if len(wrong) > TOLD else told


def comparisons(held: Book) -> Iterator[Comparison]:
    """Everything in a workbook that can be computed from something else in it."""
    yield from chain(parts(held.nominal), formulas(held.nominal), sectors(held.nominal))
    yield from formulas(held.real, of="開差")
    yield from chain(parts(held.income), formulas(held.income))
    for amounts, growth in (
        (held.nominal, held.growth),
        (held.real, held.real_growth),
        (held.income, held.income_growth),
    ):
        yield from rates(amounts.figures, growth.figures)
    yield from shares(held.nominal.figures, held.shares.figures, whole="_GDP")
    yield from shares(held.income.figures, held.income_shares.figures, whole="/市民所得(要素費用表示)")
    yield from deflators(held)
