"""What a release changes, cell by cell and from vintage to vintage."""

import pandas as pd
import pytest

from etl.contract import current, every_vintage
from etl.observations import latest
from etl.revisions import LOST, NEW, RESTATED, REVISED, changes, hidden, spread, triangle


def row(area: str, value: float | None, status: str = "normal", vintage: str = "2017-05-31") -> dict:
    return {
        "measure": "employees",
        "area": area,
        "period": "2016",
        "series": "census_private",
        "value": value,
        "unit": "persons",
        "status": status,
        "source": "x",
        "vintage": vintage,
        "file": f"{vintage}.csv",
        "cell": "L1C1",
        "printed": str(value),
    }


BEFORE = pd.DataFrame(
    [
        row("14100", 100, "provisional"),
        row("14130", 50, "provisional"),
        row("14150", 7),
        row("13100", None, "missing"),
    ]
)
AFTER = pd.DataFrame(
    [
        row("14100", 90, vintage="2018-06-28"),
        row("14130", 55, vintage="2018-06-28"),
        row("14150", None, "suppressed", "2018-06-28"),
        row("27100", 3, vintage="2018-06-28"),
        row("13100", None, "suppressed", "2018-06-28"),
    ]
)


def test_every_kind_of_change_is_told_apart_largest_first() -> None:
    changed = changes(BEFORE, AFTER)
    kinds = dict(zip(changed["area"], changed["kind"], strict=True))
    assert kinds == {"14100": REVISED, "14130": REVISED, "14150": REVISED, "27100": NEW, "13100": RESTATED}
    assert list(changed["area"][:2]) == ["14100", "14130"]
    assert list(changed["difference"][:2]) == [-10, 5]
    assert list(changes(BEFORE, AFTER.iloc[1:])["kind"]).count(LOST) == 1


def test_the_revision_from_provisional_to_final() -> None:
    found = spread(changes(BEFORE, AFTER))
    assert found == (2, pytest.approx(0.0), pytest.approx(10.0), pytest.approx(-10.0))
    assert spread(changes(AFTER, AFTER)).cells == 0


def test_withheld_numbers_are_counted() -> None:
    assert (hidden(BEFORE), hidden(AFTER)) == (1, 2)


@pytest.mark.usefixtures("published")
def test_the_triangle_of_the_census_holds_the_provisional_and_the_final_number() -> None:
    found = triangle(every_vintage(current(), "economic_census")).reset_index()
    ours = found[(found["area"] == "14130") & (found["industry"] == "E") & (found["measure"] == "employees")]
    (line,) = ours[ours["period"] == "2016"].to_dict("records")
    assert (line["2017-05-31"], line["2018-06-28"]) == (77_525, 68_482)


@pytest.mark.usefixtures("published")
def test_of_each_number_the_last_vintage_counts() -> None:
    table = every_vintage(current(), "economic_census")
    now = latest(table)
    assert len(now) < len(table)
    then = latest(table, "2018-01-01")
    assert set(then["vintage"]) == {"2015-11-30", "2017-05-31"}
