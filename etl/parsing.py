"""One raw release to observations that are corrected, counted, checked and of the promised shape."""

import pandas as pd
import pandera.errors as pe

from etl.corrections import corrected
from etl.releases import Release
from etl.source import Source


def parsed(source: Source, release: Release) -> pd.DataFrame:
    """Read one release, check that it adds up, and say which release it is.

    Raises
    ------
    ValueError
        in one message, everything that does not add up, or is not what the ledger expects
    """
    table = corrected(source.parse(release), release)
    if release.rows and len(table) != int(release.rows):
        raise ValueError(
            f"{release.where} から読めた数は {len(table):,} 個ですが、"
            f"台帳の rows は {int(release.rows):,} 個です。"
            "読み方を変えたためなら、増減の内容を確かめてから台帳の rows を直してください。"
        )
    wrong = [sentence for check in source.checks for sentence in check(table)]
    if wrong:
        raise ValueError(f"{release.where}:\n" + "\n".join(f"  {sentence}" for sentence in wrong))
    return table.assign(source=source.id, vintage=release.vintage)


def validated(source: Source, table: pd.DataFrame) -> pd.DataFrame:
    """Check the table against the source's schema; say in words what is wrong."""
    try:
        return source.schema.validate(table, lazy=True)
    except pe.SchemaErrors as errors:
        raise ValueError(
            f"{source.id} の行が約束した形に合いません（etl/sources/{source.id} または原資料を"
            f"確かめてください）:\n{in_words(errors, table)}"
        ) from None


def in_words(errors: pe.SchemaErrors, table: pd.DataFrame) -> str:
    """Say one line per broken rule: what it asks, how many rows break it, where the first stands."""
    cases = errors.failure_cases
    where = table["file"] + " " + table["cell"] if {"file", "cell"} <= set(table) else table.index.astype(str)
    lines = []
    for rule, rows in cases.groupby(cases["check"].astype(str)):
        found = rows["index"].dropna().astype(int).unique()
        at = f" ({len(found)} 行、最初は {where.iloc[found[0]]})" if len(found) else ""
        column = f"{rows['column'].iloc[0]}: " if rows["schema_context"].iloc[0] == "Column" else ""
        lines.append(f"  {column}{rule}{at}")
    return "\n".join(lines)
