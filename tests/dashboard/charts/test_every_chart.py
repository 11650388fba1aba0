"""What all charts share."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard import charts
from dashboard.charts.wording import wrap
from tests.dashboard.charts.test_bars import INDUSTRIES, table
from tests.dashboard.charts.test_dots import CITIES
from tests.dashboard.charts.test_stack import SHARES
from tests.dashboard.charts.test_trend import LINES


@pytest.mark.parametrize(
    "figure",
    [
        charts.bars(INDUSTRIES, unit="%"),
        charts.dots(CITIES, unit="%"),
        charts.trend(LINES, unit="%"),
        charts.stack(SHARES, unit="%"),
    ],
)
def test_a_finger_scrolls_the_page_and_a_tap_reads_the_number(figure: go.Figure) -> None:
    layout = figure.layout.template.layout
    assert layout.xaxis.fixedrange is True
    assert layout.yaxis.automargin is True
    assert layout.dragmode is False
    hovered = [trace for trace in figure.data if trace.hoverinfo != "skip"]
    assert {trace.hovertemplate for trace in hovered} == {"%{hovertext}<extra></extra>"}
    assert figure.layout.meta is None


def test_charts_leave_their_table_as_it_was() -> None:
    for draw, given in (
        (charts.bars, INDUSTRIES),
        (charts.dots, CITIES),
        (charts.trend, LINES),
        (charts.stack, SHARES),
    ):
        before = given.copy(deep=True)
        draw(given, unit="%")
        pd.testing.assert_frame_equal(given, before)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("学術研究，専門・技術サービス業", "学術研究，専門・<br>技術サービス業"),
        ("Scientific research", "Scientific<br>research"),
        ("31.9\u00a0% 速報", "31.9 % 速報"),
        ("%", "%"),
        ("", ""),
    ],
)
def test_labels_break_where_a_reader_would(words: str, expected: str) -> None:
    assert wrap(words, em=8) == expected


ZERO = {"label": "a", "period": "2016", "at": 2016.0, "value": 0.0, "text": "0 件"}


@pytest.mark.parametrize("draw", [charts.bars, charts.dots, charts.trend, charts.stack])
@pytest.mark.parametrize("given", [table(ZERO), table(ZERO).iloc[:0]])
def test_one_zero_and_no_row_at_all_can_be_drawn(draw: Callable[..., go.Figure], given: pd.DataFrame) -> None:
    numbers = [x for trace in draw(given, unit="件").data for x in trace.y if trace["name"] is not None]
    assert len(numbers) == len(given)
