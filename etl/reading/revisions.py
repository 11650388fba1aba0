"""What became of an industry in another revision of the classification (JSIC), and how exactly.

`industry_concordance.csv` takes one revision to the next: `yes` holds the same activities, `no` does not,
`unknown` was not established. A step backwards reads the same rows from right to left.
"""

from itertools import pairwise
from typing import NamedTuple

from etl.contract import codes
from etl.reading.industries import REVISIONS, listed

EXACTNESS = ("yes", "unknown", "no")


class Translation(NamedTuple):
    """A counterpart in another revision, how exact it is (`yes`, `no`, `unknown`) and what moved."""

    code: str
    exact: str
    note: str


def translate(code: str, *, from_revision: str, to_revision: str, inexact: bool = False) -> Translation:
    """Counterpart of a code, revision by revision; only an exact one unless `inexact` is asked for.

    Raises
    ------
    ValueError
        when there is no single counterpart, or it is not known to hold the same activities

    Examples
    --------
    >>> translate("F", from_revision="11", to_revision="12").code
    'E'
    >>> translate("58", from_revision="13", to_revision="14", inexact=True).exact
    'no'
    """
    told = Translation(listed(code, from_revision), "yes", "")
    for step in pairwise(_path(_place(from_revision), _place(to_revision))):
        told = _next(told, *step)
    if told.exact != "yes" and not inexact:
        raise ValueError(
            f"第{from_revision}回改定の {code} と第{to_revision}回改定の {told.code} は、"
            f"同じ範囲と確かめられません。{told.note}1つの系列としては比べられません。"
            "範囲の違いを示して使う場合だけ inexact=True としてください。"
        )
    return told


def _place(revision: str) -> int:
    """Place of a revision among those we hold."""
    if revision not in REVISIONS:
        raise ValueError(f"第{revision}回改定の符号表はありません。ある改定: {'、'.join(REVISIONS)}。")
    return REVISIONS.index(revision)


def _path(start: int, end: int) -> tuple[str, ...]:
    """The revisions on the way, both ends included."""
    forward = start <= end
    return REVISIONS[start : end + 1] if forward else REVISIONS[end : start + 1][::-1]


def _next(told: Translation, earlier: str, later: str) -> Translation:
    """One step, the note and the exactness of the steps before it kept."""
    rows = [row for row in _rows(earlier, later) if row["from"] == told.code and row["to"]]
    if len(rows) != 1:
        found = "、".join(row["to"] for row in rows)
        raise ValueError(
            f"第{earlier}回改定の {told.code} は第{later}回改定では"
            f"{f'複数の産業（{found}）に分かれます' if found else '対応する産業が分かっていません'}。"
            "1つの産業に読み替えることはできません。"
        )
    exact = max(told.exact, rows[0]["exact"], key=EXACTNESS.index)
    note = f"{told.note}第{earlier}回→第{later}回: {rows[0]['ja']}"
    return Translation(rows[0]["to"], exact, note)


def _rows(earlier: str, later: str) -> list[dict[str, str]]:
    """The concordance between two neighbouring revisions, read in the direction asked for."""
    every = codes("industry_concordance").values()
    if earlier < later:
        return [row for row in every if (row["from_revision"], row["to_revision"]) == (earlier, later)]
    return [
        row | {"from": row["to"], "to": row["from"]}
        for row in every
        if (row["from_revision"], row["to_revision"]) == (later, earlier)
    ]
