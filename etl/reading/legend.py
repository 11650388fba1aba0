"""What the marks of a table mean, as the table's own legend says."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from etl.reading.numbers import MARKS, Reading, plain

# Words of a legend, most telling first. 「該当数値なし」 is a count of none; 「当該数値がない」 says
# that there is no such number, which is not 0.
MEANINGS = (
    (re.compile("秘匿|秘密|公表しない|公表を差し控え"), Reading(None, "suppressed")),
    (re.compile("単位未満|単位に満たない"), Reading(Decimal(0), "below_unit")),
    (re.compile("当該数値がない|数字が得られない"), Reading(None, "not_applicable")),
    (re.compile("不詳|不明|未詳|資料なし|調査していない|調査を欠く"), Reading(None, "missing")),
    (re.compile("該当数値なし|該当数値がない|該当なし|皆無"), Reading(Decimal(0), "normal")),
)
QUOTED = r"""[「『"“'‘]"""
MARK = r"(?P<mark>[Xxχ]|\*{1,3}|\.{3}|[-―−‐–—ー]|0(?:\.0)?)"
# Of a note in its plain spelling: half-width, without spaces, … as three points.
ENTRY = re.compile(rf"""{QUOTED}?{MARK}[」』"”'’]?(?:は|印は|:|=)(?P<meaning>[^。、,;]+)""")


def legend(texts: Iterable[str]) -> Mapping[str, Reading]:
    """Marks of a table -> what they say, by its notes; a mark without an entry keeps its usual meaning.

    Examples
    --------
    >>> said = legend(["注）「X」は秘匿した数値。「-」は当該数値がないもの。"])
    >>> said["X"].status, said["-"].status, said["..."].status
    ('suppressed', 'not_applicable', 'missing')
    """
    own = {plain(mark): reading for text in texts for mark, reading in _entries(text)}
    return {**MARKS, **own}


def meaning(words: str) -> Reading | None:
    """What the words of a legend say of a number, if they say why there is none.

    >>> meaning("数字が秘匿されているもの").status
    'suppressed'
    """
    return next((reading for pattern, reading in MEANINGS if pattern.search(plain(words))), None)


def _entries(text: str) -> Iterable[tuple[str, Reading]]:
    """Marks that one note explains."""
    for found in ENTRY.finditer(plain(text)):
        told = meaning(found["meaning"])
        if told is not None:
            yield found["mark"], told
