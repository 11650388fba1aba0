"""What readers would see change between two builds: estimates, figures and the sentences under them.

`python -m dashboard.effects OLD NEW` prints it as JSON; a rehearsal asks for it from outside, so that the
packages below the dashboard need not know it.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import pandas as pd

from dashboard.page import Asked, Page, View
from dashboard.pages import PAGES
from dashboard.query import chosen, drawable
from indicators import INDICATORS, PINNED, dimensions_of, label, load, period, printed

LANGUAGE = "ja"
LARGEST = 1e9  # JSON knows no infinity
Told = dict[str, Any]


def main() -> int:
    """Compare two builds by name."""
    old, new = sys.argv[1:]
    effects = {"estimates": list(estimates(old, new)), "figures": list(figures(old, new))}
    print(json.dumps(effects, ensure_ascii=False))
    return 0


def estimates(old: str, new: str) -> Iterator[Told]:
    """Every estimate that is new, gone or different, largest relative change of each indicator first."""
    for indicator in INDICATORS:
        before, after = (held(build, indicator.id) for build in (old, new))
        same = dimensions_of(after if len(after) else before)
        if not same:
            continue
        told = [*same, "value", "status", "unit"]
        both = before.reindex(columns=told).merge(
            after.reindex(columns=told), on=same, how="outer", suffixes=("_before", "_after")
        )
        yield from (
            {
                "indicator": indicator.id,
                "title": indicator.title.in_(LANGUAGE),
                "what": named(row, same),
                "before": said(row, "before"),
                "after": said(row, "after"),
                "size": size(row),
            }
            for _, row in both.iterrows()
            if said(row, "before") != said(row, "after")
        )


def figures(old: str, new: str) -> Iterator[Told]:
    """Every figure, as it opens, whose sentence or numbers differ."""
    for page in PAGES:
        for view in page.views:
            before, after = (seen(build, page, view) for build in (old, new))
            if before != after:
                yield {
                    "page": page.title.in_(LANGUAGE),
                    "path": page.path,
                    "figure": view.heading.in_(LANGUAGE),
                    "indicator": view.indicator,
                    "before": before[0],
                    "after": after[0],
                    "numbers": sum(a != b for a, b in zip(before[1], after[1], strict=False))
                    + abs(len(before[1]) - len(after[1])),
                }


def held(build: str, indicator: str) -> pd.DataFrame:
    """Estimates of an indicator in one build; none where the build lacks what it needs."""
    token = PINNED.set(build)
    try:
        return load(indicator)
    except LookupError:
        return pd.DataFrame()
    finally:
        PINNED.reset(token)


def seen(build: str, page: Page, view: View) -> tuple[str, tuple[str, ...]]:
    """The sentence under a figure and its printed numbers, with the choices the page opens with."""
    token = PINNED.set(build)
    try:
        asked = Asked(LANGUAGE, picked={control.key: control.default for control in page.controls})
        table = drawable(chosen(view, asked), view, LANGUAGE)
        return view.reading(table, LANGUAGE), tuple(table["text"])
    except LookupError:
        return "", ()
    finally:
        PINNED.reset(token)


def named(row: pd.Series, dimensions: list[str]) -> str:
    """Which estimate it is, in words."""
    told = [label(d, row[d], LANGUAGE) for d in dimensions if d not in ("period", "series")]
    return "・".join([*filter(None, told), period(row["period"], row.get("series", ""), LANGUAGE)])


def said(row: pd.Series, side: str) -> str:
    """The estimate as a page prints it, or its status; empty where there is none."""
    if pd.isna(row[f"status_{side}"]):
        return ""
    if pd.isna(row[f"value_{side}"]):
        return label("status", row[f"status_{side}"], LANGUAGE)
    told = printed(row[f"value_{side}"], row[f"unit_{side}"], LANGUAGE)
    status = row[f"status_{side}"]
    return told if status == "normal" else f"{told}（{label('status', status, LANGUAGE)}）"


def size(row: pd.Series) -> float:
    """How large the change is, relative to the value before; largest where a number comes or goes."""
    before, after = row["value_before"], row["value_after"]
    if pd.isna(before) or pd.isna(after):
        return 0.0 if pd.isna(before) and pd.isna(after) else LARGEST
    return abs(after / before - 1) if before else LARGEST * bool(after)


if __name__ == "__main__":
    sys.exit(main())
