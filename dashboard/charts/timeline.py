"""The time axis: years at their true distance, ruled where definitions change, worded where numbers lack."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts.wording import BREAK, HOLLOW, distinct, wrap

TICKS = 4  # as many words as fit side by side on a phone
BREAK_EM = 9
LINE = 17  # px
UNIT, FOOT = 26, 52  # px: the unit's line on top, the years below


def lay(
    figure: go.Figure,
    table: pd.DataFrame,
    *,
    breaks: Sequence[tuple[float, str]],
    unit: str,
    plot: int,
    cut: bool,
) -> None:
    """Lay out the axis, the unit above it, the rules with their words, and the notes of missing years."""
    years = table.drop_duplicates("at").sort_values("at")
    edge = ((years["at"].max() - years["at"].min()) or 1) * 0.06 if len(years) else 1
    top = UNIT + sum(height(words) for _, words in breaks)
    figure.update_xaxes(
        tickmode="array",
        tickvals=years["at"].tolist(),
        ticktext=tick_words(years),
        range=[years["at"].min() - edge, years["at"].max() + edge] if len(years) else [0, 1],
        showgrid=False,
        zeroline=False,
        showline=True,
        ticks="outside",
        tickangle=0,
    )
    figure.update_layout(height=plot + top + FOOT, margin={"t": top, "b": FOOT})
    print_unit(figure, unit=unit, top=top, cut=cut)
    rule(figure, breaks, middle=(years["at"].min() + years["at"].max()) / 2)
    missing(figure, table)
    hollow_notes(figure, table)


def tick_words(years: pd.DataFrame) -> list[str]:
    """Name the last period, and those far enough before it; the others keep a bare tick."""
    apart = (years["at"].max() - years["at"].min()) / TICKS
    words, last = [], float("inf")
    for at, period in reversed(list(zip(years["at"], years["period"], strict=True))):
        fits = last - at >= apart * 0.99
        words.append(wrap(str(period), em=3) if fits else "")
        last = at if fits else last
    return words[::-1]


def print_unit(figure: go.Figure, *, unit: str, top: int, cut: bool) -> None:
    """Print the unit upright above the axis, as Japanese papers do; mark an axis that leaves zero out."""
    soft = {"size": theme.CHART_TEXT, "color": theme.INK_SOFT}
    at = {"xref": "paper", "yref": "paper", "x": 0, "showarrow": False, "font": soft}
    figure.add_annotation(**at, text=unit, y=1, yanchor="bottom", yshift=top - UNIT + 4, xanchor="left")
    if cut:
        wave = at | {"font": {"size": 20, "color": theme.INK}}
        figure.add_annotation(**wave, text="≈", y=0, yanchor="middle", yshift=6, bgcolor=theme.PAPER)


def rule(figure: go.Figure, breaks: Sequence[tuple[float, str]], *, middle: float) -> None:
    """Draw a dotted rule at each break, its words above the plot, each on lines of its own."""
    shift = 2
    for at, words in reversed(breaks):
        figure.add_vline(x=at, line={"color": theme.INK_SOFT, "dash": "dot", "width": 1.5})
        figure.add_annotation(
            text=wrap(words, em=BREAK_EM),
            x=at,
            y=1,
            yref="paper",
            yanchor="bottom",
            yshift=shift,
            xanchor="left" if at < middle else "right",
            align="left" if at < middle else "right",
            showarrow=False,
        )
        shift += height(words)


def height(words: str) -> int:
    """Measure the words of a break in px."""
    return (wrap(words, em=BREAK_EM).count(BREAK) + 1) * LINE + 4


def missing(figure: go.Figure, table: pd.DataFrame) -> None:
    """Say in the gap itself why a number lacks."""
    for at, words in reasons(table):
        figure.add_annotation(
            text=words,
            x=at,
            y=0,
            yref="paper",
            yanchor="bottom",
            yshift=4,
            textangle=-90,
            showarrow=False,
            bgcolor=theme.PAPER,
        )


def reasons(table: pd.DataFrame) -> list[tuple[float, str]]:
    """Gather the notes of missing numbers, once for a run of years, each group by its symbol."""
    names = distinct(table["group"])
    glyphs = {name: style.glyph for name, style in zip(names, theme.CATEGORIES, strict=False)}
    runs: list[tuple[list[float], str]] = []
    for at, year in table.groupby("at"):
        lacking = year[year["value"].isna() & (year["note"] != "")]
        marked = (glyphs[row["group"]] + " " + row["note"] for _, row in lacking.iterrows())
        words = BREAK.join(marked if len(names) > 1 else distinct(lacking["note"]))
        if runs and runs[-1][1] == words:
            runs[-1][0].append(at)
        else:
            runs.append(([at], words))
    return [(sum(years) / len(years), words) for years, words in runs if words]


def hollow_notes(figure: go.Figure, table: pd.DataFrame) -> None:
    """Word the first of each run of hollow points; the end of a line is worded by its own label."""
    for _, group in table[table["value"].notna()].sort_values("at").groupby("group", sort=False):
        hollow = group["status"].where(group["status"].isin(HOLLOW), "")
        run = (hollow != hollow.shift()).cumsum()
        for number, same in group[hollow != ""].groupby(run):
            if number != run.max():
                first = same.iloc[0]
                top = first["value"] if pd.isna(first["upper"]) else first["upper"]
                figure.add_annotation(text=first["note"], x=first["at"], y=top, yshift=14, showarrow=False)
