"""A long column of few distinct words: each word once, and for every row which one it is."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Integers = NDArray[np.integer]
SMALL = 64  # labels that are not worth looking which of them occur
ARROW = {
    "uint8": pa.uint8(),
    "uint16": pa.uint16(),
    "uint32": pa.uint32(),
    "int16": pa.int16(),
    "int32": pa.int32(),
    "int64": pa.int64(),
    "float64": pa.float64(),
}


class Coded(NamedTuple):
    """Distinct labels, and the number of the label of each row."""

    indices: Integers
    labels: tuple[str, ...]

    def taken(self, rows: Integers) -> "Coded":
        """The same labels for other rows."""
        return self._replace(indices=self.indices[rows])


def coded(indices: Integers, labels: Iterable[str]) -> Coded:
    """Number the labels afresh, each spelling once.

    >>> coded(np.array([0, 1, 2]), ["甲", "乙", "甲"])
    Coded(indices=array([0, 1, 0], dtype=uint8), labels=('甲', '乙'))
    """
    spelt = tuple(labels)
    number = {label: place for place, label in enumerate(dict.fromkeys(spelt))}
    renumbered = np.array([number[label] for label in spelt], dtype=np.min_scalar_type(len(number)))
    same = len(number) == len(spelt)
    return Coded(indices if same else renumbered[indices], tuple(number))


def mapped(column: Coded, spelling: Callable[[str], str]) -> Coded:
    """Spell every distinct label anew."""
    return coded(column.indices, map(spelling, column.labels))


def ranked(column: Coded) -> Coded:
    """Number the labels in the order of their spelling, so that numbers sort as the words do.

    >>> ranked(Coded(np.array([0, 1]), ("b", "a")))
    Coded(indices=array([1, 0], dtype=uint8), labels=('a', 'b'))
    """
    order = sorted(range(len(column.labels)), key=column.labels.__getitem__)
    if order == list(range(len(order))):
        return column
    rank = np.empty(len(order), dtype=np.min_scalar_type(len(order)))
    rank[order] = range(len(order))
    return Coded(rank[column.indices], tuple(column.labels[place] for place in order))


def words(column: Coded) -> pa.Array:
    """Arrow array of a stretch of rows, with only the labels that occur in it."""
    indices, labels = column
    if len(labels) > SMALL:
        occurs = np.zeros(len(labels), dtype=bool)
        occurs[indices] = True
        numbers = np.cumsum(occurs) - 1
        indices = numbers.astype(indices.dtype)[indices]
        labels = tuple(labels[place] for place in np.flatnonzero(occurs).tolist())
    return pa.DictionaryArray.from_arrays(numbers_of(indices), texts_of(labels), safe=False)


def numbers_of(values: NDArray[np.generic], present: NDArray[np.bool_] | None = None) -> pa.Array:
    """Arrow array over the memory of a numpy array; `pa.array` would import pandas (0.3 s)."""
    held = np.ascontiguousarray(values)
    valid = None if present is None else pa.py_buffer(np.packbits(present, bitorder="little"))
    return pa.Array.from_buffers(ARROW[held.dtype.name], len(held), [valid, pa.py_buffer(held)])


def texts_of(labels: Iterable[str]) -> pa.Array:
    """Arrow array of texts, again without `pa.array`."""
    spelt = [label.encode() for label in labels]
    ends = np.cumsum([0, *map(len, spelt)], dtype=np.int32)
    return pa.Array.from_buffers(
        pa.string(), len(spelt), [None, pa.py_buffer(ends), pa.py_buffer(b"".join(spelt))]
    )
