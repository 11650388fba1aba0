"""From a view and its choices to rows in display order, in the reader's words."""

import pandas as pd
import pytest

from dashboard.page import Asked, View
from dashboard.pages import PAGES, work
from dashboard.query import as_printed, bounds, chosen, drawable, last, named, position, spoken, varying
from indicators import LANGUAGES, LATEST, load

VIEWS = {view.id: (page, view) for page in PAGES for view in page.views}
CENSUS_2016 = "economic_census/2017-05-31.csv"


def asked(view: str, *, language: str = "ja", as_of: str = LATEST, **picked: str) -> tuple[View, Asked]:
    page, found = VIEWS[view]
    return found, Asked(language, as_of, {each.key: each.default for each in page.controls} | picked)


def estimate(**told: object) -> pd.Series:
    row = {
        "indicator": "employees",
        "area": "14130",
        "period": "2016",
        "series": "census_private",
        "industry": "E",
        "value": 77525.0,
        "lower": float("nan"),
        "upper": float("nan"),
        "unit": "persons",
        "status": "normal",
        "reason": "",
        "inputs": (("x", f"{CENSUS_2016}#L1C1"),),
    }
    return pd.Series(row | told)


def test_a_choice_narrows_the_rows() -> None:
    table = chosen(*asked("employment-change", span="2016/2021"))
    assert set(table["period"]) == {"2016/2021"}
    assert len(table) == 18
    assert len(chosen(*asked("city-industry-share", industry="G"))) == 22


def test_a_day_before_the_first_release_is_said() -> None:
    with pytest.raises(LookupError, match="1999-01-01"):
        chosen(*asked("employment-change", as_of="1999-01-01"))


def test_rows_stand_in_the_order_of_the_code_list_and_by_time() -> None:
    table = chosen(*asked("employment-share"))
    assert [*dict.fromkeys(table["industry"])] == list(work.INDUSTRIES)
    assert all(rows["period"].is_monotonic_increasing for _, rows in table.groupby("industry"))


def test_rows_by_value_have_the_highest_first_and_the_unknown_last() -> None:
    table = chosen(*asked("location-quotient"))
    known = table["value"].dropna()
    assert known.is_monotonic_decreasing
    assert table["value"].isna().to_numpy().tolist() == sorted(table["value"].isna())
    assert table["value"].isna().any()


def test_the_last_of_each_number_is_kept() -> None:
    whole = load("programme_outcomes")
    table = last(whole)
    assert len(table) < len(whole)
    row = table[(table["programme"] == "exchange") & (table["outcome"] == "matches")]
    assert row["value"].tolist() == [39]


def test_choosing_changes_no_table() -> None:
    before = load("employment_change").copy()
    chosen(*asked("employment-change"))
    pd.testing.assert_frame_equal(load("employment_change"), before)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_can_be_drawn_in_words(view: str, language: str) -> None:
    table = chosen(*asked(view, language=language))
    drawn = drawable(table, VIEWS[view][1], language)
    assert len(drawn) == len(table) > 0
    assert (drawn["text"].str.len() > 0).all()
    assert (drawn["value"].isna() | (drawn["text"] != "")).all()
    assert drawn["at"].between(1990, 2040).all()
    assert not drawn[["label", "group", "period"]].duplicated().any() or VIEWS[view][1].group == ("series",)


def test_manufacturing_is_worded_with_its_standing() -> None:
    view, question = asked("employment-change", as_of="2018-03-31")
    drawn = drawable(chosen(view, question), view, "ja").set_index("label")
    row = drawn.loc["製造業"]
    assert (row["text"], row["note"], row["period"]) == ("−21.3 %", "速報", "2009→2016年")
    assert row["value"] == pytest.approx(-21.29, abs=0.005)


def test_a_suppressed_row_has_words_but_no_number() -> None:
    view, question = asked("employment-change")
    row = drawable(chosen(view, question), view, "ja").set_index("label").loc["鉱業，採石業，砂利採取業"]
    assert pd.isna(row["value"])
    assert (row["text"], row["note"]) == ("秘匿・不詳", "秘匿・不詳")


def test_a_refused_row_says_why() -> None:
    view, question = asked("employment-change", span="2009/2014")
    drawn = drawable(chosen(view, question), view, "en")
    assert drawn["value"].isna().all()
    assert set(drawn["text"]) == {"Not computed"}
    assert drawn["why"].str.contains("not comparable").all()


def test_rows_that_differ_only_in_their_series_are_told_apart() -> None:
    table = chosen(*asked("applications"))
    told = varying(table)
    assert told == ["period", "series"]
    assert not table.duplicated(told).any()


@pytest.mark.parametrize("view", VIEWS)
def test_no_two_rows_of_a_table_have_the_same_name(view: str) -> None:
    table = chosen(*asked(view))
    assert not table.duplicated(varying(table)).any()


@pytest.mark.parametrize(
    ("code", "at"), [("2016", 2016), ("2016-07", 2016.5), ("2009/2016", 2016), ("2017-10-31", 2017.75)]
)
def test_a_period_has_a_place_on_the_axis(code: str, at: float) -> None:
    assert position(code) == at


def test_names_are_joined_as_the_language_does() -> None:
    row = estimate()
    assert named(row, ("industry", "period"), "ja") == "製造業・2016年"
    assert named(row, ("industry", "period"), "en") == "Manufacturing, 2016"
    assert named(row, (), "ja") == ""


def test_an_unknown_number_is_spoken_as_its_standing() -> None:
    assert spoken(estimate(value=float("nan"), status="suppressed"), "ja") == "秘匿・不詳"
    assert spoken(estimate(), "ja") == "77,525 人"


def test_what_was_printed_as_about_stays_about() -> None:
    table = load("city_product")
    row = table[table["activity"] == "_GDP"].iloc[0]
    assert as_printed(row["inputs"][0]).startswith("約")
    assert spoken(row, "ja") == "約5.4兆円"
    assert spoken(row, "en").startswith("about ")


def test_a_bound_that_only_covers_rounding_has_a_decimal_more() -> None:
    told = {"unit": "percent", "value": 23.6, "lower": 23.55, "upper": 23.65}
    assert bounds(estimate(**told, reason="rounded_inputs")) == ("23.55", "23.65")
    assert bounds(estimate(**told)) == ("23.6", "23.7")
