"""One question to the e-Stat API: paced, tried again when that may help, given up in time."""

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from tenacity import RetryCallState, Retrying, retry_if_exception_type, wait_exponential_jitter

from etl.fetch import pace
from etl.fetch.answer import Answer, judge
from etl.fetch.key import Key
from etl.fetch.limits import Deadline, Limits
from etl.fetch.send import PassingError, send

BASE = "https://api.e-stat.go.jp/rest/3.0/app/json/"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
USUAL = Limits()


class Client:
    """Asks on behalf of one appId, within one time limit for everything it asks."""

    def __init__(
        self, key: Key, *, base: str = "", limits: Limits = USUAL, folder: Path | None = None
    ) -> None:
        self._key = key
        self._base = sound_base(base)
        self._limits = limits
        self._folder = folder or pace.FETCHING
        self._deadline = Deadline(limits.total)

    def address(self, parameters: Mapping[str, str]) -> str:
        """The address of a question, without the appId."""
        return f"{self._base}getStatsData?{urlencode(parameters)}"

    def ask(self, parameters: Mapping[str, str]) -> Answer:
        """Ask, and give an answer with data.

        Raises
        ------
        NoDataError
            when the publisher holds no data
        ValueError
            when it refuses, or when no try in the time allowed gave an answer
        """
        limits = self._limits
        backoff = wait_exponential_jitter(
            multiplier=limits.first_wait, max=limits.longest_wait, jitter=limits.first_wait
        )
        retrying = Retrying(
            retry=retry_if_exception_type(PassingError),
            wait=lambda state: max(backoff(state), _fault(state).wait),
            stop=self._is_over,
            retry_error_callback=self._give_up,
        )
        return retrying(self._once, self.address(parameters))

    def _once(self, address: str) -> Answer:
        """Ask once, in turn with all other requests."""
        pace.wait(self._folder, spacing=self._limits.spacing, deadline=self._deadline)
        if not self._deadline.left():
            raise self._deadline.passed()
        reply = send(address, self._key, limits=self._limits, seconds=self._deadline.left())
        return judge(reply, self._key, longest_wait=self._limits.longest_wait)

    def _is_over(self, state: RetryCallState) -> bool:
        """Whether the tries are used up, or the next one would come too late."""
        return state.attempt_number >= self._limits.tries or state.upcoming_sleep >= self._deadline.left()

    def _give_up(self, state: RetryCallState) -> Answer:
        """Say what the last try came to."""
        if state.attempt_number < self._limits.tries:
            raise self._deadline.passed()
        raise ValueError(
            f"e-Stat から取得できませんでした（{state.attempt_number} 回試行）。最後の誤り: {_fault(state)}。"
            "取得済みのページは残っています。時間をおいて同じ命令を実行すると、続きから取得します。"
        )


def _fault(state: RetryCallState) -> PassingError:
    """The fault of the last try."""
    fault = state.outcome.exception() if state.outcome else None
    return fault if isinstance(fault, PassingError) else PassingError("")


def sound_base(given: str) -> str:
    """Where the API is asked: the publisher's address, or a server on this machine for tests.

    Raises
    ------
    ValueError
        when the appId would leave unencrypted, or the environment points elsewhere
    """
    named = os.environ.get("ESTAT_BASE", "")
    base = given or named or BASE
    parts = urlsplit(base)
    local = parts.hostname in LOOPBACK and parts.scheme in ("http", "https")
    if not local and (parts.scheme != "https" or base == named):
        raise ValueError(
            f"e-Stat API のアドレス「{base}」は使えません。環境変数 ESTAT_BASE は試験のためのもので、"
            f"この計算機（{'、'.join(LOOPBACK)}）だけを指定できます。"
            "取り消すには `unset ESTAT_BASE` を実行してください。"
        )
    return base if base.endswith("/") else f"{base}/"
