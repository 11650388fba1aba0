"""Direct labels: name and last number where each line ends, pushed apart until all can be read."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts.wording import BREAK, distinct, pixels, spoken, wrap

NAME_EM = 7
LINE = 17  # px


def endings(figure: go.Figure, table: pd.DataFrame, *, span: list[float], plot: int) -> go.Figure:
    """Write each group's symbol, name, last number and note in the right margin."""
    ends = last(table)
    heights = [(words.count(BREAK) + 1) * LINE + 6 for words in ends["words"]]
    natural = [(value - span[0]) / (span[1] - span[0]) * plot for value in ends["value"]]
    for (_, row), height in zip(ends.iterrows(), spread(natural, heights, top=plot), strict=True):
        figure.add_annotation(
            text=row["glyph"] + row["words"],
            x=1,
            xref="paper",
            xanchor="left",
            xshift=8,
            y=0,
            yref="paper",
            yanchor="middle",
            yshift=height,
            align="left",
            showarrow=False,
        )
    return figure.update_layout(margin_r=max((pixels(words) for words in ends["words"]), default=0) + 30)


def last(table: pd.DataFrame) -> pd.DataFrame:
    """Choose the last known row of each group and find its words."""
    known = table[table["value"].notna()].sort_values("at", kind="stable")
    ends = known.groupby("group", sort=False).tail(1)
    names = distinct(table["group"])
    glyphs = dict(zip(names, map(glyph, theme.CATEGORIES), strict=False)) if len(names) > 1 else {}
    return ends.assign(
        words=[words(row) for _, row in ends.iterrows()],
        glyph=[glyphs.get(name, "") for name in ends["group"]],
    ).sort_values("value")


def glyph(category: theme.Category) -> str:
    """Repeat the line's symbol before its name."""
    return f'<span style="color:{category.colour}">{category.glyph}</span> '


def words(row: pd.Series) -> str:
    """Print name over number; our own city in bold."""
    name = wrap(row["group"], em=NAME_EM)
    lines = [f"<b>{name}</b>" if row["focus"] and name else name, wrap(spoken(row), em=NAME_EM)]
    return BREAK.join(filter(None, lines))


def spread(natural: list[float], heights: list[int], *, top: float) -> list[float]:
    """Move labels as little as needed, keeping their order, so that none covers another.

    >>> spread([100, 104], [20, 20], top=300)
    [92.0, 112.0]
    >>> spread([299, 300], [20, 20], top=300)
    [270.0, 290.0]
    """
    places: list[float] = []
    for at, height in zip(natural, heights, strict=True):
        floor = places[-1] + (heights[len(places) - 1] + height) / 2 if places else at
        places.append(max(at, floor))
    overlap = [place - at for place, at in zip(places, natural, strict=True)]
    above = places[-1] + heights[-1] / 2 - top if places else 0
    shift = max(max(overlap, default=0) / 2, above)
    return [place - shift for place in places]
