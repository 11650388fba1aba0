"""Columns of a big file put together block by block, each distinct label decoded once, strictly."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from etl.bulk.coded import Coded, Integers, coded
from etl.bulk.columns import WORDS, fits, fitting
from etl.reading.grid import Cell


class Gathered:
    """Columns put together block by block; columns of one pool share their labels.

    Every label that was not met before must fit an encoding that all labels so far fit.
    """

    def __init__(
        self,
        pools: Sequence[int],
        encodings: tuple[str, ...],
        *,
        where: str,
        kept: Sequence[int] | None = None,
    ) -> None:
        self._columns = {
            pool: [c for c, of in enumerate(pools) if of == pool] for pool in dict.fromkeys(pools)
        }
        self._numbers: dict[int, dict[bytes, int]] = {pool: {} for pool in self._columns}
        self._indices: dict[int, list[Integers]] = {
            column: [] for column in (range(len(pools)) if kept is None else kept)
        }
        self._pools, self._where = pools, where
        self.encodings = encodings
        self.rows = 0

    def add(self, table: pa.Table, *, first: int) -> None:
        """Take in the next rows of the file."""
        for pool, columns in self._columns.items():
            chunks = [chunk for column in columns for chunk in table.column(column).chunks]
            unified = pa.chunked_array(chunks, type=WORDS).unify_dictionaries()
            renumbered = self._renumbered(pool, unified.chunk(0).dictionary.to_pylist(), table, first=first)
            indices = iter(unified.chunks)
            for column in columns:
                parts = [_indices(next(indices)) for _ in table.column(column).chunks]
                if column in self._indices:
                    self._indices[column].extend(renumbered[part] for part in parts)
        self.rows += table.num_rows

    def column(self, number: int) -> Coded:
        """One column, decoded, blanks around the words taken off."""
        labels = (label.decode(self.encodings[0]).strip() for label in self._numbers[self._pools[number]])
        return coded(np.concatenate(self._indices.pop(number)), labels)

    def matrix(self, columns: Sequence[int]) -> Coded:
        """Columns of one pool side by side, row after row."""
        labels = (label.decode(self.encodings[0]).strip() for label in self._numbers[self._pools[columns[0]]])
        beside = np.column_stack([np.concatenate(self._indices.pop(column)) for column in columns])
        return coded(beside.ravel(), labels)

    def _renumbered(self, pool: int, labels: list[bytes], table: pa.Table, *, first: int) -> Integers:
        """Our numbers of the labels of a block; new labels get the next ones."""
        numbers = self._numbers[pool]
        new = [label for label in labels if label not in numbers]
        left = fitting(new, self.encodings)
        if not left:
            raise ValueError(self._unreadable(new, table, columns=self._columns[pool], first=first))
        self.encodings = left
        for label in new:
            numbers[label] = len(numbers)
        return np.array([numbers[label] for label in labels], dtype=np.min_scalar_type(len(numbers)))

    def _unreadable(self, labels: list[bytes], table: pa.Table, *, columns: list[int], first: int) -> str:
        """Where the first label stands that is no text."""
        broken = {label for label in labels if not fits(label, self.encodings[-1])}
        row, column = min(
            (row, column)
            for column in columns
            for row, label in enumerate(table.column(column).to_pylist())
            if label in broken
        )
        cell = Cell(self._where, first + row, column, "")
        return (
            f"{cell.where} の文字は {'でも '.join(self.encodings)} として読めません。"
            "ファイルが壊れているか、文字コードが途中で変わっています。元のファイルをもう一度取得してください。"
        )


def _indices(chunk: pa.DictionaryArray) -> Integers:
    """Label numbers of a chunk, over its own memory."""
    held = chunk.indices
    return np.frombuffer(held.buffers()[1], dtype=np.int32, count=len(held), offset=held.offset * 4)
