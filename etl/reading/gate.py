"""The gate before every parser: what a raw file is by its bytes, and whether it may be read.

`preflight` is cheap enough for each build; `admit`, for the day a file is registered, also reads every row
of a text and compares two readers of a workbook. Both are to be called in a child (`etl.reading.capped`).
"""

import mmap
from pathlib import Path

from etl.reading.archive import members
from etl.reading.decoding import encoding
from etl.reading.delimited import rows
from etl.reading.refusal import refusal
from etl.reading.sheets import OLE2, ZIP
from etl.reading.workbook import require_no_program, require_plain

BYTES = 600_000_000
# First bytes of what people rename by mistake, or others on purpose.
FOREIGN = {
    b"\x1f\x8b": "gzip で圧縮したファイル",
    b"%PDF": "PDF",
    b"PAR1": "Parquet",
    b"ARROW1": "Arrow",
    b"\x93NUMPY": "NumPy の配列（npy）",
    b"\x80\x02": "Python の pickle",
    b"\x80\x03": "Python の pickle",
    b"\x80\x04": "Python の pickle",
    b"\x80\x05": "Python の pickle",
    b"\x78\x01": "zlib で圧縮したファイル（joblib など）",
    b"\x78\x9c": "zlib で圧縮したファイル（joblib など）",
    b"\x78\xda": "zlib で圧縮したファイル（joblib など）",
    b"BZh": "bzip2 で圧縮したファイル",
    b"\xfd7zXZ": "xz で圧縮したファイル",
    b"\x28\xb5\x2f\xfd": "zstd で圧縮したファイル",
    b"7z\xbc\xaf": "7-Zip の書庫",
    b"Rar!": "RAR の書庫",
    b"\x89PNG": "PNG 画像",
    b"\xff\xd8\xff": "JPEG 画像",
    b"\x89HDF": "HDF5",
    b"SQLite format 3": "SQLite のデータベース",
    b"\x7fELF": "プログラム",
    b"MZ": "プログラム",
    b"PK\x05\x06": "空の ZIP",
}
MARKUP = {
    b"<!doctype html": "HTML",
    b"<html": "HTML",
    b"<?xml": "XML",
    b"<!doctype": "XML",
    b"<table": "HTML",
}
CONTAINERS = {
    "xl/workbook.xml": ".xlsx",
    "xl/workbook.bin": "XLSB（バイナリー形式のブック）",
    "content.xml": ".ods",
}
# Streams of an OLE2 file. One with macros (_VBA_PROJECT) is let pass: publishers' .xls carry empty ones, and
# no reader of ours runs any.
STREAMS = {"EncryptedPackage": "パスワードで暗号化したブック", "Workbook": ".xls", "Book": ".xls"}
TEXTS = (".csv", ".txt", ".json")
KNOWN = (*TEXTS, ".xls", ".xlsx", ".ods", ".zip")


def admit(path: Path) -> None:
    """Let a file pass that is to be registered, or refuse it.

    Raises
    ------
    ValueError
        naming the file, what it is or holds, and what to do
    """
    preflight(path)
    if path.suffix.lower() in (".csv", ".txt"):
        for _ in rows(path):
            pass
    elif path.suffix.lower() == ".xlsx":
        # openpyxl is slow to load, and only the registration of a workbook reads with it.
        from etl.reading.second_reader import cross_check

        cross_check(path)


def preflight(path: Path) -> None:
    """Let a file pass whose bytes are what its name says and within the limits, or refuse it.

    Raises
    ------
    ValueError
        naming the file, what it is or holds, and what to do
    """
    size, suffix = path.stat().st_size, path.suffix.lower()
    if suffix not in KNOWN:
        raise refusal(path, f"拡張子「{path.suffix}」は扱いません（扱うもの: {' '.join(KNOWN)}）")
    if not 0 < size <= BYTES:
        raise refusal(path, f"大きさが {size:,} バイトです（1～{BYTES:,} バイトまで）")
    found = _kind(path)
    if found != ("text" if suffix in TEXTS else suffix):
        raise refusal(path, f"拡張子は {suffix} ですが、中身は {found} です")
    if found == "text":
        encoding(path)


def _kind(path: Path) -> str:
    """What a file is: `text`, one of the extensions, or in words what it should not be."""
    with path.open("rb") as file:
        head = file.read(64)
    if head.startswith(ZIP):
        return _container(path)
    if head.startswith(OLE2):
        return _compound(path)
    shown = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    foreign = [name for magic, name in FOREIGN.items() if head.startswith(magic)]
    markup = [name for start, name in MARKUP.items() if shown.startswith(start)]
    return next(iter([*foreign, *markup]), "text")


def _container(path: Path) -> str:
    """Read a ZIP container to its end, in pieces, and tell which kind it is."""
    kinds = {".zip"}
    try:
        for name, chunks in members(path):
            kinds.add(CONTAINERS.get(name, ".zip"))
            require_no_program(name)
            require_plain(name, chunks)
    except ValueError as error:
        raise refusal(path, str(error)) from None
    return next(iter(kinds - {".zip"}), ".zip")


def _compound(path: Path) -> str:
    """Tell what an OLE2 file is by the names of its streams, which are in UTF-16."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        held = {name for name in STREAMS if content.find(name.encode("utf-16-le")) >= 0}
    return next(
        (kind for name, kind in STREAMS.items() if name in held), "OLE2（表計算でない古い Office 文書）"
    )
