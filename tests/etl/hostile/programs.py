"""B06: workbooks that carry a program or reach for another workbook."""

from tests.etl.hostile.making import Hostile, content, packed
from tests.etl.hostile.zips import beside

PROGRAMS = (
    Hostile("B06-macro", "a.xlsx", content(beside("xl/vbaProject.bin")), "マクロを含みます"),
    Hostile("B06-macro-renamed-case", "a.xlsx", content(beside("xl/VBAPROJECT.BIN")), "マクロを含みます"),
    Hostile("B06-macro-sheet", "a.xlsx", content(beside("xl/macrosheets/sheet1.xml")), "マクロを含みます"),
    Hostile(
        "B06-basic", "a.ods", content(packed({"content.xml": b"<a/>", "Basic/m.xml": b"<a/>"})), "マクロ"
    ),
    Hostile(
        "B06-external-link",
        "a.xlsx",
        content(beside("xl/externalLinks/externalLink1.xml", b"<externalLink/>")),
        "ほかのブックへのリンク",
    ),
)
