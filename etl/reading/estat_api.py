"""A table of the e-Stat API as answered: dimensions, legend of its marks, every value and its address."""

import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from etl.reading.estat_envelope import envelope, several, words

NOT_DIMENSIONS = ("@unit", "@annotation")
MOST_BYTES = 4_000_000_000


class Code(NamedTuple):
    """One line of a code list, as the publisher prints it; what is not printed is empty."""

    code: str
    name: str
    level: str
    unit: str
    parent: str


class Dimension(NamedTuple):
    """One dimension of the table (`tab`, `cat01`, `area`, `time`) and its code list."""

    id: str
    name: str
    codes: dict[str, Code]


class Value(NamedTuple):
    """One printed value."""

    codes: dict[str, str]  # dimension -> code
    text: str  # a number or a mark, as printed
    unit: str  # of the value, else of its `tab` code
    annotation: str
    member: str  # the answer it stands in
    number: int  # in VALUE, from 1

    @property
    def address(self) -> str:
        """Where it stands.

        >>> Value({}, "1", "人", "", "0001.json", 17).address
        '0001.json!VALUE[17]'
        """
        return f"{self.member}!VALUE[{self.number}]"


class ApiTable(NamedTuple):
    """A whole table."""

    id: str
    survey: str
    title: str
    published: str  # OPEN_DATE
    updated: str  # UPDATED_DATE
    dimensions: dict[str, Dimension]
    legend: dict[str, str]  # mark -> meaning, which differs from table to table
    values: list[Value]


def read(path: Path) -> ApiTable:
    """Read a raw release: a ZIP of the answers, or one bare answer.

    Raises
    ------
    ValueError
        when a member is no answer, or a value has a code that no code list has
    """
    try:
        return table((name, envelope(body)["STATISTICAL_DATA"]) for name, body in _answers(path))
    except (AttributeError, KeyError, TypeError, ValueError, zipfile.BadZipFile) as fault:
        reason = f"{fault.args[0]} の項目がありません" if isinstance(fault, KeyError) else str(fault)
        raise ValueError(
            f"{path.name} を e-Stat API の応答として読めません: {reason}。"
            "`python -m etl fetch` で取得し直してください。"
        ) from fault


def table(answers: Iterable[tuple[str, dict[str, Any]]]) -> ApiTable:
    """Put the answers' STATISTICAL_DATA together, the code lists being those of the first."""
    told = list(answers)
    first = told[0][1]
    about = several(first["TABLE_INF"])[0]
    dimensions = {each["@id"]: _dimension(each) for each in several(first["CLASS_INF"]["CLASS_OBJ"])}
    notes = [note for _, data in told for note in several(data["DATA_INF"].get("NOTE"))]
    return ApiTable(
        id=words(about.get("@id")),
        survey=words(about.get("STATISTICS_NAME") or about.get("STAT_NAME")),
        title=words(about.get("TITLE")),
        published=words(about.get("OPEN_DATE")),
        updated=words(about.get("UPDATED_DATE")),
        dimensions=dimensions,
        legend={note["@char"]: words(note) for note in notes if isinstance(note, dict) and "@char" in note},
        values=[value for name, data in told for value in _values(name, data["DATA_INF"], dimensions)],
    )


def _answers(path: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every answer, in order."""
    if path.suffix == ".json":
        yield path.name, path.read_bytes()
        return
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
        expected = [f"{number:04}.json" for number in range(1, len(members) + 1)]
        if [member.filename for member in members] != expected or not members:
            raise ValueError("ZIP の中身が 0001.json からの連番ではありません")
        if sum(member.file_size for member in members) > MOST_BYTES:
            raise ValueError(f"ZIP の中身が {MOST_BYTES} バイトを超えます")
        for member in members:
            yield member.filename, archive.read(member)


def _dimension(told: dict[str, Any]) -> Dimension:
    """One CLASS_OBJ."""
    names = ("@code", "@name", "@level", "@unit", "@parentCode")
    codes = [Code(*(words(each.get(name)) for name in names)) for each in several(told.get("CLASS"))]
    return Dimension(told["@id"], words(told.get("@name")), {code.code: code for code in codes})


def _values(member: str, told: dict[str, Any], dimensions: dict[str, Dimension]) -> Iterator[Value]:
    """Every VALUE of one answer."""
    for number, each in enumerate(several(told.get("VALUE")), start=1):
        codes = {
            name[1:]: code for name, code in each.items() if name[0] == "@" and name not in NOT_DIMENSIONS
        }
        for name, code in codes.items():
            if name not in dimensions or code not in dimensions[name].codes:
                raise ValueError(
                    f"{member}!VALUE[{number}] の {name}「{code}」は符号表（CLASS_OBJ）にありません"
                )
        of_tab = dimensions["tab"].codes[codes["tab"]].unit if "tab" in codes else ""
        unit = words(each.get("@unit")) or of_tab
        yield Value(codes, words(each), unit, words(each.get("@annotation")), member, number)
