"""What is declared of a big file: which column or header row names what, in which codes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from etl.reading.grid import NOTE_MARKS
from etl.reading.numbers import Reading


@dataclass(frozen=True, kw_only=True)
class Labels:
    """Printed words of one column, or of one row of headers.

    `code` makes our code of a printed label; it is called once for each distinct label.
    Without a dimension the words only repeat a code: they are decoded and not kept.
    """

    heading: str = ""  # what stands above a column
    dimension: str = ""
    code: Callable[[str], str] = str
    known: frozenset[str] = frozenset()  # the codes there may be; empty: any


@dataclass(frozen=True, kw_only=True)
class Layout:
    """What wide and long files have in common."""

    columns: tuple[Labels, ...]
    units: Mapping[str, str]  # measure -> unit
    # What is the same for every number and printed in no column: series, source, vintage, perhaps period.
    constants: Mapping[str, str]
    marks: Mapping[str, Reading] = field(default_factory=dict)  # what no legend says: "" for an empty cell


@dataclass(frozen=True, kw_only=True)
class Wide(Layout):
    """A preamble, header rows, label columns at the left, then a matrix of numbers."""

    title: str  # what one line of the preamble contains
    preamble: int  # how many lines stand above the header rows
    headers: tuple[Labels, ...]  # from the top; an empty cell repeats the one to its left
    explained: tuple[str, ...] = ()  # marks that the preamble itself must explain
    ends: tuple[str, ...] = NOTE_MARKS  # how a line below the table begins


@dataclass(frozen=True, kw_only=True)
class Long(Layout):
    """One observation a row below one row of headings."""

    value: str = "value"  # heading of the printed number
    unit: str = "unit"  # heading of its unit, checked against `units`; empty: none printed
    unit_words: Mapping[str, str] = field(default_factory=dict)  # printed unit -> ours
