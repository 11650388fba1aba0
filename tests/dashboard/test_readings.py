"""One true sentence about the numbers drawn, in both languages, whatever is missing."""

import pandas as pd
import pytest

from dashboard import words
from dashboard.readings import extremes, listing, our_place, over_time, with_interval

NAN = float("nan")
READINGS = [extremes, over_time, our_place, with_interval, listing]
WHY = "対象が異なるため比較できない。"


def drawn(*rows: dict[str, object]) -> pd.DataFrame:
    plain = {
        "label": "",
        "period": "2016年",
        "group": "",
        "value": 1.0,
        "text": "1.0 %",
        "note": "",
        "focus": True,
        "peer": True,
        "whole": False,
        "bounds": ("0.5", "1.5"),
        "at": 2016.0,
        "series": "a",
        "why": "",
    }
    return pd.DataFrame([plain | row for row in rows])


def industries(**values: float) -> pd.DataFrame:
    return drawn(*({"label": name, "value": value, "text": f"{value} %"} for name, value in values.items()))


UNKNOWN = {"value": NAN, "text": "秘匿", "note": "秘匿"}
LINE = (
    {"group": "製造業", "period": "2001年", "at": 2001.0, "value": 27.3, "text": "27.3 %"},
    {"group": "製造業", "period": "2014年", "at": 2014.0, "value": 21.8, "text": "21.8 %"},
)


@pytest.mark.parametrize("reading", READINGS)
def test_nothing_known_says_so(reading) -> None:
    table = drawn({"label": "鉱業"} | UNKNOWN, {"label": "漁業"} | UNKNOWN)
    assert reading(table, "ja") == words.NO_VALUES.ja
    assert reading(table, "en") == words.NO_VALUES.en


@pytest.mark.parametrize("reading", READINGS)
def test_a_refusal_gives_its_reason_once(reading) -> None:
    table = drawn({"value": NAN, "why": WHY}, {"value": NAN, "why": WHY})
    assert reading(table, "ja") == WHY


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("reading", READINGS)
def test_a_reading_changes_nothing(reading, language) -> None:
    table = drawn(*LINE, UNKNOWN)
    before = table.copy()
    reading(table, language)
    pd.testing.assert_frame_equal(table, before)


def test_the_largest_and_the_smallest_are_named() -> None:
    table = industries(研究=74.1, 製造=-30.5, 建設=-13.9)
    assert extremes(
        table, "ja"
    ) == "最も大きいのは研究・2016年（74.1 %）、最も小さいのは製造・2016年（−30.5 %）である。".replace(
        "−", "-"
    )
    assert extremes(table, "en") == "Largest: 研究, 2016年 (74.1 %); smallest: 製造, 2016年 (-30.5 %)."


def test_a_suppressed_row_is_never_the_smallest() -> None:
    table = pd.concat(
        [industries(研究=74.1, 製造=3.0), drawn({"label": "鉱業"} | UNKNOWN)], ignore_index=True
    )
    assert "最も小さいのは製造" in extremes(table, "ja")
    assert "鉱業" not in extremes(table, "ja")
    assert "秘匿" not in extremes(table, "ja")


def test_one_number_is_neither_largest_nor_smallest() -> None:
    assert extremes(industries(研究=74.1), "ja") == "研究・2016年（74.1 %）である。"
    assert extremes(industries(研究=74.1), "en") == "研究, 2016年 (74.1 %)."


@pytest.mark.parametrize(
    ("end", "ja", "en"),
    [(21.8, "減少した", "down"), (30.0, "増加した", "up"), (27.3, "横ばいで推移した", "unchanged")],
)
def test_a_line_goes_up_down_or_nowhere(end, ja, en) -> None:
    table = drawn(LINE[0], LINE[1] | {"value": end, "text": f"{end} %"})
    assert over_time(table, "ja") == f"製造業は、2001年の27.3 %から2014年の{end} %へ{ja}。"
    assert over_time(table, "en") == f"製造業: {en} from 27.3 % (2001年) to {end} % (2014年)."


def test_a_line_never_spans_two_series() -> None:
    table = drawn(
        LINE[0] | {"series": "old"},
        LINE[1],
        LINE[1] | {"period": "2016年", "at": 2016.0, "value": 20.0, "text": "20.0 %"},
    )
    assert "2014年の21.8 %から2016年の20.0 %へ減少" in over_time(table, "ja")


