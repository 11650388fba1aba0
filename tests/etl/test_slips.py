"""A slip of the unit or of the digits stops a release; a real jump can be declared."""

from pathlib import Path

import pandas as pd
import pytest

from etl.corrections import COLUMNS, corrected, jump_accepted
from etl.releases import Release
from etl.slips import slips


def table(vintage: str, period: str, factor: float) -> pd.DataFrame:
    """Observations of four areas."""
    areas = ["14100", "14130", "14150", "13100"]
    return pd.DataFrame(
        {
            "measure": "sales",
            "area": areas,
            "period": period,
            "series": "census_private",
            "value": [factor * value for value in (120.0, 80.0, 45.0, 900.0)],
            "unit": "million_yen",
            "status": "normal",
            "source": "x",
            "vintage": vintage,
            "file": f"{vintage}.csv",
            "cell": [f"L{number}C2" for number in range(4)],
            "printed": "…",
        }
    )


@pytest.mark.parametrize("factor", [10, 1000, 0.1, 0.001])
@pytest.mark.parametrize("period", ["2016", "2021"])
def test_another_order_of_magnitude_is_refused(factor: float, period: str) -> None:
    both = pd.concat([table("2018-06-28", "2016", 1), table("2023-06-27", period, factor)])
    (said,) = slips(both, "2023-06-27")
    assert f"これまでの値の {factor:.3g} 倍です" in said
    assert "2023-06-27.csv" in said
    assert "千円と百万円" in said
    assert slips(both, "2018-06-28") == []


@pytest.mark.parametrize("factor", [0.5, 1.0, 2.5])
def test_an_ordinary_change_passes(factor: float) -> None:
    both = pd.concat([table("2018-06-28", "2016", 1), table("2023-06-27", "2021", factor)])
    assert slips(both, "2023-06-27") == []


def test_another_series_or_a_first_release_has_nothing_to_be_compared_with() -> None:
    other = table("2023-06-27", "2021", 1000).assign(series="census_all")
    assert slips(pd.concat([table("2018-06-28", "2016", 1), other]), "2023-06-27") == []


@pytest.fixture
def declare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Write lines into the list of corrections."""

    def write(*lines: str) -> None:
        path = tmp_path / "corrections.csv"
        path.write_text("\n".join([",".join(COLUMNS), *lines]) + "\n", "utf-8")
        monkeypatch.setattr("etl.corrections.DECLARED", path)

    return write


RELEASE = Release("x", "2023-06-27", "2023-06-27.csv", "", "", "", "", "2026-11-23", "", "")


def test_a_declared_error_is_mended_and_says_so(declare) -> None:
    declare("x,2023-06-27.csv,L1C2,…,8000,発行元の正誤表（2024年1月）")
    mended = corrected(table("2023-06-27", "2021", 1), RELEASE)
    assert list(mended["value"]) == [120.0, 8000.0, 45.0, 900.0]
    assert list(mended["status"]) == ["normal", "corrected", "normal", "normal"]
    assert list(mended["printed"]) == ["…"] * 4


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("x,2023-06-27.csv,L1C2,80,8000,正誤表", "L1C2 を「80」と見込んでいますが、「…」と印字されています"),
        ("x,2023-06-27.csv,L9C9,80,8000,正誤表", "読み取られていません"),
        ("x,2023-06-27.csv,L1C2,…,8000,", "理由（reason）がありません"),
    ],
)
def test_a_correction_that_outlived_its_cause_stops_the_build(declare, line: str, told: str) -> None:
    declare(line)
    with pytest.raises(ValueError, match=r"corrections\.csv") as refused:
        corrected(table("2023-06-27", "2021", 1), RELEASE)
    assert told in str(refused.value)


def test_a_real_jump_is_accepted_for_the_declared_file_alone(declare) -> None:
    assert not jump_accepted(RELEASE)
    declare("x,2023-06-27.csv,*,,jump,合併で対象が10倍になった")
    assert jump_accepted(RELEASE)
    assert not jump_accepted(RELEASE._replace(file="2024-06-27.csv"))
