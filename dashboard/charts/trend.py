"""Change over time: a line per group, broken wherever the numbers may not be compared."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts import timeline
from dashboard.charts.bars import whiskers
from dashboard.charts.endings import endings
from dashboard.charts.wording import HOLLOW, distinct, hover

Break = tuple[float, str]  # where on the time axis, and the words for it
PLOT = 300  # px


def trend(table: pd.DataFrame, *, unit: str, breaks: Sequence[Break] = (), zero: bool = True) -> go.Figure:
    """Draw `value` over `at` (years); never join two `series`, nor across a break or a missing number."""
    names = distinct(table["group"])
    if len(names) > len(theme.CATEGORIES):
        raise ValueError(
            f"{len(names)} lines ({', '.join(names)}) cannot be told apart in black and white; "
            f"we have {len(theme.CATEGORIES)} styles. Choose fewer groups, or show the table."
        )
    figure = go.Figure(layout={"template": theme.TEMPLATE, "showlegend": False})
    for name, category in zip(names, theme.CATEGORIES, strict=False):
        group = table[table["group"] == name].sort_values("at", kind="stable")
        figure.add_trace(draw(apart(group), category=category).update(name=name))
    span = extent(table, zero=zero)
    figure.update_yaxes(range=span, nticks=6, ticks="", zeroline=span[0] <= 0)
    timeline.lay(figure, table, breaks=breaks, unit=unit, plot=PLOT, cut=not span[0] <= 0 <= span[1])
    return endings(figure, table, span=span, plot=PLOT)


def apart(group: pd.DataFrame) -> pd.DataFrame:
    """Put an empty row wherever the line must be interrupted."""
    series = group["series"] if "series" in group else pd.Series("", index=group.index)
    cut = (series != series.shift()) | (group["status"] == "break")
    runs = [run for _, run in group.groupby(cut.cumsum(), sort=False)]
    gap = pd.DataFrame([dict.fromkeys(group.columns)])
    spaced = [piece for run in runs for piece in (run.astype(object), gap)][:-1]
    return pd.concat(spaced, ignore_index=True) if spaced else group


def draw(line: pd.DataFrame, *, category: theme.Category) -> go.Scatter:
    """Draw one group: filled points where the number is firm, hollow ones where it may change."""
    numbers = line.assign(**{name: pd.to_numeric(line[name]) for name in ("at", "value", "lower", "upper")})
    hollow = line["status"].isin(HOLLOW)
    return go.Scatter(
        x=numbers["at"],
        y=numbers["value"],
        mode="lines+markers",
        connectgaps=False,
        cliponaxis=False,
        line={
            "color": category.colour,
            "dash": category.dash,
            "width": 3 if line["focus"].eq(True).any() else 2,
        },
        marker={
            "symbol": category.symbol,
            "size": 8,
            "color": [theme.PAPER if unsure else category.colour for unsure in hollow],
            "line": {"color": category.colour, "width": 2},
        },
        error_y=whiskers(numbers) | {"color": category.colour},
        hovertext=[hover(row) if row["status"] else "" for _, row in line.iterrows()],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def extent(table: pd.DataFrame, *, zero: bool) -> list[float]:
    """Find the range of the value axis: from zero, unless the reader was told otherwise."""
    known = pd.concat([table["value"], table["lower"], table["upper"]]).dropna()
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    high = high if high > low else low + 1
    room = (high - low) * 0.08
    below = room if low < 0 or not zero else 0
    return [low - below, high + (room if high > 0 or not zero else 0)]
