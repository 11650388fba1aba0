"""What a whole is made of: one 100 % bar per period, its parts told apart by fill, hatch and number."""

import re

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts.sizes import LINE, UNIT_EM, foot, legend_height
from dashboard.charts.wording import BREAK, distinct, hover, lines, wrap

SPOKEN = 4  # percent: smaller parts have no room for a number
BAR = 34  # px
NOTE_EM = 8
NUMBER = re.compile(r"[−△▲-]?[\d,.]+")


def stack(table: pd.DataFrame, *, unit: str) -> go.Figure:
    """Draw shares (0-100) of `label` for each `period`; what is not published stays blank and is named."""
    parts, periods = distinct(table["label"]), distinct(table["period"])
    if len(parts) > len(theme.PARTS):
        raise ValueError(
            f"{len(parts)} parts cannot be told apart; we have {len(theme.PARTS)} fills. "
            "Put the smallest parts together before drawing."
        )
    figure = go.Figure(layout={"template": theme.TEMPLATE, "barmode": "stack", "bargap": 0.15})
    for name, style in zip(parts, theme.PARTS, strict=False):
        rows_of_part = table[(table["label"] == name) & table["value"].notna()]
        figure.add_trace(draw(rows_of_part, style=style, periods=periods).update(name=name))
    return finish(figure, table, unit=unit)


def draw(part: pd.DataFrame, *, style: theme.Part, periods: list[str]) -> go.Bar:
    """Draw one part through all periods, its number inside where it fits."""
    return go.Bar(
        x=part["value"],
        y=[periods.index(period) for period in part["period"]],
        orientation="h",
        marker={
            "color": style.colour,
            "line": {"color": theme.PART_OUTLINE, "width": 1},
            "pattern": {
                "fillmode": "overlay",
                "shape": style.pattern,
                "fgcolor": theme.PART_OUTLINE if style.text == theme.INK else theme.PAPER,
                "fgopacity": 0.5,
                "size": 7,
                "solidity": 0.15,
            },
        },
        text=[bare(row) for _, row in part.iterrows()],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="inside",
        textfont={
            "color": style.text,
            "shadow": halo(style),
        },
        hovertext=[hover(row) for _, row in part.iterrows()],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def halo(style: theme.Part) -> str:
    """Clear the hatch behind a number, in the colour of the ground."""
    sides = (f"{x}px {y}px 2px {style.colour}" for x in (-1, 1) for y in (-1, 1))
    return ", ".join(sides) if style.pattern else "none"


def bare(row: pd.Series) -> str:
    """Print the number without its unit, which the axis states; nothing in a sliver."""
    number = NUMBER.match(row["text"])
    return number.group() if number and row["value"] >= SPOKEN else ""


def finish(figure: go.Figure, table: pd.DataFrame, *, unit: str) -> go.Figure:
    """Fix the axes: first period on top, always 0 to 100, and the notes under each period."""
    labels = [tick(rows_of_period) for _, rows_of_period in table.groupby("period", sort=False)]
    bar = max([BAR, *(lines(label) * LINE + 6 for label in labels)])
    figure.update_yaxes(
        tickmode="array",
        tickvals=list(range(len(labels))),
        ticktext=labels,
        range=[len(labels) - 0.5, -0.5],
        showgrid=False,
        zeroline=False,
    )
    figure.update_xaxes(title_text=wrap(unit, em=UNIT_EM), range=[0, 100], dtick=25)
    return figure.update_layout(
        height=len(labels) * bar + foot(unit) + legend_height(distinct(table["label"])),
        margin_r=24,  # half of the last tick, "100"
        uniformtext={"minsize": 10, "mode": "hide"},
        showlegend=True,
    )


def tick(period: pd.DataFrame) -> str:
    """Name the period, and under it whatever a reader must know of its parts."""
    name = period["period"].iloc[0]
    unknown = period["value"].isna()
    notes = distinct(period.loc[~unknown, "note"])
    notes += [f"{row['label']} {row['note']}" for _, row in period[unknown].iterrows()]
    words = [wrap(note, em=NOTE_EM) for note in notes if note]
    bold = f"<b>{name}</b>" if period["focus"].any() and not period["focus"].all() else name
    return BREAK.join([bold, *words])
