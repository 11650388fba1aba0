"""Seventeen faults of a source: each ends as promised, in time, with no partial raw file."""

import json
import time
import zipfile

import pytest

from tests.etl.fetch import failing
from tests.etl.fetch import fake_estat as fake
from tests.etl.fetch.crooked import doubled, endless_key, repeated_key, short, updated, wrong_total
from tests.etl.fetch.fake_estat import QUICK

PASSING = {
    failing.timeout: "応答がないまま時間切れ",
    failing.reset: "接続が途中で切れました",
    failing.http_500: "HTTP 500、STATUS 200、内部エラー",
    failing.http_503: "HTTP 503",
    failing.truncated: "JSON が途中で切れているか壊れています",
    failing.html: "HTML などの文書です",
    failing.shift_jis: "UTF-8 ではありません",
    failing.gzip_cut: "データではありません|通信に失敗しました",
    failing.drip: "応答が制限時間内に終わりませんでした",
}
FINAL = {
    failing.unauthorised: (1, "appId を確認してください"),
    failing.unauthorised_with_200: (1, "appId を確認してください"),
    failing.over_the_limit: (1, "上限を超えています"),
    failing.no_data: (3, "何も記録していません"),
    failing.elsewhere: (1, "転送を求めました（HTTP 302）。従いません"),
}


def named(thing: object) -> str:
    return getattr(thing, "__name__", "")


@pytest.mark.parametrize(("fault", "words"), PASSING.items(), ids=named)
def test_a_passing_fault_is_tried_five_times_and_then_told(fault, words, run, api, house, capsys) -> None:
    api.faults[3] = [fault] * 9
    started = time.monotonic()
    assert run() == 1
    assert time.monotonic() - started < QUICK.total
    assert api.starts() == [1] + [3] * 5
    told = capsys.readouterr().err
    assert "5 回試行" in told
    assert any(part in told for part in words.split("|"))
    assert house.releases == []
    assert house.ledger.count("\n") == 1


@pytest.mark.parametrize("fault", PASSING, ids=named)
def test_a_fault_that_passes_leaves_no_trace(fault, run, api, house) -> None:
    api.faults[3] = [fault]
    assert run() == 0
    assert api.starts() == [1, 3, 3, 5]
    with zipfile.ZipFile(house.releases[0]) as archive:
        told = [json.loads(archive.read(name))["GET_STATS_DATA"] for name in archive.namelist()]
    held = [page["STATISTICAL_DATA"]["DATA_INF"]["VALUE"] for page in told]
    assert [*held[0], *held[1], held[2]] == fake.values()


@pytest.mark.parametrize(("fault", "outcome"), FINAL.items(), ids=named)
def test_a_refusal_is_never_tried_again(fault, outcome, run, api, house, capsys) -> None:
    api.faults[3] = [fault] * 9
    code, words = outcome
    assert run() == code
    assert api.starts() == [1, 3]
    assert words in "".join(capsys.readouterr())
    assert house.releases == []
    assert house.ledger.count("\n") == 1


@pytest.mark.parametrize("status", [101, 105, 300, 401, 999])
def test_every_error_of_the_request_is_final(status, run, api, capsys) -> None:
    api.faults[1] = [lambda handler, _: handler.reply(fake.refusal(status, "ことば"), status=400)] * 9
    assert run() == 1
    assert api.starts() == [1]
    assert f"STATUS {status}「ことば」" in capsys.readouterr().err


def test_a_single_value_is_a_value(run, api, house) -> None:
    api.values = api.values[:1]
    assert run() == 0
    assert len(house.releases) == 1


CROOKED = {
    repeated_key: "NEXT_KEY が 5 ではなく 3",
    endless_key: "3 ページで終わるはず",
    wrong_total: "値の数 5 → 6",
    short: "値の合計 4 が TOTAL_NUMBER 5 と一致しません",
    doubled: "同じ次元の値が2つあります（1 番目と 5 番目",
    updated: "更新日 2018-07-01 → 2019-01-01",
}


@pytest.mark.parametrize(("twist", "words"), CROOKED.items(), ids=named)
def test_pages_that_make_no_table_are_refused_and_thrown_away(twist, words, run, api, house, capsys) -> None:
    api.twist = twist
    assert run() == 1
    assert words in capsys.readouterr().err
    assert len(api.starts()) <= 3
    assert house.releases == []
    assert not (house.fetching / fake.TABLE).exists()


def test_the_deadline_holds_for_everything_together(run, api, capsys) -> None:
    api.faults[1] = [failing.timeout] * 9
    started = time.monotonic()
    assert run(limits=QUICK._replace(total=0.5)) == 1
    assert time.monotonic() - started < 1
    assert "制限時間（0.5 秒）内に終わりませんでした" in capsys.readouterr().err


@pytest.mark.parametrize(("longest", "least", "most"), [(5, 1, 2), (0.1, 0, 0.9)])
def test_retry_after_is_honoured_up_to_a_bound(longest, least, most, run, api) -> None:
    api.faults[1] = [failing.http_503]
    assert run(limits=QUICK._replace(longest_wait=longest)) == 0
    assert least <= api.times[2] - api.times[1] <= most


def test_an_answer_without_end_is_cut(run, api, capsys) -> None:
    api.faults[1] = [lambda handler, told: handler.reply(json.dumps(told).encode() + b" " * 200_000)] * 9
    assert run() == 1
    assert "応答が 100,000 バイトを超えました" in capsys.readouterr().err


def test_replaced_marks_are_refused(run, api, house, capsys, monkeypatch) -> None:
    sound = api.answer

    def replaced(query):
        told = sound(query)
        told["GET_STATS_DATA"]["PARAMETER"]["REPLACE_SP_CHARS"] = 1
        return told

    monkeypatch.setattr(api, "answer", replaced)
    assert run() == 1
    assert "秘匿と0を区別できない" in capsys.readouterr().err
    assert house.releases == []
