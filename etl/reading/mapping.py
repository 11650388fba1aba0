"""What a small file beside a table says of its columns: which is the area, which the count, what X means.

Its own columns are field,column,value: our field, and their heading or a constant that holds for every row.
`legend` (column: the mark, value: its meaning) and `ignore` (column: a heading to pass over) may come often.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from etl.reading.grid import Cell, lines
from etl.reading.legend import meaning
from etl.reading.mapping_faults import OFTEN, Entry, Fields, faults
from etl.reading.numbers import MARKS, Reading, plain
from etl.releases import Release, releases

NAME = "mapping"
HEADINGS = ("field", "column", "value")


class Declared(NamedTuple):
    """What a mapping said: headings and constants by field, marks by their print, headings to pass over."""

    columns: dict[str, Cell]
    constants: dict[str, Cell]
    marks: Mapping[str, Reading]
    ignored: frozenset[str]

    def constant(self, field: str, default: str = "") -> str:
        """The constant of a field, or what holds without one."""
        return self.constants[field].text if field in self.constants else default


def file_of(release: Release) -> str:
    """Name of the mapping of a raw file, as `python -m etl add ... --name mapping` keeps it."""
    return f"{Path(release.file).stem}_{NAME}.csv"


def is_mapping(release: Release) -> bool:
    """Whether a raw file is a mapping itself and has no numbers of its own."""
    return Path(release.file).stem.endswith(f"_{NAME}")


def beside(release: Release) -> Release:
    """The mapping of a raw file, where a recorded one lies; the file itself may be only rehearsed."""
    return release._replace(file=file_of(release), held=None)


def has_mapping(release: Release) -> bool:
    """Whether a mapping lies beside a raw file."""
    return beside(release).path.is_file()


def declared(release: Release, fields: Fields) -> Declared:
    """Read the mapping of a raw file.

    Raises
    ------
    ValueError
        when there is none, or with a sentence for everything that is wrong with it
    """
    rows = list(_rows(_held(release)))
    wrong = faults(rows, fields, where=f"data/raw/{release.source}/{file_of(release)}")
    if wrong:
        raise ValueError("\n".join(wrong))
    marks = {plain(row.column.text): meaning(row.value.text) for row in rows if row.field.text == "legend"}
    told = [row for row in rows if row.field.text not in OFTEN]
    return Declared(
        columns={row.field.text: row.column for row in told if row.column.text},
        constants={row.field.text: row.value for row in told if row.value.text},
        marks={**MARKS, **{mark: reading for mark, reading in marks.items() if reading}},
        ignored=frozenset(row.column.text for row in rows if row.field.text == "ignore"),
    )


def _held(release: Release) -> Release:
    """The mapping as the ledger has it: what is not in the ledger does not count."""
    file = file_of(release)
    if not has_mapping(release):
        raise ValueError(
            f"{release.where} の列の意味を述べる対応表 {file} がありません。"
            f"{','.join(HEADINGS)} の3列の CSV を作り、同じ公表日で --name "
            f"{file.removeprefix(release.vintage + '_').removesuffix('.csv')} を付けて登録してください。"
        )
    for held in releases(release.source):
        if held.file == file:
            return held
    raise ValueError(
        f"対応表 data/raw/{release.source}/{file} は台帳にありません。"
        "`python -m etl add` で登録してください。"
    )


def _rows(release: Release) -> Iterator[Entry]:
    """Lines of a mapping below its heading, empty ones left out."""
    head, *body = lines(release)
    if tuple(cell.text for cell in head) != HEADINGS:
        raise ValueError(
            f"{release.where} の見出し（L1）は {','.join(HEADINGS)} でなければなりません"
            f"（いまは {','.join(cell.text for cell in head)}）。見出しを直した版を登録してください。"
        )
    for row in body:
        if any(cell.text for cell in row):
            if len(row) != len(HEADINGS):
                raise ValueError(f"{row[0].where} の行は {len(row)} 欄です。3欄（{','.join(HEADINGS)}）に。")
            yield Entry(*row)
