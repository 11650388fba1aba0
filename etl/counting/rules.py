"""How many rights there are, by a rule that has a name: 4, 5, 7, 8 and 3.5 are all true of the same four.

A record says that a right (`number`) has a holder (`holder`) and belongs to a section (`section`); further
columns are the dimensions to count by. A section belongs to the right and not to a holder, so every holder
of a right has every section of it, whichever rows a register happens to print.

Any table that narwhals knows is taken, and the same kind is given back: pandas, pyarrow, polars, duckdb.
"""

from collections.abc import Sequence
from typing import Any

import narwhals as nw

RIGHT, HOLDER, SECTION, COUNT = "number", "holder", "section", "count"
WEIGHT = "weight"
FRACTIONAL = "fractional"
# Rule -> what is counted once. The fractional rule divides one right evenly instead.
ONCE = {
    "distinct": (RIGHT,),
    "per_holder": (RIGHT, HOLDER),
    "per_section": (RIGHT, SECTION),
    "per_holder_section": (RIGHT, HOLDER, SECTION),
}
RULES = (*ONCE, FRACTIONAL)


def count(records: Any, rule: str, *, by: Sequence[str]) -> Any:
    """Count the rights in every group of `by`, in a column `count`.

    Parameters
    ----------
    records : table with `number`, `holder`, `section` and the columns of `by`; a row twice says nothing new
    rule : one of RULES
        `distinct` counts a right once, `per_holder` once for each holder, `per_section` once for each
        section, `per_holder_section` once for each pair of them (as RESAS does), `fractional` gives each
        holder of H and each section of S the part 1 / (H × S), so that the parts of all add to the rights
    by : at least one column; `section` among them counts within sections

    Raises
    ------
    ValueError
        when no rule has this name

    References
    ----------
    OECD (2009), OECD Patent Statistics Manual, chapter 4, doi:10.1787/9789264056442-en

    Examples
    --------
    Four rights: R1 of a and b in G; R2 of c in G and H; R3 of a in A and B; R4 in C and D, which a shares
    with x of another city. In the city: 4 rights; 2+1+1+1 holders; 1+2+2+2 sections; 2+2+2+2 pairs;
    1+1+1+½ parts.

    >>> import pandas as pd
    >>> told = "R1aG R1bG R2cG R2cH R3aA R3aB R4aC R4aD R4xC R4xD".split()
    >>> rows = pd.DataFrame([(r[:2], r[2], r[3]) for r in told], columns=["number", "holder", "section"])
    >>> rows["area"] = ["elsewhere" if r[2] == "x" else "city" for r in told]
    >>> {rule: float(count(rows, rule, by=["area"])["count"].iloc[0]) for rule in RULES}
    {'distinct': 4.0, 'per_holder': 5.0, 'per_section': 7.0, 'per_holder_section': 8.0, 'fractional': 3.5}
    """
    if rule not in RULES:
        raise ValueError(f"数え方「{rule}」はありません。ある数え方: {'、'.join(RULES)}。")
    return tally(complete(records, by=by), rule, by=by)


def complete(records: Any, *, by: Sequence[str]) -> Any:
    """Every holder of a right with every section of it, once, and the part of the right that is its own."""
    rows = nw.from_native(records)
    told = [column for column in by if column not in (RIGHT, HOLDER, SECTION)]
    holders = rows.select(RIGHT, HOLDER, *told).unique()
    sections = rows.select(RIGHT, SECTION).unique()
    pairs = holders.join(sections, on=RIGHT, how="inner")
    every = (_many(rows, HOLDER), _many(rows, SECTION))
    for numbers in every:
        pairs = pairs.join(numbers, on=RIGHT, how="inner")
    weighted = pairs.with_columns((1.0 / (nw.col(f"{HOLDER}s") * nw.col(f"{SECTION}s"))).alias(WEIGHT))
    return weighted.drop(f"{HOLDER}s", f"{SECTION}s").to_native()


def tally(completed: Any, rule: str, *, by: Sequence[str]) -> Any:
    """Count rows that `complete` has made, for a caller with several rules or groups to count."""
    pairs = nw.from_native(completed)
    if rule == FRACTIONAL:
        once, number = ONCE["per_holder_section"], nw.col(WEIGHT).sum()
    else:
        once, number = ONCE[rule], nw.len()
    named = list(dict.fromkeys([*by, *once]))
    kept = [*named, WEIGHT] if rule == FRACTIONAL else named
    groups = pairs.select(*kept).unique(subset=named).group_by(*by).agg(number.alias(COUNT))
    return groups.sort(*by).to_native()


def _many(rows: Any, column: str) -> Any:
    """How many holders, or sections, each right has."""
    return rows.select(RIGHT, column).unique().group_by(RIGHT).agg(nw.len().alias(f"{column}s"))
