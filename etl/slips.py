"""Whether a release is of another order of magnitude than what was known: ×10, ×1000, 千円 for 百万円.

Numbers are compared with the same number in an earlier vintage; a year not yet known, with the year before.
"""

import numpy as np
import pandas as pd

FACTOR = (
    5.0  # no measure of a whole city or nation grows fivefold, in the median, from one release to the next
)
FEW = 3  # fewer numbers prove nothing
NOT_A_NUMBER = ("value", "unit", "status", "source", "vintage", "file", "cell", "printed")


def slips(table: pd.DataFrame, vintage: str) -> list[str]:
    """Say which measures of one vintage are out of scale with all that was known before it.

    Parameters
    ----------
    table : observations of one source, in every vintage
    vintage : release date of the vintage to judge, YYYY-MM-DD
    """
    known = table[(table["vintage"] < vintage) & (table["value"] > 0)]
    new = table[(table["vintage"] == vintage) & (table["value"] > 0)]
    found = []
    for (measure, series), rows in new.groupby(["measure", "series"]):
        before = known[(known["measure"] == measure) & (known["series"] == series)]
        ratios = against(rows, before)
        typical = float(np.median(ratios)) if len(ratios) >= FEW else 1.0
        if not 1 / FACTOR < typical < FACTOR:
            found.append(_sentence(str(measure), str(series), rows, typical, len(ratios)))
    return found


def against(rows: pd.DataFrame, before: pd.DataFrame) -> np.ndarray:
    """Ratio of each number to the same number as known before, else to the nearest earlier period's.

    Returns
    -------
    ratios : one per number that has a predecessor, > 0
    """
    last = before.sort_values("vintage", kind="stable")
    same = [column for column in rows if column not in NOT_A_NUMBER]
    revised = rows.merge(last.drop_duplicates(same, keep="last"), on=same, suffixes=("", "_before"))
    if len(revised) >= FEW:
        return np.asarray(revised["value"] / revised["value_before"], float)
    place = [column for column in same if column != "period"]
    earlier = last.sort_values("period", kind="stable").drop_duplicates(place, keep="last")
    followed = rows.merge(earlier, on=place, suffixes=("", "_before"))
    return np.asarray(followed["value"] / followed["value_before"], float)


def _sentence(measure: str, series: str, rows: pd.DataFrame, typical: float, count: int) -> str:
    """What is out of scale, by how much, and what to do."""
    first = rows.iloc[0]
    return (
        f"{first['file']}: {measure}（{series}）は、これまでの値の {typical:.3g} 倍です"
        f"（比べた {count} 個の中央値）。例: {first['cell']} の「{first['printed']}」。"
        "単位（千円と百万円、人と千人）や桁の取り違えがないか確かめ、本当にこの大きさなら "
        "etl/corrections.csv に cell を *、value を jump とした行と理由を加えてください。"
    )
