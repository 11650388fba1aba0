"""How long, how often and how much the client asks before it gives up."""

import time
from typing import NamedTuple


class Limits(NamedTuple):
    """Seconds, tries and bytes; tests shorten them."""

    connect: float = 10
    read: float = 60  # between two pieces of an answer
    answer: float = 300  # one whole answer, however slowly it drips
    total: float = 3600  # the whole fetch
    tries: int = 5
    first_wait: float = 1  # doubled after each try, with jitter
    longest_wait: float = 60  # Retry-After included
    spacing: float = 0.25  # between two requests of all processes: 5 a second are never reached
    most_bytes: int = 500_000_000


class Deadline:
    """When the whole fetch must be over."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that remain; none once it has passed."""
        return max(0.0, self._end - time.monotonic())

    def passed(self) -> ValueError:
        """What to say when the time is over."""
        return ValueError(
            f"e-Stat からの取得が制限時間（{self.seconds:g} 秒）内に終わりませんでした。"
            "取得済みのページは残っています。時間をおいて同じ命令を実行すると、続きから取得します。"
        )
