"""On any day, what anyone could have known that day, and nothing that came later."""

from functools import cache

import pytest

from etl.contract import every_vintage
from indicators import INDICATORS, current, load, provenance, vintages
from indicators.tables import only

STRATEGY = "2018-03-31"


def test_every_release_day_is_worth_asking_for():
    assert vintages() == sorted(vintages())
    assert {"2015-06-19", "2017-05-31", STRATEGY, "2018-06-28", "2023-06-27"} <= set(vintages())


@pytest.mark.parametrize(
    ("as_of", "percent", "status"),
    # 77,525 ÷ 98,494 − 1 (速報); 68,482 ÷ 98,494 − 1 (確報 of 28 June 2018)
    [
        (STRATEGY, -21.3, "provisional"),
        ("2018-06-27", -21.3, "provisional"),
        ("2018-06-28", -30.5, "normal"),
        ("9999-12-31", -30.5, "normal"),
    ],
)
def test_manufacturing_employment_before_and_after_the_final_release(as_of, percent, status):
    found = only(load("employment_change", as_of), industry="E", period="2009/2016").iloc[0]
    assert (round(found["value"], 1), found["status"]) == (percent, status)


@pytest.mark.parametrize(
    ("as_of", "place", "status", "reason"),
    [(STRATEGY, 2, "provisional", "others_in_picture"), ("2018-06-28", 1, "normal", "")],
)
def test_rank_of_research_before_and_after_the_other_cities_are_known(as_of, place, status, reason):
    # The strategy prints 2位 (速報); in the final release 32,983 of 543,812 = 6.07 %, the wards 5.6 %
    ranks = load("city_industry_rank", as_of)
    found = only(ranks, industry="L", period="2016", area="14130").iloc[0]
    assert (found["value"], found["status"], found["reason"]) == (place, status, reason)


@pytest.mark.parametrize("day", vintages())
def test_no_estimate_rests_on_a_later_release(day):
    for spec in INDICATORS:
        used = {trace for inputs in inputs_known(spec.id, day) for _, trace in inputs}
        assert {trace for trace in used if released(trace) > day} == set()


def inputs_known(indicator: str, day: str) -> list:
    """The inputs of every estimate known on a day; none where it says in a sentence that it knows none."""
    try:
        return list(load(indicator, day)["inputs"])
    except (KeyError, IndexError):
        raise
    except LookupError:
        return []


def released(trace: str) -> str:
    """The release day of a `source/file#cell`."""
    source, _, rest = trace.partition("/")
    return vintage_of(source)[rest.partition("#")[0]]


@cache
def vintage_of(source: str) -> dict[str, str]:
    """File of a source -> its release day."""
    return {edition.file: edition.vintage for edition in provenance(source).editions}


@pytest.mark.parametrize("spec", INDICATORS, ids=lambda spec: spec.id)
def test_before_the_first_release_it_says_when_that_was(spec):
    first = max(min(every_vintage(current(), source)["vintage"]) for source in spec.sources)
    with pytest.raises(LookupError, match=rf"published by 2010-01-01; our first release is {first}\. Ask"):
        load(spec.id, "2010-01-01")


def test_a_release_that_lacks_what_is_needed_is_named():
    # On 30 November 2015 only the year 2014 was out: nothing to compare it with
    with pytest.raises(
        LookupError, match="Nothing that 'employment_change' needs was published by 2015-11-30"
    ):
        load("employment_change", "2015-12-31")


def test_shift_share_waits_for_both_censuses():
    with pytest.raises(LookupError, match="needs both censuses, 2016 and 2021"):
        load("shift_share", "2023-06-26")
    assert load("shift_share", "2023-06-27")["value"].notna().any()


def test_two_days_between_the_same_releases_know_the_same():
    assert load("employment_change", "2018-06-28") is load("employment_change", "2023-06-26")
