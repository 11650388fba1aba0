"""The published contract: the one table shape that leaves this package.

Other packages may import this module, `etl.text` and `etl.units`, nothing else from `etl`.
"""

import csv
import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from etl.editions import PINNED, Edition, Provenance, cards, current, provenance, warning
from etl.lists import codes, names
from etl.observations import STATUS, WITHOUT_VALUE, Observations, latest
from etl.paths import CODES
from etl.places import Place, place

__all__ = [
    "CODES",
    "LATEST",
    "PINNED",
    "STATUS",
    "WITHOUT_VALUE",
    "Checked",
    "Edition",
    "Observations",
    "Place",
    "Provenance",
    "cards",
    "codes",
    "current",
    "every_vintage",
    "names",
    "place",
    "provenance",
    "raw",
    "read",
    "verification",
    "warning",
]

LATEST = "9999-12-31"


@lru_cache(maxsize=64)
def every_vintage(build: Path, source: str) -> pd.DataFrame:
    """All observations of one source in one build, in every vintage. Do not change it in place."""
    return pd.read_parquet(build / "observations" / f"{source}.parquet")


def read(source: str, as_of: str = LATEST) -> pd.DataFrame:
    """Observations of one source, as anyone could have known them on `as_of` (YYYY-MM-DD).

    Of each number the last vintage published by that day is kept. Do not change the table in place.

    Raises
    ------
    LookupError
        when nothing of the source had been published by then
    """
    vintages = provenance(source).vintages
    known = [vintage for vintage in vintages if vintage <= as_of]
    if not known:
        raise LookupError(
            f"Nothing of {source!r} was published by {as_of}; our first release is {vintages[0]}. "
            "Ask for a later date, or add the earlier release with `python -m etl add`."
        )
    return known_by(current(), source, known[-1])


@lru_cache(maxsize=256)
def known_by(build: Path, source: str, as_of: str) -> pd.DataFrame:
    """Of each number the last vintage published by a day."""
    return latest(every_vintage(build, source), as_of).sort_index()


class Checked(NamedTuple):
    """One number the strategy derived, recomputed from its printed inputs."""

    source: str
    file: str
    cell: str
    words: str
    printed: str
    computed: str
    verdict: str
    remark: str


def verification() -> list[Checked]:
    """What came of recomputing every derived number of the strategy, in the order of the document."""
    told = json.loads((current() / "verification.json").read_text("utf-8"))
    return [Checked(**row) for row in told]


def raw(source: str, file: str, sheet: str = "") -> list[list[str]]:
    """The cells of one grid of a raw file as printed, row by row; `L14C3` is `raw(...)[13][2]`.

    Without a sheet, the first grid.

    Raises
    ------
    LookupError
        when there is no such file or sheet, or when its cells are not unfolded (large, confidential)
    """
    known = {edition.file for edition in provenance(source).editions}
    if file not in known:
        raise LookupError(f"{source} has no raw file {file!r}. Present: {', '.join(sorted(known))}.")
    folder = current() / "cells" / source / file
    if not folder.is_dir():
        raise LookupError(f"The cells of {source}/{file} are not shown: it is large, or confidential.")
    held = json.loads((folder / "sheets.json").read_text("utf-8"))
    if sheet and sheet not in held:
        raise LookupError(f"{source}/{file} has no sheet {sheet!r}. Present: {', '.join(held)}.")
    with (folder / f"{held.index(sheet) if sheet else 0}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))
