"""B03, B04 and B05: workbooks that explode or lie about their size."""

from pathlib import Path

from tests.etl.hostile.making import (
    MAIN,
    SOUND,
    SOUND_ROWS,
    Hostile,
    cell,
    content,
    opendocument,
    repeated,
    sheet,
    workbook,
)

DECLARED = "実体宣言"
WIDE = "に広がります"
TALL = "".join(f'<row r="{row}">{cell(f"A{row}", row)}</row>' for row in range(1, 1_001))
TALL_ROWS = tuple((str(row),) for row in range(1, 1_001))
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


def book(inside: str = "", *, before: str = "", declared: str = "") -> object:
    """A writer of a workbook with this in its sheet."""
    return content(workbook(sheet=sheet(inside, before, declared)))


def lone(*cells: str) -> object:
    """A writer of a workbook with these cells, each in a row of its own."""
    return book("".join(f"<row>{each}</row>" for each in cells))


def four_million(path: Path) -> None:
    """4 million cells in 400 blocks that are deflated once."""
    row = "<row>" + "".join(cell(f"{chr(65 + n)}9", 7_919 * n) for n in range(20)) + "</row>"
    repeated(path, block=(row * 500).encode(), times=400)


def blanks(path: Path) -> None:
    """One cell with a GiB of blanks."""
    repeated(path, block=b" " * (1 << 20), times=1_024)


def external(kind: str) -> str:
    """A document type that reads another file or address."""
    return f"<!DOCTYPE worksheet [<!ENTITY {kind}>]>"


def strings(inside: str, declared: str = "") -> bytes:
    """The shared strings of a workbook."""
    return f'<?xml version="1.0"?>{declared}<sst xmlns="{MAIN}">{inside}</sst>'.encode()


DIMENSION = '<dimension ref="{}"/>'
ODS_ROW = (
    '<table:table-row{}><table:table-cell{} office:value-type="float" office:value="1"/></table:table-row>'
)
SHARED = '<row><c r="A1" t="s"><v>0</v></c></row>'
FILLED = f"<row>{cell('A1')}{cell('B1', 2)}</row>"
WORKBOOKS = (
    Hostile("B03-laughs", "a.xlsx", book(declared=f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]>'), DECLARED),
    Hostile(
        "B03-laughs-in-strings",
        "a.xlsx",
        content(
            workbook(
                sheet=sheet(SHARED),
                strings=strings("<si><t>&a9;</t></si>", f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]>'),
            )
        ),
        DECLARED,
    ),
    Hostile(
        "B03-quadratic",
        "a.xlsx",
        book(f"<row>{'&q;' * 9_000}</row>", declared=f'<!DOCTYPE x [<!ENTITY q "{"q" * 90_000}">]>'),
        DECLARED,
    ),
    Hostile("B03-file", "a.xlsx", book(declared=external('x SYSTEM "file:///etc/passwd"')), DECLARED),
    Hostile("B03-address", "a.xlsx", book(declared=external('x SYSTEM "http://127.0.0.1:9/x"')), DECLARED),
    Hostile("B03-parameter", "a.xlsx", book(declared=external('% x SYSTEM "file:///etc/passwd"')), DECLARED),
    Hostile(
        "B03-in-relations",
        "a.xlsx",
        content(workbook(links=b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Relationships/>')),
        DECLARED,
    ),
    Hostile(
        "B03-hidden-in-utf-16",
        "a.xlsx",
        content(workbook(sheet=SOUND.decode().replace("UTF-8", "UTF-16").encode("utf-16"))),
        "UTF-8 の XML ではありません",
    ),
    Hostile(
        "B03-hidden-in-utf-7",
        "a.xlsx",
        content(workbook(sheet=SOUND.replace(b"UTF-8", b"UTF-7"))),
        "UTF-8 の XML ではありません",
    ),
    Hostile("B04-one-gibibyte", "a.xlsx", blanks, "1,024 MB を超えます"),
    Hostile("B04-four-million-cells", "a.xlsx", four_million, "上限 3,000,000 個を超えます"),
    Hostile("B04-far-cell", "a.xlsx", lone(cell("A1"), cell("XFD1048576")), WIDE),
    Hostile("B04-far-cell-alone", "a.xlsx", lone(cell("XFD1048576")), WIDE),
    Hostile("B04-far-row-and-column", "a.xlsx", lone(cell("XFD1"), cell("A1048576")), WIDE),
    Hostile("B04-beyond-the-sheet", "a.xlsx", lone(cell("ZZZZZZ9999999999")), "番地でないもの"),
    Hostile("B04-row-zero", "a.xlsx", lone(cell("A0")), "番地でないもの"),
    Hostile("B04-column-xfe", "a.xlsx", lone(cell("XFE1")), "シートの外の番地"),
    Hostile("B04-row-too-far", "a.xlsx", lone(cell("A1048577")), "シートの外の番地"),
    Hostile("B04-quoted-otherwise", "a.xlsx", lone("<c s='0' r = 'ZZZZZ9'><v>1</v></c>"), "番地でないもの"),
    Hostile("B04-long-tag", "a.xlsx", lone(f'<c x="{"y" * 3_000_000}" r="A1"><v>1</v></c>'), "200 倍"),
    Hostile("B04-styled-tail", "a.xlsx", book(FILLED + '<row><c r="XFD9" s="0"/></row>'), rows=SOUND_ROWS),
    Hostile(
        "B04-ods-repeats-rows",
        "a.ods",
        content(
            opendocument(
                ODS_ROW.format(
                    ' table:number-rows-repeated="1048576"', ' table:number-columns-repeated="16384"'
                )
            )
        ),
        "ブックとして壊れています",
    ),
    Hostile(
        "B04-ods-repeats-beyond",
        "a.ods",
        content(opendocument(ODS_ROW.format(' table:number-rows-repeated="99999999999"', ""))),
        "シートの大きさを超えます",
    ),
    Hostile("B04-ods-sound", "a.ods", content(opendocument(ODS_ROW.format("", ""))), rows=(("1",),)),
    *(
        Hostile(f"B05-dimension-{name}", "a.xlsx", book(TALL, before=said), rows=TALL_ROWS)
        for name, said in {
            "absent": "",
            "one-cell": DIMENSION.format("A1:A1"),
            "whole-sheet": DIMENSION.format("A1:XFD1048576"),
            "beyond-the-sheet": DIMENSION.format("A1:ZZZZ99999999"),
            "elsewhere": DIMENSION.format("C5:D9"),
            "backwards": DIMENSION.format("B9:A1"),
        }.items()
    ),
    Hostile("B05-dimension-of-words", "a.xlsx", book(TALL, before=DIMENSION.format("x")), "は読み取りません"),
)
