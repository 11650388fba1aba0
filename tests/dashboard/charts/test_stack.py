"""What a person sees of a whole and its parts."""

import pytest

from dashboard import charts
from tests.dashboard.charts.test_bars import drawn, table

SHARES = table(
    *(
        {"period": period, "label": label, "value": value, "text": f"{value} %"}
        for period, values in (("2009年度", (60.0, 37.0, 3.0)), ("2010年度", (58.0, 39.0, 3.0)))
        for label, value in zip(("製造業", "卸売・小売業", "その他"), values, strict=True)
    ),
    {
        "period": "2011年度",
        "label": "製造業",
        "value": 57.0,
        "text": "57.0 %",
        "status": "provisional",
        "note": "速報",
    },
    {"period": "2011年度", "label": "その他", "status": "suppressed", "note": "X 秘匿"},
)


def test_stack_prints_the_parts_that_have_room_and_names_what_is_not_published() -> None:
    figure = charts.stack(SHARES, unit="%")
    assert list(figure.data[0].text) == ["60.0", "58.0", "57.0"]
    assert list(figure.data[2].text) == ["", ""]
    assert list(figure.data[2].x) == [3.0, 3.0]
    assert figure.layout.xaxis.range == (0, 100)
    assert "2011年度速報その他 X 秘匿" in drawn(figure)


def test_stack_refuses_more_parts_than_it_has_fills() -> None:
    many = table(*({"period": "2009", "label": str(n), "value": 8.0} for n in range(12)))
    with pytest.raises(ValueError, match=r"12 parts .* we have 11 fills"):
        charts.stack(many, unit="%")
