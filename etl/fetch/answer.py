"""What an answer of the e-Stat API means: data, nothing, a fault that may pass, or one that will not."""

import json
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

from etl.fetch.key import Key
from etl.fetch.send import PassingError, Reply
from etl.reading.estat_envelope import envelope, several, words

MEANING = {
    "2": "e-Stat の登録できる件数の上限を超えています",
    "100": "appId が認証されませんでした（appId を確認してください）",
    "101": "指定した統計表IDの表がありません",
    "102": "指定した統計表のデータがありません",
    "103": "指定した統計表のメタ情報がありません",
    "104": "指定したデータセットがありません",
    "105": "指定したデータセットの内容がありません",
}
ASK_THE_SOURCE = "e-Stat（https://www.e-stat.go.jp/）で統計表ID、appId、登録の状態を確かめてください。"


class NoDataError(Exception):
    """The publisher answered properly that it holds no data (STATUS 1)."""


class Answer(NamedTuple):
    """One answer with data: the bytes as they came, and what they say."""

    body: bytes
    told: dict[str, Any]  # STATISTICAL_DATA, every number as text

    @property
    def total(self) -> int:
        """How many values the whole table has."""
        return int(self.told["RESULT_INF"]["TOTAL_NUMBER"])

    @property
    def span(self) -> tuple[int, int]:
        """Numbers of the first and last value of this answer, from 1."""
        told = self.told["RESULT_INF"]
        return int(told["FROM_NUMBER"]), int(told["TO_NUMBER"])

    @property
    def following(self) -> int | None:
        """Where the next page starts; none on the last page."""
        told = self.told["RESULT_INF"].get("NEXT_KEY")
        return None if told is None else int(told)

    @property
    def values(self) -> list[dict[str, str]]:
        """The values, a single one too."""
        return several(self.told.get("DATA_INF", {}).get("VALUE"))

    def about(self, name: str) -> str:
        """One entry of TABLE_INF as text, empty when it is not told."""
        return words(self.told.get("TABLE_INF", {}).get(name))


def judge(reply: Reply, key: Key, *, longest_wait: float) -> Answer:
    """Say what came back; the body is read before the HTTP status, which may hide it.

    Raises
    ------
    NoDataError
        when the publisher holds no data
    PassingError
        when it is no answer of the API, or the server says that it failed
    ValueError
        when asking again would change nothing
    """
    try:
        top = envelope(reply.body)
    except ValueError as fault:
        reason = str(fault)
    else:
        return _data(reply, top, key)
    raise _no_answer(reply, reason, longest_wait)


def _data(reply: Reply, top: dict[str, Any], key: Key) -> Answer:
    """The answer's data, when its STATUS says that there are any."""
    result = top["RESULT"]
    status, said = (key.hide(words(result.get(name))) for name in ("STATUS", "ERROR_MSG"))
    if status == "1":
        raise NoDataError
    if (status.isdigit() and 200 <= int(status) < 300) or (status == "0" and reply.status != 200):
        raise PassingError(f"e-Stat のサーバーの誤り（HTTP {reply.status}、STATUS {status}、{said}）")
    if status != "0":
        raise ValueError(
            f"e-Stat が要求を受け付けませんでした: {MEANING.get(status, '要求の誤り')}"
            f"（STATUS {status}「{said}」）。{ASK_THE_SOURCE}"
        )
    if key.is_in(reply.body.decode("utf-8"), json.dumps(top, ensure_ascii=False)):
        raise ValueError("e-Stat の応答に appId が含まれています。原資料として保存できないため、中止します。")
    return _sound(Answer(reply.body, top.get("STATISTICAL_DATA", {})), top)


def _sound(answer: Answer, top: dict[str, Any]) -> Answer:
    """Refuse an answer whose counts cannot be read, or whose marks were replaced by numbers."""
    try:
        _ = answer.total, answer.span, answer.following, answer.about("UPDATED_DATE"), len(answer.values)
        replaced = words(top.get("PARAMETER", {}).get("REPLACE_SP_CHARS", "0")) != "0"
    except (AttributeError, KeyError, TypeError, ValueError) as fault:
        raise ValueError(
            "e-Stat の応答の RESULT_INF（件数）などを読めません。"
            "API の仕様が変わっていないか、e-Stat の API 仕様を確かめてください。"
        ) from fault
    if replaced:
        raise ValueError(
            "e-Stat が記号（X、- など）を置き換えた値を返しました（REPLACE_SP_CHARS が 0 ではありません）。"
            "秘匿と0を区別できないため、記録しません。"
        )
    return answer


def _no_answer(reply: Reply, reason: str, longest_wait: float) -> Exception:
    """What a reply that is not the API's means."""
    if 300 <= reply.status < 400:
        return ValueError(f"e-Stat が別のアドレスへの転送を求めました（HTTP {reply.status}）。従いません。")
    if 400 <= reply.status < 500 and reply.status not in (408, 425, 429):
        return ValueError(
            f"e-Stat またはネットワークの中継が要求を拒みました（HTTP {reply.status}、{reason}）。"
            f"{ASK_THE_SOURCE}"
        )
    wait = min(_seconds(reply.retry_after), longest_wait)
    return PassingError(f"e-Stat の応答がデータではありません（HTTP {reply.status}、{reason}）", wait=wait)


def _seconds(retry_after: str) -> float:
    """Seconds a server asks to wait: a count or a date."""
    if retry_after.isascii() and retry_after.isdigit():
        return float(retry_after)
    try:
        return max(0.0, (parsedate_to_datetime(retry_after) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return 0.0
