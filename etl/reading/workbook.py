"""What the parts of a workbook (XLSX, ODS) hold, before a parser builds its grid.

Read as bytes, for a sheet has millions of elements; in UTF-8 no byte of a tag stands for anything else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CELLS = 3_000_000  # with content, one sheet
GRID = 12_000_000  # rows x columns that the cells with content span, one sheet; 8 bytes each in memory
ROWS, COLUMNS = 1_048_576, 16_384  # of a sheet, ECMA-376
STRINGS = 3_000_000
TOKEN = 1 << 20  # bytes between two tags, or in one
MACROS = re.compile(r"(?i)(?:^|/)(?:vbaproject\.bin|(?:xl/)?macrosheets/|basic/|scripts/)")
LINKS = re.compile(r"(?i)(?:^|/)externallinks/")
ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)")
FORBIDDEN = re.compile(rb"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)")
CELL = re.compile(rb"""<(?:c|\w+:c)\s(?:r=|[^<>]*?\sr\s*=\s*)["']([^"'<>]*)["'][^<>]*(?<!/)>""")
NAMED = re.compile(rb"(?:[A-Z]{1,3}[1-9][0-9]{0,6}\n)*")
ITEM = re.compile(rb"</(?:si|\w+:si)\s*>")
REPEATED = re.compile(rb"number-(?:rows|columns)-repeated\s*=\s*[\"']\s*(\d+)")
LETTERS, DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0123456789"


@dataclass
class Extent:
    """What was seen of one part so far."""

    cells: int = 0
    strings: int = 0
    row: int = 0
    column: int = 0


def require_no_program(name: str) -> None:
    """Refuse a member that is a macro or reaches for another workbook."""
    if MACROS.search(name):
        raise ValueError(f"マクロを含みます（{name}）")
    if LINKS.search(name):
        raise ValueError(
            f"ほかのブックへのリンクを含みます（{name}）。値は手元のファイルだけから決まりません"
        )


def require_plain(name: str, chunks: Iterator[bytes]) -> None:
    """Read one part to its end and refuse what no sheet of a statistics office holds.

    Raises
    ------
    ValueError
        for a document type or entity (XML bombs, reading of other files), another encoding than UTF-8,
        a cell outside a sheet, more cells, strings or a wider grid than the limits
    """
    extent, rest = Extent(), b""
    for number, chunk in enumerate(chunks):
        if number == 0 and not _is_xml(name, chunk):
            for _ in chunks:
                pass  # an image or settings: counted by the caller
            return
        whole, rest = _cut(rest + chunk)
        _require_markup(name, whole)
        _measure(name, whole, extent)
    _require_markup(name, rest)
    _measure(name, rest, extent)


def _is_xml(name: str, head: bytes) -> bool:
    """Whether a part is XML; one that is not in UTF-8 is refused, for it could hide anything."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")):
        raise ValueError(f"{name} は UTF-8 の XML ではありません")
    declared = ENCODING.match(start)
    if declared and declared[1].lower() not in (b"utf-8", b"us-ascii", b"ascii"):
        raise ValueError(f"{name} は UTF-8 の XML ではありません（{declared[1].decode('latin-1')}）")
    return start.startswith(b"<")


def _cut(text: bytes) -> tuple[bytes, bytes]:
    """Whole tags, and the beginning of the next."""
    end = text.rfind(b"<")
    if len(text) - end > TOKEN:
        raise ValueError(f"1つのセルか目印が {TOKEN:,} バイトを超えます")
    return text[:end], text[end:]


def _require_markup(name: str, markup: bytes) -> None:
    """Refuse a document type: entities multiply, and external ones read other files."""
    if FORBIDDEN.search(markup):
        raise ValueError(f"{name} に XML の実体宣言（DOCTYPE、ENTITY）があります")


def _measure(name: str, markup: bytes, extent: Extent) -> None:
    """Add what a piece of a sheet or of its strings holds."""
    _require_repeats(markup)
    cells = CELL.findall(markup)
    extent.cells += len(cells)
    extent.strings += len(ITEM.findall(markup))
    listed = b"\n".join([*cells, b""])
    if not NAMED.fullmatch(listed):
        raise ValueError(f"{name} にセルの番地でないもの（{_odd(cells)!r}）があります")
    extent.column = max([extent.column, *map(_number, set(listed.translate(None, DIGITS).split()))])
    extent.row = max([extent.row, *map(int, set(listed.translate(None, LETTERS).split()))])
    _require_extent(name, extent)


def _require_extent(name: str, extent: Extent) -> None:
    """Refuse what would fill the memory or lies beyond a sheet."""
    if extent.row > ROWS or extent.column > COLUMNS:
        raise ValueError(f"{name} にシートの外の番地があります（{extent.row} 行 {extent.column} 列）")
    if extent.cells > CELLS or extent.strings > STRINGS:
        raise ValueError(f"{name} のセルまたは文字列が上限 {CELLS:,} 個を超えます")
    if extent.row * extent.column > GRID:
        raise ValueError(
            f"{name} は離れたセルのため {extent.row:,} 行 × {extent.column:,} 列に広がります"
            f"（上限 {GRID:,} セル）"
        )


def _require_repeats(markup: bytes) -> None:
    """Refuse a repeat (ODS) beyond a sheet; what a repeated cell fills is capped by the child's memory."""
    for count in REPEATED.findall(markup):
        if len(count) > 7 or int(count) > ROWS:
            raise ValueError(f"繰り返しの数 {count[:12].decode()} がシートの大きさを超えます")


def _odd(cells: list[bytes]) -> str:
    """The first of the addresses that is none."""
    odd = next(cell for cell in cells if not NAMED.fullmatch(cell + b"\n"))
    return odd[:40].decode("utf-8", "replace")


def _number(letters: bytes) -> int:
    """Number of a column, from 1, by its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
