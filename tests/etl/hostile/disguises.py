"""B10: what is not what its name says, and above all what runs when it is loaded."""

import gzip
import io
import pickle
import zlib
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from tests.etl.hostile.making import Hostile, content, packed, workbook

OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")


class Loaded:
    """Leaves a trace in the working folder when unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Path.touch, (Path("loaded"),)  # type: ignore[return-value]


def arrays() -> bytes:
    """An array of objects as NumPy saves it: a pickle behind a header."""
    held = io.BytesIO()
    np.save(held, np.array([Loaded()], dtype=object), allow_pickle=True)
    return held.getvalue()


def columns() -> bytes:
    """A Parquet file."""
    held = io.BytesIO()
    pq.write_table(pa.table({"a": [1]}), held)
    return held.getvalue()


def stream(name: str) -> bytes:
    """The beginning of an OLE2 file and the name of one stream."""
    return OLE2 + bytes(504) + name.encode("utf-16-le") + bytes(2_000)


PICKLED = pickle.dumps(Loaded(), protocol=4)
OLDEST = b"cos\nsystem\n(S'touch loaded'\ntR."
TAGGED = b"!!python/object/apply:os.system ['touch loaded']\n"
DISGUISED = (
    Hostile("B10-pickle", "a.csv", content(PICKLED), "pickle"),
    Hostile("B10-pickle-as-xlsx", "a.xlsx", content(PICKLED), "pickle"),
    Hostile("B10-pickle-by-name", "a.pkl", content(PICKLED), "拡張子「.pkl」は扱いません"),
    Hostile(
        "B10-pickle-in-letters",
        "a.csv",
        content(OLDEST),
        rows=(("cos",), ("system",), ("(S'touch loaded'",), ("tR.",)),
    ),
    Hostile("B10-pickle-in-zip", "a.xlsx", content(packed({"data.pkl": PICKLED})), "中身は .zip です"),
    Hostile("B10-joblib", "a.csv", content(zlib.compress(PICKLED)), "joblib"),
    Hostile("B10-npy", "a.csv", content(arrays()), "npy"),
    Hostile("B10-yaml-tag", "a.txt", content(TAGGED), rows=((TAGGED.decode().strip(),),)),
    Hostile("B10-parquet", "a.csv", content(columns()), "Parquet"),
    Hostile("B10-gzip", "a.csv", content(gzip.compress(b"a,b")), "gzip"),
    Hostile("B10-pdf", "a.xls", content(b"%PDF-1.7\n"), "PDF"),
    Hostile("B10-html-as-xls", "a.xls", content(b"\r\n<html><table><tr><td>1"), "HTML"),
    Hostile("B10-html-as-csv", "a.csv", content(b"<!DOCTYPE html><title>404"), "HTML"),
    Hostile("B10-xml-as-xls", "a.xls", content(b'<?xml version="1.0"?><Workbook/>'), "XML"),
    Hostile("B10-text-as-xls", "a.xls", content(b"a\tb\n1\t2\n"), "中身は text"),
    Hostile("B10-xls-as-xlsx", "a.xlsx", content(stream("Workbook")), "中身は .xls"),
    Hostile("B10-xlsx-as-xls", "a.xls", content(workbook()), "中身は .xlsx"),
    Hostile("B10-xlsx-as-csv", "a.csv", content(workbook()), "中身は .xlsx"),
    Hostile("B10-encrypted", "a.xlsx", content(stream("EncryptedPackage")), "暗号化したブック"),
    Hostile("B10-word", "a.xls", content(stream("WordDocument")), "表計算でない"),
    Hostile("B10-xlsb", "a.xlsx", content(packed({"xl/workbook.bin": b"x"})), "XLSB"),
    Hostile("B10-picture", "a.csv", content(b"\x89PNG\r\n\x1a\n"), "PNG"),
    Hostile("B10-program", "a.csv", content(b"MZ\x90\0"), "プログラム"),
    Hostile(
        "B01-xls-of-noise", "a.xls", content(stream("Workbook") + bytes(range(256)) * 40), "は読み取りません"
    ),
    Hostile("B01-xls-header-alone", "a.xls", content(OLE2 + b"B\0o\0o\0k\0"), "は読み取りません"),
)
