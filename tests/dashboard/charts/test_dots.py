"""What a person sees of dots: our own city first of all."""

import pytest

from dashboard import charts, theme
from tests.dashboard.charts.test_bars import drawn, table

CITIES = table(
    {"label": "福岡市", "value": 13.6, "lower": 12.0, "upper": 15.0, "text": "13.6 %"},
    {"label": "川崎市", "value": 7.8, "lower": 7.0, "upper": 8.0, "text": "7.8 %", "focus": True},
    {"label": "堺市", "value": 7.3, "text": "7.3 %", "status": "estimated", "note": "推計"},
)


def test_dots_emphasise_our_city_and_keep_the_order() -> None:
    figure = charts.dots(CITIES, unit="%")
    assert figure.layout.yaxis.ticktext == ("福岡市", "<b>川崎市</b>", "堺市")
    assert figure.data[0].marker.color == (theme.OTHERS, theme.PRIMARY, theme.PAPER)
    assert figure.data[0].error_x.array[1] == pytest.approx(0.2)
    assert "7.3 %推計" in drawn(figure).replace(" 推計", "推計")
