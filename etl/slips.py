"""Whether a release is of another order of magnitude than what was known: ×10, ×1000, 千円 for 百万円.

Numbers are compared with the same number in an earlier vintage; a year not yet known, with the year before.
"""

import pandas as pd

from etl.observations import numbers

FACTOR = (
    5.0  # no measure of a whole city or nation grows fivefold, in the median, from one release to the next
)
FEW = 3  # fewer numbers prove nothing


def slips(table: pd.DataFrame, vintage: str) -> list[str]:
    """Say which measures of one vintage are out of scale with all that was known before it.

    Parameters
    ----------
    table : observations of one source, in every vintage
    vintage : release date of the vintage to judge, YYYY-MM-DD
    """
    known = table[(table["vintage"] < vintage) & (table["value"] > 0)]
    new = table[(table["vintage"] == vintage) & (table["value"] > 0)]
    if known.empty or new.empty:
        return []
    found = []
    for (measure, series), ratios in against(new, known).groupby(["measure", "series"])["ratio"]:
        typical = float(ratios.median())
        if len(ratios) >= FEW and not 1 / FACTOR < typical < FACTOR:
            rows = new[(new["measure"] == measure) & (new["series"] == series)]
            found.append(_sentence(str(measure), str(series), rows, typical, len(ratios)))
    return found


def against(new: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Ratio of each number to the same number as known before; where a series has few, to the period before.

    Returns
    -------
    ratios : measure, series and `ratio` (> 0), one row per number that has a predecessor
    """
    last = known.sort_values(["vintage", "period"], kind="stable")
    same = numbers(new)
    revised = _ratios(new, last, same)
    count = revised.groupby(["measure", "series"])["ratio"].transform("size")
    enough = revised[count >= FEW]
    judged = set(zip(enough["measure"], enough["series"], strict=True))
    rest = new[[each not in judged for each in zip(new["measure"], new["series"], strict=True)]]
    followed = _ratios(rest, last, [column for column in same if column != "period"])
    return pd.concat([enough, followed], ignore_index=True)


def _ratios(new: pd.DataFrame, last: pd.DataFrame, same: list[str]) -> pd.DataFrame:
    """Each number over the last one known that agrees with it in some columns."""
    both = new[[*same, "value"]].merge(
        last.drop_duplicates(same, keep="last")[[*same, "value"]], on=same, suffixes=("", "_before")
    )
    return both[["measure", "series"]].assign(ratio=both["value"] / both["value_before"])


def _sentence(measure: str, series: str, rows: pd.DataFrame, typical: float, count: int) -> str:
    """What is out of scale, by how much, and what to do."""
    first = rows.iloc[0]
    return (
        f"{first['file']}: {measure}（{series}）は、これまでの値の {typical:.3g} 倍です"
        f"（比べた {count} 個の中央値）。例: {first['cell']} の「{first['printed']}」。"
        "単位（千円と百万円、人と千人）や桁の取り違えがないか確かめ、本当にこの大きさなら "
        "etl/corrections.csv に cell を *、value を jump とした行と理由を加えてください。"
    )
