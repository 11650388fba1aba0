"""What a person sees of bars: which are drawn, how, in which order, and with which words."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard import charts, theme

NONE = float("nan")
ROW = {
    **dict.fromkeys(("label", "period", "group", "text", "note"), ""),
    **dict.fromkeys(("value", "lower", "upper"), NONE),
    "status": "normal",
    "focus": False,
}


def table(*rows: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame([ROW | row for row in rows])


def drawn(figure: go.Figure) -> str:
    """All the words on the figure, line breaks and thin spaces taken out."""
    words = [note.text for note in figure.layout.annotations]
    for trace in figure.data:
        words += [trace.name or "", *(trace.text if trace.text is not None else ())]
    words += [*(figure.layout.yaxis.ticktext or ()), *(figure.layout.xaxis.ticktext or ())]
    words += [figure.layout.xaxis.title.text or ""]
    return "|".join(words).replace("<br>", "").replace("\u00a0", "")


def filled(figure: go.Figure) -> list[float]:
    return [x for trace in figure.data if trace.type == "bar" for x in trace.x]


INDUSTRIES = table(
    {"label": "製造業", "value": -21.3, "text": "−21.3 %"},
    {"label": "情報通信業", "value": 31.9, "text": "31.9 %", "status": "provisional", "note": "速報"},
    {"label": "鉱業", "status": "suppressed", "note": "X 秘匿"},
    {"label": "複合サービス事業", "status": "refused", "note": "比較できない"},
)


def test_bars_start_at_zero_and_first_row_is_on_top() -> None:
    figure = charts.bars(INDUSTRIES, unit="%")
    low, high = figure.layout.xaxis.range
    assert low < -21.3 < 0 < 31.9 < high
    assert figure.layout.xaxis.zeroline is True
    assert [bar.base for bar in figure.data if bar.type == "bar"] == [None, None]
    top, bottom = reversed(figure.layout.yaxis.range)
    assert (top, bottom) == (-0.5, 3.5)
    assert figure.layout.yaxis.ticktext[0] == "製造業"


def test_bars_draw_no_bar_for_a_row_without_a_number_but_print_its_note_at_zero() -> None:
    figure = charts.bars(INDUSTRIES, unit="%")
    assert sorted(filled(figure)) == [-21.3, 31.9]
    words = figure.data[-1]
    at = {
        text.replace("\u00a0", "").replace("<br>", ""): x for text, x in zip(words.text, words.x, strict=True)
    }
    assert at["X 秘匿"] == 0
    assert at["比較できない"] == 0


def test_bars_hatch_a_provisional_number_on_white() -> None:
    firm, provisional = (trace for trace in charts.bars(INDUSTRIES, unit="%").data if trace.type == "bar")
    assert (firm.marker.pattern.shape, provisional.marker.pattern.shape) == ("", "/")
    assert provisional.marker.color == (theme.PAPER,)
    assert "31.9 %速報" in drawn(charts.bars(INDUSTRIES, unit="%"))


def test_bars_print_numbers_labels_and_unit() -> None:
    words = drawn(charts.bars(INDUSTRIES, unit="増減率（%）"))
    for expected in ("−21.3 %", "情報通信業", "複合サービス事業", "増減率（%）"):
        assert expected in words


def groups(*names: str) -> pd.DataFrame:
    return table(*({"label": "電機", "group": name, "value": 1.0, "text": "1 件"} for name in names))


def test_bars_stand_in_the_order_of_the_legend() -> None:
    bars = [
        trace for trace in charts.bars(groups("川崎", "横浜", "全国"), unit="件").data if trace.type == "bar"
    ]
    assert [bar.name for bar in bars] == ["川崎", "横浜", "全国"]
    assert [bar.y[0] for bar in bars] == sorted(bar.y[0] for bar in bars)
    assert len({bar.marker.pattern.shape for bar in bars}) == 3


def test_a_group_too_many_is_refused_with_a_way_out() -> None:
    with pytest.raises(ValueError, match=r"5 groups \(a, b, c, d, e\).*Choose fewer groups"):
        charts.bars(groups(*"abcde"), unit="件")


def test_bars_grow_with_their_number() -> None:
    two, three = (charts.bars(groups(*names), unit="件").layout.height for names in ("ab", "abc"))
    assert three - two >= 22


def test_bars_draw_an_interval_from_lower_to_upper() -> None:
    figure = charts.bars(table({"label": "電機", "value": 5.0, "lower": 4.0, "upper": 7.0}), unit="件")
    whisker = figure.data[-2].error_x
    assert (whisker.array[0], whisker.arrayminus[0]) == (2.0, 1.0)


def test_a_table_with_no_number_at_all_still_says_why() -> None:
    refused = table({"label": "製造業", "status": "refused", "note": "答えられません"})
    for draw in (charts.bars, charts.dots):
        figure = draw(refused, unit="%")
        assert "答えられません" in drawn(figure)
        assert filled(figure) == []
        assert figure.layout.xaxis.showticklabels is False
