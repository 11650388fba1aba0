"""The look, stated once: the stylesheet and every chart read it here.

After the Digital Agency's dashboard guidebook (v02, 2026-03-31): white page, panel, one blue, at most five
colours. Every mark keeps 3:1 against the page and every text 4.5:1; `tests/dashboard/charts/test_tokens.py`
computes both. No meaning hangs on colour alone: a category also has a dash, a symbol and a hatch, because
council papers are copied in black and white.
"""

from typing import NamedTuple

import plotly.graph_objects as go
import plotly.io as pio

INK, INK_SOFT = "#1A1A1C", "#626264"
PAPER, PANEL, TABLE_HEAD = "#FFFFFF", "#F8F8FB", "#F1F1F4"
GRID, RULE, DIVIDER = "#E6E6E6", "#D8D8DB", "#767676"
PRIMARY, PRIMARY_DARK, PRIMARY_PALE = "#0017C1", "#000082", "#E8F1FE"
OTHERS = "#767676"  # what stands beside the emphasised rows: lighter, still 3:1
ALERT, ALERT_PALE = "#CE0000", "#FDEEEE"
CAUTION, CAUTION_PALE = "#6D5600", "#FBF5E0"
FOCUS_RING = "#FFD43D"  # always drawn around a line of INK, which carries the contrast

FONT = (
    "'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Hiragino Kaku Gothic ProN', "
    "'Yu Gothic', Meiryo, sans-serif"
)
SIZES = {"small": 14, "text": 16, "lead": 18, "heading": 22, "title": 28, "number": 36}
CHART_TEXT = 13  # px; the charts plan their margins with it


class Category(NamedTuple):
    """One group of marks, told apart four times over: by lightness, dash, symbol and hatch."""

    colour: str
    dash: str
    symbol: str
    glyph: str  # the symbol as a character, for labels beside a line
    pattern: str


class Part(NamedTuple):
    """One part of a whole: a fill, a hatch, and the text colour that can be read on it."""

    colour: str
    pattern: str
    text: str


# L* 25, 54, 9, 43, 50: neighbours in the list differ most; the fifth relies on its dash and symbol.
CATEGORIES = (
    Category(PRIMARY, "solid", "circle", "●", ""),
    Category("#E25100", "dash", "square", "■", "."),
    Category("#1A1A1C", "dot", "triangle-up", "▲", "-"),
    Category("#006F83", "dashdot", "diamond", "◆", "\\"),
    Category("#767676", "longdash", "x", "✖", "x"),
)

# Four blues solid, four hatched, three greys: the pale ones get their 3:1 from the outline (PART_OUTLINE).
PARTS = (
    Part("#0017C1", "", PAPER),
    Part("#C5D7FB", "", INK),
    Part("#3460FB", "", PAPER),
    Part("#E8F1FE", "/", INK),
    Part("#000082", "", PAPER),
    Part("#9DB7F9", "", INK),
    Part("#575757", "", PAPER),
    Part("#FFFFFF", "\\", INK),
    Part("#626264", ".", PAPER),
    Part("#FFFFFF", "", INK),
    Part("#E6E6E6", ".", INK),
)
PART_OUTLINE = PRIMARY_DARK

AXIS = {
    "automargin": True,  # plotly.js 4 cuts long labels without it
    "fixedrange": True,  # a finger scrolls the page, not the chart
    "gridcolor": GRID,
    "linecolor": DIVIDER,
    "tickcolor": DIVIDER,
    "tickfont": {"size": CHART_TEXT, "color": INK},
    "title": {"font": {"size": CHART_TEXT, "color": INK_SOFT}, "standoff": 8},
    "zerolinecolor": INK,
    "zerolinewidth": 1,
    "exponentformat": "none",  # 20000 is written 20,000, never 20k
    "separatethousands": True,
}

TEMPLATE = go.layout.Template(
    layout={
        "colorway": [category.colour for category in CATEGORIES],
        "font": {"family": FONT, "size": CHART_TEXT, "color": INK},
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        # The page prints the title, so that it is a heading; the figure starts with its marks.
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": PAPER, "bordercolor": INK, "font": {"color": INK}, "align": "left"},
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1,
            "yanchor": "bottom",
            "traceorder": "normal",  # the order of the marks
            "itemclick": False,
            "itemdoubleclick": False,
        },
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": INK_SOFT, "activecolor": PRIMARY},
        "xaxis": AXIS,
        "yaxis": AXIS,
    }
)

# No mode bar: its picture would leave the page without title, date and source. The page offers the download.
GRAPH_CONFIG = {
    "displayModeBar": False,
    "displaylogo": False,
    "plotlyServerURL": "",
    "responsive": True,
    "showSendToCloud": False,  # plotly.js 4 uploads by default
}


def install() -> None:
    """Make this the look of every figure built from now on."""
    pio.templates["house"] = TEMPLATE
    pio.templates.default = "house"


def css() -> str:
    """State the same tokens as CSS variables, for `assets/site.css`."""
    colours = {
        name.lower().replace("_", "-"): value
        for name, value in globals().items()
        if name.isupper() and isinstance(value, str) and value.startswith("#")
    }
    sizes = {f"size-{name}": f"{pixels / 16:g}rem" for name, pixels in SIZES.items()}
    tokens = colours | sizes | {"font": FONT}
    return ":root{" + ";".join(f"--{name}:{value}" for name, value in tokens.items()) + "}"
