"""B01: workbooks that are damaged, or ask for what they do not have."""

from tests.etl.hostile.making import (
    MAIN,
    OFFICE,
    SHEET,
    SOUND,
    SOUND_ROWS,
    Hostile,
    content,
    packed,
    parts,
    sheet,
    workbook,
)
from tests.etl.hostile.workbooks import book, lone, strings


def flipped() -> bytes:
    """A workbook with one bit of its sheet turned."""
    made = bytearray(workbook())
    made[made.index(SHEET.encode()) + len(SHEET) + 40] ^= 4
    return bytes(made)


def two_of_a_name() -> bytes:
    """A workbook with two sheets of one name."""
    names = "".join(f'<sheet name="表1" sheetId="{n}" r:id="rId1"/>' for n in (1, 2))
    opened = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
    return workbook(workbook=f"{opened}<sheets>{names}</sheets></workbook>".encode())


def without(name: str) -> bytes:
    """A workbook that lacks one part."""
    return packed({part: inside for part, inside in parts().items() if part != name})


def minus_one() -> bytes:
    """A workbook whose cell asks for a string by the number -1: the first or the last, as readers like."""
    asking = sheet('<row><c r="A1" t="s"><v>-1</v></c></row>')
    return workbook(sheet=asking, strings=strings("<si><t>川崎市</t></si><si><t>横浜市</t></si>"))


BROKEN = (
    Hostile("B01-bit-turned", "a.xlsx", content(flipped()), "は読み取りません"),
    Hostile("B01-two-sheets-of-a-name", "a.xlsx", content(two_of_a_name()), "は読み取りません"),
    Hostile("B01-no-sheet-part", "a.xlsx", content(without(SHEET)), "は読み取りません"),
    Hostile("B01-no-workbook-part", "a.xlsx", content(without("xl/workbook.xml")), "中身は .zip です"),
    Hostile("B01-no-relations", "a.xlsx", content(without("xl/_rels/workbook.xml.rels")), "は読み取りません"),
    Hostile("B01-sheet-cut", "a.xlsx", content(workbook(sheet=SOUND[:-40])), "は読み取りません"),
    Hostile(
        "B01-sheet-of-noise", "a.xlsx", content(workbook(sheet=bytes(range(256)) * 9)), "は読み取りません"
    ),
    Hostile("B01-string-out-of-range", "a.xlsx", lone('<c r="A1" t="s"><v>99</v></c>'), "は読み取りません"),
    Hostile("B01-string-minus-one", "a.xlsx", content(minus_one()), "結果が食い違います"),
    Hostile("B01-number-of-words", "a.xlsx", lone('<c r="A1"><v>1,2x</v></c>'), "は読み取りません"),
    Hostile("B01-deep", "a.xlsx", book("<row>" + "<x>" * 100_000 + "</x>" * 100_000 + "</row>"), rows=()),
    Hostile("B01-sound", "a.xlsx", content(workbook()), rows=SOUND_ROWS),
)
