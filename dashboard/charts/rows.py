"""The grid of horizontal charts: a row for each label, a slot for each group, room for words on a phone."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts.sizes import LINE, PHONE, UNIT_EM, foot, legend_height
from dashboard.charts.wording import BREAK, HOLLOW, distinct, hover, lines, pixels, spoken, wrap

LABEL_EM, WORDS_EM, SLOT_EM = 8, 6, 10  # a slot among others has width, but no second line
SLOT, ROW_GAP = 22, 12  # px
NARROW = "\u00a0"  # keeps words off a mark by the same few pixels at any width


def place(table: pd.DataFrame, *, groups: int) -> pd.DataFrame:
    """Give every row its height on the page (`y`), its words, and whether its mark is hollow."""
    names, labels = distinct(table["group"]), distinct(table["label"])
    if len(names) > groups:
        raise ValueError(
            f"{len(names)} groups ({', '.join(names)}) cannot be told apart in black and white; "
            f"we have {groups} styles. Choose fewer groups, or show the table."
        )
    offsets = [(names.index(name) - (len(names) - 1) / 2) * pitch(table) for name in table["group"]]
    return table.assign(
        y=[labels.index(label) + offset for label, offset in zip(table["label"], offsets, strict=True)],
        words=[wrap(spoken(row), em=room(table)) for _, row in table.iterrows()],
        hover=[hover(row) for _, row in table.iterrows()],
        hollow=table["status"].isin(HOLLOW),
    )


def room(table: pd.DataFrame) -> int:
    """Say how wide words beside a mark may get, in em."""
    return WORDS_EM if len(distinct(table["group"])) == 1 else SLOT_EM


def pitch(table: pd.DataFrame) -> float:
    """Share a row among its groups, leaving a gap to the next row."""
    return 1 / (max(len(distinct(table["group"])), 1) + ROW_GAP / SLOT)


def emphasised(table: pd.DataFrame) -> bool:
    """Say whether some rows stand out; all of them or none is no emphasis."""
    return bool(table["focus"].any() and not table["focus"].all())


def alone(table: pd.DataFrame) -> bool:
    """Say whether single rows stand out, rather than a whole group."""
    return emphasised(table) and len(distinct(table["group"])) == 1


def colours(rows: pd.DataFrame, *, category: theme.Category, table: pd.DataFrame) -> list[str]:
    """Colour each row: its group's colour, or grey beside the emphasised ones."""
    grey = alone(table)
    return [category.colour if focus or not grey else theme.OTHERS for focus in rows["focus"]]


def ticks(table: pd.DataFrame) -> list[str]:
    """Print each label on as many lines as it needs, bold where it stands out."""
    bold = set(table.loc[table["focus"], "label"]) if emphasised(table) else set()
    wrapped = {label: wrap(label, em=LABEL_EM) for label in distinct(table["label"])}
    if len(bold) == len(wrapped):  # a group stands out, not a label
        bold = set()
    return [f"<b>{words}</b>" if label in bold else words for label, words in wrapped.items()]


def reach(
    placed: pd.DataFrame, *, side: pd.Series, tip: pd.Series, base: float, gap: int
) -> tuple[float, float]:
    """Find the axis range on which marks and words fit a phone."""
    plot = PHONE - max((pixels(tick) for tick in ticks(placed)), default=0) - 24
    words = [min(pixels(words) + gap * 3, plot * 0.4) for words in placed["words"]]
    low, high = min([base, *tip.dropna()]), max([base, *tip.dropna()])
    high = high if high > low else low + 1
    start, end = low, high
    for _ in range(30):  # words widen the range, and a wider range widens the words: converges fast
        pixel = ((end - start) or 1) / plot
        ends = [at + way * long * pixel for at, way, long in zip(tip.fillna(base), side, words, strict=True)]
        start, end = min([low, *ends]), max([high, *ends])
    return start, end


def write(figure: go.Figure, placed: pd.DataFrame, *, side: pd.Series, tip: pd.Series, gap: int) -> go.Figure:
    """Write each row's words beside its tip; a row without a number says why at the base."""
    return figure.add_scatter(
        x=tip,
        y=placed["y"],
        text=[aside(words, way=way, gap=gap) for words, way in zip(placed["words"], side, strict=True)],
        mode="text",
        textposition=["middle right" if way > 0 else "middle left" for way in side],
        hovertext=placed["hover"],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
        showlegend=False,
    )


def aside(words: str, *, way: int, gap: int) -> str:
    """Keep every line of the words off the mark."""
    space = NARROW * gap
    return BREAK.join(space + line if way > 0 else line + space for line in words.split(BREAK))


def frame(table: pd.DataFrame, *, unit: str) -> go.Figure:
    """Lay out the empty grid: first row on top, as tall as its rows ask, unit under the axis."""
    labels, names = ticks(table), distinct(table["group"])
    figure = go.Figure(layout={"template": theme.TEMPLATE, "barmode": "overlay"})
    figure.update_yaxes(
        tickmode="array",
        tickvals=list(range(len(labels))),
        ticktext=labels,
        range=[len(labels) - 0.5, -0.5],
        showgrid=False,
        zeroline=False,
        ticks="",
    )
    known = bool(table["value"].notna().any())
    figure.update_xaxes(
        title_text=wrap(unit, em=UNIT_EM),
        nticks=5,
        zeroline=True,
        showticklabels=known,
    )
    figure.update_layout(
        height=len(labels) * row_height(table) + foot(unit) + legend_height(names),
        showlegend=len(names) > 1,
    )
    return figure


def row_height(table: pd.DataFrame) -> int:
    """Make a row as tall as its label and its slots need."""
    label = max((lines(tick) for tick in ticks(table)), default=1) * LINE
    slot = max((lines(wrap(spoken(row), em=room(table))) for _, row in table.iterrows()), default=1) * LINE
    bars = max(slot + 4, SLOT) * table["group"].nunique()
    return int(max(label + ROW_GAP, bars, SLOT * table["group"].nunique() + ROW_GAP))