def test_a_gap_at_the_end_is_left_out() -> None:
    table = drawn(*LINE, LINE[1] | {"period": "2021年", "at": 2021.0} | UNKNOWN)
    assert "2014年の21.8 %へ減少した。" in over_time(table, "ja")


def cities(count: int) -> pd.DataFrame:
    others = [{"label": f"市{n}", "focus": False, "value": float(n)} for n in range(1, count)]
    nation = {"label": "全国", "focus": False, "peer": False, "value": 99.0}
    return drawn({"label": "川崎市", "value": 19.5, "text": "19.5 %"}, *others, nation)


def test_our_city_has_its_place_among_the_large_cities_and_the_nation_is_none() -> None:
    # 20 other cities from 1 to 20: only the one with 20 stands above 19.5
    assert our_place(cities(21), "ja") == "川崎市は19.5 %で、21大都市の中で上から2番目である。"
    assert our_place(cities(21), "en") == "川崎市: 19.5 %; of 21 large cities, number 2 from the top."


def test_our_city_has_no_place_while_other_cities_are_unknown() -> None:
    said = our_place(cities(20), "ja")
    assert said.endswith("川崎市は19.5 %である。")
    assert "番目" not in said
    assert "number" not in our_place(cities(20), "en")


def test_a_total_leads_and_is_not_the_largest() -> None:
    table = drawn(
        {"label": "合計", "value": -15.4, "text": "−15.4 %", "whole": True},
        {"label": "1～4人", "value": -16.6, "text": "−16.6 %"},
        {"label": "200～299人", "value": 33.3, "text": "33.3 %"},
    )
    assert extremes(table, "ja") == (
        "合計・2016年（−15.4 %）。このうち最も大きいのは200～299人・2016年（33.3 %）、"
        "最も小さいのは1～4人・2016年（−16.6 %）である。"
    )


def test_a_peak_between_the_ends_is_named() -> None:
    peak = {"group": "製造業", "period": "2003年", "at": 2003.0, "value": 29.3, "text": "29.3 %"}
    assert "期間中の最大は2003年の29.3 %" in over_time(drawn(*LINE, peak), "ja")
    assert "highest 29.3 %" in over_time(drawn(*LINE, peak), "en")
    assert "期間中" not in over_time(drawn(*LINE), "ja")


def test_our_city_unknown_among_known_others_says_so() -> None:
    table = drawn({"label": "川崎市"} | UNKNOWN, {"label": "横浜市", "focus": False})
    assert our_place(table, "ja") == words.NO_VALUES.ja


def test_an_interval_is_said_with_its_number() -> None:
    table = drawn(
        {"label": "実施中", "value": 9.1, "text": "9.1 %", "bounds": ("7.3", "11.2")}, {"label": "ない"}
    )
    assert with_interval(table, "ja") == "実施中・2016年（9.1 %）で、95%区間は7.3～11.2である。"
    assert with_interval(table, "en") == "実施中, 2016年 (9.1 %), 95 % interval 7.3 to 11.2."


def test_of_dated_intervals_the_last_is_said() -> None:
    table = drawn(
        {"label": "2017年", "period": "2017年"}, {"label": "2021年", "period": "2021年", "text": "69.2 %"}
    )
    assert with_interval(table, "ja").startswith("2021年（69.2 %）")


def test_a_listing_names_every_known_number() -> None:
    table = pd.concat([industries(研究=1.0, 製造=2.0), drawn({"label": "鉱業"} | UNKNOWN)], ignore_index=True)
    assert listing(table, "ja") == "研究・2016年（1.0 %）、製造・2016年（2.0 %）である。"
    assert listing(table, "en") == "研究, 2016年 (1.0 %); 製造, 2016年 (2.0 %)."


@pytest.mark.parametrize("reading", READINGS)
def test_numbers_that_may_change_are_said_to(reading) -> None:
    table = drawn(*(row | {"note": "速報"} for row in LINE))
    assert reading(table, "ja").endswith("（速報を含む）。")
    assert reading(table.assign(note="Provisional"), "en").endswith("(includes: provisional).")
