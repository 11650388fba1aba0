"""What a sequence of pages must keep to, so that no half, doubled or mixed table is ever recorded."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from etl.fetch.answer import Answer
from etl.reading.estat_api import NOT_DIMENSIONS


class InconsistentPagesError(ValueError):
    """Pages that do not make one table."""


@dataclass(frozen=True)
class Course:
    """How far the fetch has come when an answer arrives."""

    total: int
    updated: str
    limit: int
    number: int = 1  # of the page that arrives
    start: int = 1  # the position that was asked for
    rows: int = 0  # values of the pages before
    cells: tuple[NDArray[np.int64], ...] = field(default=())  # a hash of each value's dimensions, by page

    @property
    def pages(self) -> int:
        """How many pages the table has."""
        return -(-self.total // self.limit)

    def after(self, answer: Answer) -> "Course":
        """How far it has come once the answer is accepted."""
        rows, cells = self.rows + len(answer.values), (*self.cells, hashes(answer))
        following = answer.following or self.start
        return Course(self.total, self.updated, self.limit, self.number + 1, following, rows, cells)


Guard = Callable[[Course, Answer], str]


def hashes(answer: Answer) -> NDArray[np.int64]:
    """One number for the dimensions of each value; eight million tuples would not fit a small PC."""
    cells = (
        hash(tuple(sorted((n, c) for n, c in value.items() if n[0] == "@" and n not in NOT_DIMENSIONS)))
        for value in answer.values
    )
    return np.fromiter(cells, dtype=np.int64, count=len(answer.values))


def same_table(course: Course, answer: Answer) -> str:
    """Neither the number of values nor the date of update changes on the way."""
    updated = answer.about("UPDATED_DATE") or course.updated
    if (answer.total, updated) == (course.total, course.updated):
        return ""
    return (
        f"取得の途中で表が更新されました（値の数 {course.total} → {answer.total}、"
        f"更新日 {course.updated} → {updated}）"
    )


def numbered(course: Course, answer: Answer) -> str:
    """A page starts where it was asked to, and holds as many values as its numbers say."""
    first, last = answer.span
    held = len(answer.values)
    if first == course.start and held == last - first + 1 and 1 <= held <= course.limit:
        return ""
    return f"{course.start} 番目からの要求に、{first}～{last} 番目として {held} 個の値が返りました"


def key_grows(course: Course, answer: Answer) -> str:
    """The next page starts right behind this one."""
    following, last = answer.following, answer.span[1]
    if following is None or following == last + 1 > course.start:
        return ""
    return f"次の開始位置 NEXT_KEY が {last + 1} ではなく {following} です"


def few_enough(course: Course, answer: Answer) -> str:
    """There are no more pages than the number of values needs."""
    if answer.following is None or course.number < course.pages:
        return ""
    return (
        f"{course.pages} ページで終わるはずの表に、さらに次のページがあります（NEXT_KEY {answer.following}）"
    )


def complete(course: Course, answer: Answer) -> str:
    """The last page ends the table."""
    held = course.rows + len(answer.values)
    if answer.following is not None or held == course.total:
        return ""
    return f"値の合計 {held} が TOTAL_NUMBER {course.total} と一致しません"


def each_cell_once(course: Course, answer: Answer) -> str:
    """No two values have the same dimensions; looked at once, on the last page."""
    if answer.following is not None:
        return ""
    cells = np.concatenate([*course.cells, hashes(answer)])
    order = np.argsort(cells, kind="stable")
    again = np.flatnonzero(np.diff(cells[order]) == 0)
    if not again.size:
        return ""
    first, second = sorted(int(order[again[0] + step]) + 1 for step in (0, 1))
    return f"同じ次元の値が2つあります（{first} 番目と {second} 番目。全部で {again.size} 組）"


GUARDS: tuple[Guard, ...] = (same_table, numbered, key_grows, few_enough, complete, each_cell_once)


def check(course: Course, answer: Answer, guards: tuple[Guard, ...] = GUARDS) -> None:
    """Refuse an answer that does not continue the table.

    Raises
    ------
    InconsistentPagesError
        with what does not fit
    """
    wrong = [words for words in (guard(course, answer) for guard in guards) if words]
    if wrong:
        raise InconsistentPagesError(
            f"e-Stat の応答がつじつまの合わないものでした（{course.number} ページ目）: {'、'.join(wrong)}。"
            "記録していません。取得済みのページは捨てました。時間をおいて最初から取得し直してください。"
        )
