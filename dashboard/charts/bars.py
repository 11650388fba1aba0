"""How much, side by side: a horizontal bar from zero for each label, its number at its end."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts import rows
from dashboard.charts.wording import distinct

GROUPS = 4
GAP = 2  # thin spaces between a bar and its words


def bars(table: pd.DataFrame, *, unit: str) -> go.Figure:
    """Draw a bar per label and group; a row without a number draws none and says why at zero."""
    placed = rows.place(table, groups=GROUPS)
    side, tip = sides(placed), tips(placed)
    start, end = rows.reach(placed, side=side, tip=tip, base=0, gap=GAP)
    figure = rows.frame(table, unit=unit).update_xaxes(range=[start, end])
    for name, category in zip(distinct(table["group"]), theme.CATEGORIES, strict=False):
        group = placed[(placed["group"] == name) & placed["value"].notna()]
        for hollow, part in group.groupby("hollow", sort=True):
            bar = draw(part, category=category, table=placed, hollow=bool(hollow))
            figure.add_trace(bar.update(name=name, showlegend=not hollow or bool(group["hollow"].all())))
    cased(figure, placed)
    return rows.write(figure, placed, side=side, tip=tip.fillna(0), gap=GAP)


def sides(placed: pd.DataFrame) -> pd.Series:
    """Put words right of a bar, left of a negative one; a missing one takes the roomier side."""
    roomier = -1 if placed["value"].min() < -max(placed["value"].max(), 0) else 1
    return placed["value"].map(lambda value: roomier if pd.isna(value) else (-1 if value < 0 else 1))


def tips(placed: pd.DataFrame) -> pd.Series:
    """Find where mark and whisker end, away from zero."""
    whisker = placed["upper"].where(placed["value"] >= 0, placed["lower"])
    return whisker.fillna(placed["value"])


def draw(part: pd.DataFrame, *, category: theme.Category, table: pd.DataFrame, hollow: bool) -> go.Bar:
    """Draw bars of one group: filled when the number is firm, outlined and hatched when it may change."""
    colour = rows.colours(part, category=category, table=table)
    ground = [theme.PAPER] * len(part) if hollow else colour
    return go.Bar(
        x=part["value"],
        y=part["y"],
        width=rows.pitch(table) * 0.86,
        orientation="h",
        marker={
            "color": ground,
            "line": {"color": colour, "width": 1.5},
            "pattern": {
                "shape": "/" if hollow else category.pattern,
                "fillmode": "overlay",
                "fgcolor": colour if hollow else theme.PAPER,
                "size": 6,
                "solidity": 0.3 if hollow else 0.2,
            },
        },
        hovertext=part["hover"],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def cased(figure: go.Figure, placed: pd.DataFrame) -> None:
    """Draw the intervals twice, white under black, so that they show on a dark bar too."""
    known = placed[placed["lower"].notna() & placed["upper"].notna()]
    for style in ({"color": theme.PAPER, "thickness": 4.5, "width": 5}, {}) if len(known) else ():
        figure.add_scatter(
            x=known["value"],
            y=known["y"],
            mode="markers",
            marker={"opacity": 0},
            error_x=whiskers(known) | style,
            hoverinfo="skip",
            showlegend=False,
        )


def whiskers(part: pd.DataFrame) -> dict[str, object]:
    """Draw an interval where one is known."""
    return {
        "type": "data",
        "visible": bool(part["upper"].notna().any()),
        "array": part["upper"] - part["value"],
        "arrayminus": part["value"] - part["lower"],
        "color": theme.INK,
        "thickness": 1.5,
        "width": 4,
    }
