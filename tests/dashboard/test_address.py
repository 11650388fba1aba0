"""The address says what is shown; whatever in it we cannot follow gets a sentence."""

from urllib.parse import parse_qsl

import pytest
from dash import no_update
from hypothesis import given
from hypothesis import strategies as st

from dashboard import address, words
from dashboard.app import MISSING, searched
from dashboard.page import Asked
from dashboard.pages import PAGES, rawfile, survey, trail, work
from indicators import LATEST

SURVEY, WORK, RAW, TRAIL = survey.PAGE, work.PAGE, rawfile.PAGE, trail.PAGE
SPANS = "2009/2016, 2016/2021, 2009/2021, 2009/2014, 2014/2016, 2006/2009"
CODES = st.text(min_size=1, max_size=20)


def test_nothing_asked_is_the_default() -> None:
    assert address.read(SURVEY, "en", {}) == (Asked("en", LATEST, {"base": "all"}), [])


def test_what_is_asked_is_understood() -> None:
    asked, notices = address.read(WORK, "ja", {"as_of": "2018-03-31", "span": "2016/2021", "year": "2021"})
    assert (asked.language, asked.as_of, notices) == ("ja", "2018-03-31", [])
    assert asked.picked == {"span": "2016/2021", "industry": "L", "year": "2021", "occupation": "specialist"}


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ({"span": "1850/1900"}, words.unknown_code("span", "1850/1900", SPANS, "2009/2016")),
        ({"as_of": "soon"}, words.bad_date("soon")),
        ({"as_of": "2018-02-30"}, words.bad_date("2018-02-30")),
        ({"colour": "red"}, words.unknown_key("colour", "as_of, span, industry, year, occupation")),
        ({"year": ["2021", "2016"]}, words.repeated("year", "2021")),
        ({"as_of": "x" * 99}, words.bad_date("x" * address.LONGEST)),
        ({"y" * 99: ""}, words.unknown_key("y" * address.LONGEST, "as_of, span, industry, year, occupation")),
    ],
)
def test_what_cannot_be_followed_gets_one_sentence(query, notice) -> None:
    asked, notices = address.read(WORK, "ja", query)
    assert notices == [notice]
    assert asked.as_of == LATEST
    assert asked.picked["span"] == "2009/2016"


def test_every_mistake_is_named() -> None:
    _, notices = address.read(WORK, "ja", {"as_of": "", "span": "x", "year": "y", "colour": "red"})
    assert len(notices) == 3


def test_the_first_of_a_repeated_key_counts() -> None:
    asked, _ = address.read(WORK, "ja", {"year": ["2021", "2016"], "as_of": ["2018-03-31", "soon"]})
    assert (asked.picked["year"], asked.as_of) == ("2021", "2018-03-31")


def test_a_page_with_further_keys_takes_those_alone() -> None:
    asked, notices = address.read(RAW, "ja", {"source": "patents", "cell": "L1C1", "colour": "red"})
    assert asked.picked == {"source": "patents", "cell": "L1C1"}
    assert len(notices) == 1


def test_the_trail_takes_any_key() -> None:
    asked, notices = address.read(
        TRAIL, "ja", {"indicator": "employees", "industry": "E", "as_of": "2020-01-01"}
    )
    assert (asked.picked, asked.as_of) == ({"indicator": "employees", "industry": "E"}, "2020-01-01")
    assert notices == []


@given(st.sampled_from(PAGES), st.data())
def test_what_is_written_is_read_again(page, data) -> None:
    picked = {each.key: data.draw(st.sampled_from(list(each.options))) for each in page.controls}
    as_of = data.draw(st.one_of(st.just(LATEST), st.dates().map(str)))
    told = address.search(picked, as_of=as_of)
    asked, notices = address.read(page, "ja", dict(parse_qsl(told.removeprefix("?"))))
    assert (asked, notices) == (Asked("ja", as_of, picked), [])


@given(st.dictionaries(CODES, CODES))
def test_any_choice_survives_the_address(picked) -> None:
    told = address.search(picked)
    assert dict(parse_qsl(told.removeprefix("?"))) == picked
    assert told.isascii()
    assert told.startswith("?") == bool(picked)


@given(
    st.sampled_from([*PAGES, MISSING]), st.dictionaries(CODES, st.one_of(CODES, st.lists(CODES, min_size=2)))
)
def test_no_address_is_too_strange(page, query) -> None:
    asked, notices = address.read(page, "en", query)
    assert all(notice.ja and notice.en for notice in notices)
    assert all(asked.picked[each.key] in each.options for each in page.controls)


IDS = [
    {"control": "as_of", "default": LATEST},
    {"control": "base", "default": "all"},
]
OPTIONS = [
    [{"value": LATEST, "label": "latest"}, {"value": "2018-03-31", "label": "then"}],
    [{"value": "all", "label": "all"}, {"value": "answered", "label": "answered"}],
]


@pytest.mark.parametrize(
    ("values", "search", "expected"),
    [
        ([LATEST, "all"], "", no_update),
        ([LATEST, "all"], None, no_update),
        ([LATEST, "all"], "?base=most&as_of=soon&colour=red", no_update),  # the notices stay
        ([LATEST, "answered"], "?base=answered", no_update),
        ([LATEST, "answered"], "", "?base=answered"),
        ([LATEST, "all"], "?base=answered", ""),
        (["2018-03-31", "all"], "?base=answered", "?as_of=2018-03-31"),
        ([LATEST, "answered"], "?colour=red", "?colour=red&base=answered"),
    ],
)
def test_a_choice_goes_into_the_address_and_a_page_that_opens_leaves_it(values, search, expected) -> None:
    assert searched(values, IDS, OPTIONS, search) == expected
