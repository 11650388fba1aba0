"""A cut costs one page: what had come is used again, if it is still the same table."""

import json
import os
import signal

import pytest
from filelock import FileLock

from tests.etl.fetch import failing
from tests.etl.fetch import fake_estat as fake


@pytest.fixture
def cut(run, api, capsys):
    """A fetch that lost its connection behind the first page."""
    api.faults[3] = [failing.http_500] * 5
    assert run() == 1
    capsys.readouterr()
    api.asked.clear()


def test_a_rerun_goes_on_with_the_next_page(cut, run, api, house, capsys) -> None:  # noqa: ARG001
    assert run() == 0
    assert api.starts() == [3, 5]
    assert "前回取得した 1 ページの続きから" in capsys.readouterr().out
    assert len(house.releases) == 1
    assert not (house.fetching / fake.TABLE).exists()


def test_pages_are_kept_with_their_question_and_checksum(cut, house) -> None:  # noqa: ARG001
    told = json.loads((house.fetching / fake.TABLE / "state.json").read_text("utf-8"))
    assert told["terms"] == {"total": 5, "updated": "2018-07-01", "limit": 2}
    [page] = told["pages"]
    assert page["parameters"]["startPosition"] == "1"
    assert (page["parameters"]["replaceSpChars"], page["parameters"]["metaGetFlg"]) == ("0", "Y")
    assert len(page["sha256"]) == 64


def test_a_table_updated_in_between_is_fetched_anew(cut, run, api, capsys) -> None:  # noqa: ARG001
    api.information["UPDATED_DATE"] = "2019-01-01"
    assert run() == 0
    assert api.starts() == [1, 3, 5]
    assert "最初から取得します" in capsys.readouterr().out


def test_a_table_that_grew_in_between_is_fetched_anew(cut, run, api, capsys) -> None:  # noqa: ARG001
    api.values.pop()
    assert run() == 0
    assert api.starts() == [1, 3]
    assert "最初から取得します" in capsys.readouterr().out


def test_a_damaged_page_is_fetched_anew(cut, run, api, house) -> None:  # noqa: ARG001
    page = house.fetching / fake.TABLE / "0001.json"
    page.write_bytes(page.read_bytes().replace(b"126146099", b"126146098"))
    assert run() == 0
    assert api.starts() == [1, 3, 5]


def test_an_unreadable_state_is_no_obstacle(cut, run, api, house) -> None:  # noqa: ARG001
    (house.fetching / fake.TABLE / "state.json").write_bytes(b"{")
    assert run() == 0
    assert api.starts() == [1, 3, 5]


def test_an_interrupt_leaves_what_had_come_and_says_so(run, api, house, capsys) -> None:
    api.twist = lambda _, start: os.kill(os.getpid(), signal.SIGINT) if start == 3 else None
    assert run() == 130
    assert "取得済みの 1 ページ" in capsys.readouterr().err
    assert house.releases == []
    api.twist = fake.untwisted
    api.asked.clear()
    assert run() == 0
    assert api.starts() == [3, 5]


def test_a_second_fetch_of_the_same_table_is_refused_at_once(run, api, house, capsys) -> None:
    house.fetching.mkdir()
    with FileLock(house.fetching / f"{fake.TABLE}.lock"):
        assert run() == 1
    assert "別の取得が実行中" in capsys.readouterr().err
    assert api.starts() == []
