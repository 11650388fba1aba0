"""Where we stand among others: a dot per label with its interval, our own city in bold."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts import rows
from dashboard.charts.bars import whiskers
from dashboard.charts.wording import distinct

GROUPS = 4
GAP = 4  # thin spaces between a dot and its words


def dots(table: pd.DataFrame, *, unit: str) -> go.Figure:
    """Draw a dot per label and group in the order given; the axis need not start at zero."""
    placed = rows.place(table, groups=GROUPS)
    side = pd.Series(1, index=placed.index)
    tip = placed["upper"].fillna(placed["value"])
    base = float(placed[["value", "lower"]].min(axis=None, skipna=True)) if tip.notna().any() else 0.0
    start, end = rows.reach(placed, side=side, tip=tip, base=base, gap=GAP)
    figure = rows.frame(table, unit=unit)
    figure.update_xaxes(range=[start - (end - start) / 20, end], zeroline=start <= 0)
    figure.update_yaxes(showgrid=True)  # a hairline leads the eye from the name to the dot
    for name, category in zip(distinct(table["group"]), theme.CATEGORIES, strict=False):
        group = placed[(placed["group"] == name) & placed["value"].notna()]
        figure.add_trace(draw(group, category=category, table=placed).update(name=name))
    return rows.write(figure, placed, side=side, tip=tip.fillna(base), gap=GAP)


def draw(group: pd.DataFrame, *, category: theme.Category, table: pd.DataFrame) -> go.Scatter:
    """Draw the dots of one group: filled when the number is firm, hollow when it may change."""
    colour = rows.colours(group, category=category, table=table)
    grounds = zip(colour, group["hollow"], strict=True)
    return go.Scatter(
        x=group["value"],
        y=group["y"],
        mode="markers",
        marker={
            "symbol": category.symbol,
            "size": [13 if focus and rows.alone(table) else 10 for focus in group["focus"]],
            "color": [theme.PAPER if hollow else ground for ground, hollow in grounds],
            "line": {"color": colour, "width": 2},
            "opacity": 1,
        },
        error_x=whiskers(group) | {"color": theme.INK_SOFT},
        hovertext=group["hover"],
        hovertemplate="%{hovertext}<extra></extra>",
    )
