"""A child that crashes, swells, hangs or is killed costs one refusal that names the file (B13)."""

import ctypes
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from etl.reading.capped import capped, capped_table


def swell() -> int:
    return len(bytearray(3 << 30))


def sink(depth: int = 0) -> int:
    return sink(depth + 1)


def crash() -> int:
    return ctypes.string_at(0).count(b"x")


def spin() -> None:
    while True:
        pass


def start_another(trace: Path) -> None:
    """Start a process of one's own that would leave a trace, and hang."""
    code = f"import time, pathlib; time.sleep(1.5); pathlib.Path({str(trace)!r}).touch()"
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603
    time.sleep(9)


def refuse() -> None:
    raise ValueError("a.csv の L3C2 の「1,23」は数として読めません。")


def open_absent() -> None:
    Path("absent.csv").read_bytes()


def err() -> int:
    return {}["ours"]


def census(value: float) -> pd.DataFrame:
    table = pd.DataFrame(
        {"area": ["14130", "01100"], "value": [value, None], "status": ["normal", "missing"]}
    )
    return table.assign(status=table["status"].astype("category"))


def running() -> str:
    """Children of this process, dead ones included."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii")


@pytest.mark.parametrize(
    ("function", "arguments", "reason"),
    [
        (os.abort, (), "SIGABRT"),
        (crash, (), "SIGSEGV"),
        (os.kill, (0, 9), "SIGKILL"),
        (swell, (), "メモリーの上限 256 MB"),
        (sink, (), "入れ子の上限"),
        (time.sleep, (9,), "1 秒"),
        (spin, (), "1 秒"),
        (os._exit, (3,), "メモリーの上限"),
    ],
    ids=str,
)
def test_a_child_that_dies_is_one_refusal_that_names_the_file(function, arguments, reason, capfd) -> None:
    before = running()
    with pytest.raises(ValueError, match=r"^data/raw/a\.xls の読み取りを打ち切りました") as refused:
        capped(function, *arguments, where="data/raw/a.xls", megabytes=256, seconds=1)
    assert reason in str(refused.value)
    assert str(refused.value).endswith("新しい版として登録してください。")
    assert capfd.readouterr() == ("", "")
    assert running() == before


def test_what_a_child_started_ends_with_it(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="打ち切りました"):
        capped(start_another, tmp_path / "trace", where="a.xls", seconds=0.7)
    time.sleep(1.5)
    assert not (tmp_path / "trace").exists()


def test_a_refusal_of_the_child_is_raised_as_it_is() -> None:
    with pytest.raises(ValueError, match=r"^a\.csv の L3C2 の「1,23」は数として読めません。$"):
        capped(refuse, where="a.csv")
    with pytest.raises(OSError, match=r"absent\.csv"):
        capped(open_absent, where="absent.csv")


def test_a_fault_of_ours_keeps_its_trace_and_is_no_refusal() -> None:
    with pytest.raises(RuntimeError, match=r"in err\n[\s\S]*KeyError: 'ours'"):
        capped(err, where="a.csv")


def test_an_answer_is_what_json_gives() -> None:
    assert capped(dict, [("甲", (1, 2.5, None))], where="a.csv") == {"甲": [1, 2.5, None]}


def test_an_answer_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etl.reading.capped.ANSWER", 1 << 20)
    assert len(capped("x".__mul__, 1_000_000, where="a.csv")) == 1_000_000
    with pytest.raises(ValueError, match="打ち切りました"):
        capped("x".__mul__, 9_000_000, where="a.csv")


def test_a_table_comes_back_by_a_file_with_its_types(tmp_path: Path) -> None:
    back = capped_table(census, 1.5, to=tmp_path / "a.arrow", where="a.csv")
    assert isinstance(back, pa.Table)
    pd.testing.assert_frame_equal(back.to_pandas(), census(1.5))
    with pytest.raises(ValueError, match="は数として読めません"):
        capped_table(refuse, to=tmp_path / "b.arrow", where="a.csv")


def test_the_parent_keeps_its_own_limits_and_memory() -> None:
    before = resource.getrlimit(resource.RLIMIT_DATA)
    capped(len, "abc", where="a.csv", megabytes=64)
    assert resource.getrlimit(resource.RLIMIT_DATA) == before


def test_a_child_costs_little() -> None:
    """8 ms where nothing else runs; the best of ten is asked for less than 100 on a busy machine."""
    taken = []
    for _ in range(10):
        start = time.perf_counter()
        capped(len, "abc", where="a.csv")
        taken.append(time.perf_counter() - start)
    assert min(taken) < 0.1
