"""Each guard alone stops the archive it is there for; without guards that archive would be accepted."""

import pytest

from etl.fetch import guards
from etl.fetch.client import Client
from etl.fetch.guards import GUARDS, Course, InconsistentPagesError
from etl.fetch.key import Key
from etl.fetch.paging import pages
from etl.fetch.partial import Partial, Terms
from tests.etl.fetch import fake_estat as fake
from tests.etl.fetch.crooked import (
    doubled,
    endless_for_a_while,
    repeated_once,
    shifted,
    short,
    updated,
    wrong_total,
)
from tests.etl.fetch.fake_estat import QUICK, SENTINEL, untwisted

STOPS = [
    (guards.same_table, updated),
    (guards.same_table, wrong_total),
    (guards.numbered, shifted),
    (guards.key_grows, None),
    (guards.few_enough, endless_for_a_while),
    (guards.complete, short),
    (guards.each_cell_once, doubled),
]


def named(thing: object) -> str:
    return getattr(thing, "__name__", "repeated_key")


@pytest.fixture
def fetched(api, house):
    """Number of pages got under some of the guards."""

    def through(twist, chosen) -> int:
        api.twist = twist or repeated_once()
        key = Key(SENTINEL)
        course = Course(5, "2018-07-01", 2)
        kept = Partial(house.fetching / fake.TABLE, Terms(5, "2018-07-01", 2))
        client = Client(key, limits=QUICK)
        return len(list(pages(client, fake.TABLE, course=course, kept=kept, key=key, guards=chosen)))

    return through


@pytest.mark.parametrize(("guard", "twist"), STOPS, ids=named)
def test_a_guard_alone_stops_its_fault(guard, twist, fetched) -> None:
    with pytest.raises(InconsistentPagesError, match="つじつまの合わない"):
        fetched(twist, (guard,))


@pytest.mark.parametrize(("guard", "twist"), STOPS, ids=named)
def test_without_guards_the_bad_archive_would_be_accepted(guard, twist, fetched) -> None:  # noqa: ARG001
    assert fetched(twist, ()) >= 2


def test_every_guard_has_its_fault_and_none_stops_a_sound_table(fetched) -> None:
    assert {guard for guard, _ in STOPS} == set(GUARDS)
    assert fetched(untwisted, GUARDS) == 3


def test_unit_and_annotation_do_not_tell_two_cells_apart(api, fetched, house) -> None:
    api.values[4] = api.values[0] | {"@unit": "人", "@annotation": "1"}
    with pytest.raises(InconsistentPagesError, match="1 番目と 5 番目"):
        fetched(untwisted, GUARDS)
    assert not (house.fetching / fake.TABLE).exists()
