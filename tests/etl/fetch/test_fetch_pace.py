"""However many fail at once, the source is asked at a measured pace."""

import threading
import time
from multiprocessing import Queue, get_context
from pathlib import Path

import pytest

from etl.fetch import pace
from etl.fetch.client import Client
from etl.fetch.key import Key
from etl.fetch.limits import Deadline, Limits
from etl.fetch.paging import question
from tests.etl.fetch import failing
from tests.etl.fetch import fake_estat as fake
from tests.etl.fetch.fake_estat import QUICK, SENTINEL


def most_in_a_second(times: list[float]) -> int:
    return max(sum(start <= other < start + 1 for other in times) for start in times)


def storm(api, house, *, spacing: float) -> list[float]:
    """When the requests of twenty clients arrive, all of which fail and try again until time is up."""
    api.faults[1] = [failing.http_500] * 999
    limits = QUICK._replace(spacing=spacing, total=1.8, answer=5, read=5)

    def fail() -> None:
        with pytest.raises(ValueError, match="e-Stat から"):
            Client(Key(SENTINEL), limits=limits, folder=house.fetching).ask(
                question(fake.TABLE, start=1, limit=2)
            )

    threads = [threading.Thread(target=fail) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return api.times


def test_twenty_failures_at_once_ask_five_times_a_second_at_most(api, house) -> None:
    times = storm(api, house, spacing=Limits().spacing)
    assert len(times) >= 5
    assert most_in_a_second(times) <= 5


def test_without_spacing_the_storm_would_break_the_promise(api, house) -> None:
    assert most_in_a_second(storm(api, house, spacing=0)) > 5


def take_turns(folder: Path, spacing: float, times: "Queue[float]") -> None:
    for _ in range(5):
        pace.wait(folder, spacing=spacing, deadline=Deadline(20))
        times.put(time.time())


def test_processes_keep_the_pace_together(tmp_path) -> None:
    processes = get_context("fork")
    times = processes.Queue()
    running = [processes.Process(target=take_turns, args=(tmp_path, 0.05, times)) for _ in range(3)]
    for process in running:
        process.start()
    seen = sorted(times.get(timeout=20) for _ in range(15))
    for process in running:
        process.join()
    assert seen[-1] - seen[0] >= 14 * 0.05 - 0.02


def test_a_clock_set_back_does_not_stop_the_fetch(tmp_path) -> None:
    (tmp_path / ".pace").write_text("99999999999.0", "ascii")
    deadline = Deadline(5)
    pace.wait(tmp_path, spacing=0.05, deadline=deadline)
    assert deadline.left() > 4


def test_a_turn_that_does_not_come_ends_with_the_deadline(tmp_path) -> None:
    with (
        pace.FileLock(tmp_path / ".pace.lock"),
        pytest.raises(ValueError, match=r"制限時間（0\.1 秒）内に終わりませんでした"),
    ):
        pace.wait(tmp_path, spacing=0, deadline=Deadline(0.1))
