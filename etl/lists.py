"""The code lists, `etl/codes/*.csv`: codes, their words, and what else is known of them."""

import csv
from functools import cache

from etl.paths import CODES
from etl.text import Text


@cache
def codes(dimension: str) -> dict[str, dict[str, str]]:
    """Code -> every column of `codes/<dimension>.csv`, in display order."""
    with (CODES / f"{dimension}.csv").open(encoding="utf-8") as lines:
        return {row["code"]: row for row in csv.DictReader(lines)}


@cache
def names(dimension: str) -> dict[str, Text]:
    """Code -> words, for one dimension (`area`, `industry`, ...), in display order."""
    return {code: Text(row["ja"], row["en"]) for code, row in codes(dimension).items()}
