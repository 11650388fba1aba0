"""What a person sees of lines: where they stop, what is hollow, what the words say."""

import pandas as pd

from dashboard import charts, theme
from tests.dashboard.charts.test_bars import drawn, table


def years(*rows: dict[str, object]) -> pd.DataFrame:
    lines = (
        {"at": float(row["period"]), "series": "s", "text": f"{row.get('value')} 件"} | row for row in rows
    )
    return table(*lines)


def test_lines_never_join_two_series() -> None:
    both = years(
        {"period": "2012", "value": 1.0, "series": "旧"},
        {"period": "2014", "value": 2.0, "series": "旧"},
        {"period": "2016", "value": 3.0, "series": "新"},
    )
    line = charts.trend(both, unit="件").data[0]
    assert [None if pd.isna(y) else y for y in line.y] == [1.0, 2.0, None, 3.0]
    assert line.connectgaps is False


def test_lines_stop_at_a_break_and_at_a_missing_number() -> None:
    broken = years(
        {"period": "2012", "value": 1.0},
        {"period": "2013", "text": "", "status": "suppressed", "note": "X 秘匿"},
        {"period": "2014", "value": 2.0},
        {"period": "2015", "value": 3.0, "status": "break", "note": "不連続"},
    )
    figure = charts.trend(broken, unit="件")
    assert [None if pd.isna(y) else y for y in figure.data[0].y] == [1.0, None, 2.0, None, 3.0]
    assert "X 秘匿" in drawn(figure)


LINES = years(
    {"period": "2009", "value": 10.0, "group": "川崎市", "focus": True},
    {
        "period": "2021",
        "value": 12.0,
        "group": "川崎市",
        "focus": True,
        "status": "provisional",
        "note": "速報",
    },
    {"period": "2009", "value": 11.0, "group": "横浜市"},
    {"period": "2021", "value": 12.1, "group": "横浜市"},
)


def test_provisional_points_are_hollow_and_worded_at_the_end_of_the_line() -> None:
    figure = charts.trend(LINES, unit="件")
    assert figure.data[0].marker.color == (theme.CATEGORIES[0].colour, theme.PAPER)
    assert "速報" in figure.data[0].hovertext[1]
    assert "<b>川崎市</b>12.0 件 速報" in drawn(figure)


def test_line_ends_are_labelled_apart() -> None:
    labels = [note for note in charts.trend(LINES, unit="件").layout.annotations if "市" in note.text]
    assert len(labels) == 2
    assert abs(labels[0].yshift - labels[1].yshift) >= 34


def test_years_stand_at_their_true_distance_from_a_zero_origin() -> None:
    figure = charts.trend(LINES, unit="件")
    assert list(figure.data[0].x) == [2009.0, 2021.0]
    assert figure.layout.yaxis.range[0] == 0


def test_an_axis_without_zero_is_marked() -> None:
    figure = charts.trend(LINES, unit="件", zero=False)
    assert figure.layout.yaxis.range[0] > 0
    assert "≈" in drawn(figure)
    assert "≈" not in drawn(charts.trend(LINES, unit="件"))


def test_a_break_is_a_dotted_rule_with_words() -> None:
    figure = charts.trend(LINES, unit="件", breaks=[(2013.5, "産業分類の改定")])
    rule = figure.layout.shapes[0]
    assert (rule.x0, rule.x1, rule.line.dash) == (2013.5, 2013.5, "dot")
    assert "産業分類の改定" in drawn(figure)
