"""B02: containers that leave their folder, swell, or lie."""

import io
import os
import stat
import struct
import warnings
import zipfile
import zlib
from pathlib import Path

from tests.etl.hostile.making import SHEET, SOUND, Hostile, content, packed, parts, raw, repeated, workbook

ROW = b"<row></row>     "
OUTSIDE = "置き場所の外を指します"


def beside(name: str, inside: bytes = b"x") -> bytes:
    """A sound workbook and one member more."""
    return packed({**parts(), name: inside})


def twice(name: str) -> bytes:
    """A workbook with two members of one name, as one system or another sees it."""
    held = io.BytesIO(workbook())
    with zipfile.ZipFile(held, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr(name, b"<worksheet/>")
    return held.getvalue()


def link() -> bytes:
    """A workbook with a symbolic link in it."""
    held = io.BytesIO(workbook())
    with zipfile.ZipFile(held, "a") as archive:
        info = zipfile.ZipInfo("xl/link")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    return held.getvalue()


def encrypted() -> bytes:
    """A workbook whose directory says that a member is encrypted."""
    made = bytearray(workbook())
    made[made.index(b"PK\x01\x02") + 8] |= 1
    return bytes(made)


def lying(*, size: int = 0, check: int = 0) -> bytes:
    """A workbook whose sheet claims another size or check than it has."""
    held, rest = io.BytesIO(), parts()
    rest.pop(SHEET)
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    with zipfile.ZipFile(held, "w") as archive:
        for name, inside in rest.items():
            archive.writestr(name, inside)
        deflated = squeeze.compress(SOUND) + squeeze.flush()
        raw(archive, SHEET, deflated, size=len(SOUND) + size, check=zlib.crc32(SOUND) ^ check)
    return held.getvalue()


def renamed() -> bytes:
    """A workbook whose directory calls a member by another name than the member itself."""
    made = workbook()
    at = made.rindex(b"[Content_Types].xml")
    return made[:at] + b"[Content_Typex].xml" + made[at + 19 :]


def overlapping(count: int) -> bytes:
    """Many entries of the directory that all point at one member."""
    made = workbook()
    start = made.index(b"PK\x01\x02")
    end = made.index(b"PK\x05\x06")
    size = 46 + struct.unpack_from("<H", made, start + 28)[0]
    entry = bytearray(made[start : start + size])
    entries = bytearray()
    for number in range(count):
        entry[46 : 46 + 6] = f"{number:06}".encode()
        entries += entry
    counted = struct.pack("<HHII", count & 0xFFFF, count & 0xFFFF, len(entries), start)
    return made[:start] + entries + made[end : end + 8] + counted + b"\0\0"


def swollen(path: Path) -> None:
    """1,100 MB of text that no ratio gives away, in 13 MB."""
    noise = b"<!--" + os.urandom(4_500).hex().encode() + b"-->" + b" " * ((1 << 20) - 9_007)
    repeated(path, block=noise, times=1_100)


def ten_gibibytes(path: Path) -> None:
    """10 GiB of rows, claimed as 4 GiB, in 10 MB."""
    repeated(path, block=ROW * (10 << 16), times=1_024)


def hidden(path: Path) -> None:
    """10 GiB of rows, claimed as 2 MiB."""
    repeated(path, block=ROW * (10 << 16), times=1_024, claimed=2 << 20)


def ratio(path: Path) -> None:
    """100 MiB of rows in 100 KB."""
    repeated(path, block=ROW * (10 << 16), times=10)


def lzma() -> bytes:
    """A container packed by a method that no spreadsheet program uses."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_LZMA) as archive:
        for name, inside in parts().items():
            archive.writestr(name, inside)
    return held.getvalue()


SOUND_BOOK = workbook()
ZIPS = (
    Hostile("B02-traversal", "a.xlsx", content(beside("../../out.txt")), OUTSIDE),
    Hostile("B02-traversal-inside", "a.xlsx", content(beside("xl/../../out.txt")), OUTSIDE),
    Hostile("B02-absolute", "a.zip", content(packed({"/etc/out.txt": b"x"})), OUTSIDE),
    Hostile("B02-backslash", "a.xlsx", content(beside("..\\out.txt")), OUTSIDE),
    Hostile("B02-drive", "a.xlsx", content(beside("C:out.txt")), OUTSIDE),
    Hostile("B02-unc", "a.xlsx", content(beside("\\\\host\\out.txt")), OUTSIDE),
    Hostile("B02-unc-slashes", "a.xlsx", content(beside("//host/out.txt")), OUTSIDE),
    Hostile("B02-control-in-name", "a.xlsx", content(beside("xl/a\n.xml")), OUTSIDE),
    Hostile("B02-symlink", "a.xlsx", content(link()), "リンクなど"),
    Hostile("B02-duplicate", "a.xlsx", content(twice(SHEET)), "同じ名前のファイルが2つ"),
    Hostile("B02-duplicate-case", "a.xlsx", content(twice(SHEET.upper())), "同じ名前のファイルが2つ"),
    Hostile("B02-nested-zip", "a.xlsx", content(beside("xl/embeddings/b.xlsx", SOUND_BOOK)), "別の書庫"),
    Hostile("B02-nested-gzip", "a.zip", content(packed({"b.gz": b"\x1f\x8b" + bytes(9)})), "別の書庫"),
    Hostile("B02-encrypted", "a.xlsx", content(encrypted()), "暗号化"),
    Hostile("B02-70k-members", "a.zip", content(overlapping(70_000)), "70,000 個"),
    Hostile("B02-10-gibibytes", "a.xlsx", ten_gibibytes, "1,024 MB を超えます"),
    Hostile("B02-10-gibibytes-hidden", "a.xlsx", hidden, "記された大きさ"),
    Hostile("B02-100-mebibytes", "a.xlsx", ratio, "200 倍を超えて膨らみます"),
    Hostile("B02-1100-megabytes", "a.xlsx", swollen, "1,024 MB を超えます"),
    Hostile("B02-size-understated", "a.xlsx", content(lying(size=-9)), "記された大きさ"),
    Hostile("B02-size-overstated", "a.xlsx", content(lying(size=9)), "記された大きさ"),
    Hostile("B02-check-wrong", "a.xlsx", content(lying(check=1)), "記された大きさや検査値"),
    Hostile("B02-two-names", "a.xlsx", content(renamed()), "目録と中身の名前が違います"),
    Hostile("B02-overlapping", "a.xlsx", content(overlapping(500)), "目録と中身の名前が違います"),
    Hostile("B02-lzma", "a.xlsx", content(lzma()), "圧縮の方式 14"),
    Hostile("B02-cut-short", "a.xlsx", content(SOUND_BOOK[:-30]), "ZIP として壊れています"),
    Hostile("B02-start-only", "a.xlsx", content(b"PK\x03\x04" + bytes(60)), "ZIP として壊れています"),
    Hostile("B02-empty", "a.xlsx", content(packed({})), "空の ZIP"),
)
