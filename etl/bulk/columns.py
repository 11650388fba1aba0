"""Raw bytes to columns of words, without decoding the file: only each distinct label is decoded.

A trail byte of CP932 is 0x40 or above, never a comma, a quote or a line end, so that the bytes can be
cut into cells as they are; the same holds of UTF-8.
"""

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from itertools import islice

import pyarrow as pa
from pyarrow import csv as arrow_csv

from etl.reading.grid import Cell

WORDS = pa.dictionary(pa.int32(), pa.binary())
BLOCK = 1 << 20  # bytes one thread cuts at a time
UNASSIGNED = frozenset(
    "\x80\uf8f0\uf8f1\uf8f2\uf8f3"
)  # what Python makes of single bytes CP932 does not have
ACCEPTED = ("utf-8", "cp932")
HEAD = 1 << 20  # bytes in which the preamble and the headers must end


class Head:
    """The first rows of a file, the encodings they fit, and where in the file they end."""

    def __init__(self, content: bytes, count: int, *, where: str) -> None:
        mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
        text = content[len(mark) : HEAD].decode("latin-1")  # any byte as one letter
        reader = csv.reader(io.StringIO(text, newline=""))
        rows = [[cell.encode("latin-1") for cell in row] for row in islice(reader, count)]
        self.end = len(mark) + sum(map(len, islice(io.StringIO(text, newline=""), reader.line_num)))
        self.encodings = fitting((cell for row in rows for cell in row), ACCEPTED[:1] if mark else ACCEPTED)
        if len(rows) < count or not self.encodings:
            raise ValueError(
                f"{where} の先頭 {count} 行を、UTF-8 でも Shift_JIS（CP932）でも見出しとして読めません。"
                "元のファイルをもう一度取得してください。"
            )
        self.rows = [
            tuple(
                Cell(where, row, column, text.decode(self.encodings[0]).strip())
                for column, text in enumerate(cells)
            )
            for row, cells in enumerate(rows)
        ]


def fitting(labels: Iterable[bytes], encodings: Sequence[str]) -> tuple[str, ...]:
    """Those of some encodings that every label fits."""
    joined = b"\n".join(labels)
    return tuple(encoding for encoding in encodings if fits(joined, encoding))


def cut(content: pa.Buffer, *, width: int, first: int, where: str) -> pa.Table:
    """Cut bytes into columns; `first` is the number, from 0, of the first row in the file.

    Raises
    ------
    ValueError
        naming the line that has a cell too few or too many
    """
    names = [str(number) for number in range(width)]
    try:
        return arrow_csv.read_csv(
            pa.BufferReader(content),
            read_options=arrow_csv.ReadOptions(column_names=names, block_size=BLOCK),
            parse_options=arrow_csv.ParseOptions(ignore_empty_lines=False),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, WORDS), strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid as error:
        raise ValueError(_ragged(content.to_pybytes(), width=width, first=first, where=where)) from error


def fits(label: bytes, encoding: str) -> bool:
    """Whether bytes are text in an encoding."""
    try:
        text = label.decode(encoding)
    except UnicodeDecodeError:
        return False
    return encoding != "cp932" or UNASSIGNED.isdisjoint(text)


def _ragged(content: bytes, *, width: int, first: int, where: str) -> str:
    """Say which row is shorter or longer than the headings."""
    rows = csv.reader(io.StringIO(content.decode("latin-1"), newline=""))
    for number, row in enumerate(rows):
        if len(row) != width:
            return (
                f"{where} の {first + number + 1} 行目は {len(row)} 列ですが、見出しは {width} 列です。"
                "桁区切りのコンマが引用符で囲まれているか、列の抜けがないかを確かめてください。"
            )
    return (
        f"{where} の {first + 1} 行目以降に、引用符の中で改行する欄があります。"
        "改行を除いたファイルを、発行元から取得し直してください。"
    )
