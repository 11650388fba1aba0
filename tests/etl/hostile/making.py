"""Small sound files, and the ways to make them unsound."""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

Rows = tuple[tuple[str, ...], ...]
Parts = Mapping[str, bytes]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


class Hostile(NamedTuple):
    """A file to make, and what must come of it: words of the refusal, or the rows that are read."""

    id: str
    file: str
    write: Callable[[Path], object]
    words: str = ""
    rows: Rows = ()


def content(made: bytes) -> Callable[[Path], object]:
    """A writer of given bytes."""
    return lambda path: path.write_bytes(made)


def sheet(inside: str, before: str = "", declared: str = "") -> bytes:
    """One sheet of XLSX; `declared` is what stands before its root."""
    head = f'<?xml version="1.0" encoding="UTF-8"?>{declared}<worksheet xmlns="{MAIN}">{before}'
    return f"{head}<sheetData>{inside}</sheetData></worksheet>".encode()


def cell(address: str, value: object = 1) -> str:
    """One cell with a number."""
    return f'<c r="{address}"><v>{value}</v></c>'


SOUND = sheet(f'<row r="1">{cell("A1")}{cell("B1", 2)}</row>')
SOUND_ROWS = (("1", "2"),)


def parts(**changed: bytes) -> dict[str, bytes]:
    """The parts of a sound workbook; `sheet`, `strings`, `workbook`, `links` may be others."""
    book = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    links = (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )
    root = (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    types = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/{SHEET}" ContentType="{kind}.worksheet+xml"/>'
        f'<Override PartName="/{STRINGS}" ContentType="{kind}.sharedStrings+xml"/></Types>'
    )
    return {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": root.encode(),
        "xl/workbook.xml": changed.get("workbook", book.encode()),
        "xl/_rels/workbook.xml.rels": changed.get("links", links.encode()),
        SHEET: changed.get("sheet", SOUND),
        STRINGS: changed.get("strings", f'<sst xmlns="{MAIN}"><si><t>川崎市</t></si></sst>'.encode()),
    }


def packed(members: Parts, **extra: bytes) -> bytes:
    """A ZIP container of these members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in {**members, **extra}.items():
            archive.writestr(zipfile.ZipInfo(name), inside, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def workbook(**changed: bytes) -> bytes:
    """A workbook, sound but for what is changed."""
    return packed(parts(**changed))


def opendocument(rows: str) -> bytes:
    """A spreadsheet of ODS with these rows."""
    office = "urn:oasis:names:tc:opendocument:xmlns"
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": (
                f'<office:document-content xmlns:office="{office}:office:1.0" '
                f'xmlns:table="{office}:table:1.0" xmlns:text="{office}:text:1.0" office:version="1.2">'
                f'<office:body><office:spreadsheet><table:table table:name="表1">{rows}</table:table>'
                "</office:spreadsheet></office:body></office:document-content>"
            ).encode(),
            "META-INF/manifest.xml": b"<manifest/>",
        }
    )


def repeated(path: Path, *, block: bytes, times: int, claimed: int = 0) -> None:
    """Write a workbook whose sheet is one block many times over, deflated once: a bomb made in no time."""
    start, end = SOUND.split(b"<row", 1)[0], b"</sheetData></worksheet>"
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    head = squeeze.compress(start) + squeeze.flush(zlib.Z_FULL_FLUSH)
    once = squeeze.compress(block) + squeeze.flush(zlib.Z_FULL_FLUSH)
    tail = squeeze.compress(end) + squeeze.flush()
    plain = parts()
    plain.pop(SHEET)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in plain.items():
            archive.writestr(name, inside)
        size = claimed or len(start) + len(block) * times + len(end)
        raw(archive, SHEET, head + once * times + tail, size=size)


def raw(archive: zipfile.ZipFile, name: str, deflated: bytes, *, size: int, check: int = 0) -> None:
    """Put bytes that are deflated already into a container, with whatever size and check are claimed."""
    info = zipfile.ZipInfo(name)
    info.compress_type, info.CRC = zipfile.ZIP_DEFLATED, check
    info.compress_size, info.file_size = len(deflated), min(size, 0xFFFFFFFE)
    info.header_offset = archive.start_dir
    file = archive.fp
    assert file is not None
    file.seek(archive.start_dir)
    file.write(info.FileHeader(zip64=False))
    file.write(deflated)
    archive.start_dir = file.tell()
    archive.filelist.append(info)
    archive.NameToInfo[name] = info
    archive._didModify = True
