"""What the publishers' own tables add to a source does not enter numbers of another kind."""

import pandas as pd

from etl.contract import read
from indicators.catalog import applications, applications_trend, city_product


def held(source: str) -> pd.DataFrame:
    return read(source).reset_index(drop=True)


def added(source: str, **other: object) -> pd.DataFrame:
    """The observations we hold, and each once more with other words."""
    return pd.concat([held(source), held(source).assign(**other)], ignore_index=True)


def test_registrations_are_no_applications() -> None:
    both = added("patent_applications", measure="registrations")
    for indicator in (applications, applications_trend):
        pd.testing.assert_frame_equal(indicator.compute(both), indicator.compute(held("patent_applications")))


def test_applications_of_a_prefecture_are_not_those_of_japan() -> None:
    both = added("patent_applications", area="14000", series="jpo_first_applicant")
    pd.testing.assert_frame_equal(
        applications.compute(both), applications.compute(held("patent_applications"))
    )


def test_amounts_in_another_unit_are_not_beside_those_in_oku_yen() -> None:
    both = added("city_accounts", unit="million_yen", area="28100", series="sna_kobe_fy2012")
    pd.testing.assert_frame_equal(city_product.compute(both), city_product.compute(held("city_accounts")))
