"""The members of a ZIP container, each inflated and counted before any parser sees it.

Sizes that the container states are never believed: they can refuse it, but bytes are counted as they come
out, and a member that holds more or fewer than stated is refused as well. Nothing is written to disk.
"""

import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

MEMBERS = 2_000
INFLATED = 1 << 30  # bytes, all members together
RATIO = 200  # bytes out for one byte in; a repetitive sheet has 10 to 40
SMALL = 1 << 20  # bytes out below which the ratio says nothing
CHUNK = 1 << 18
NESTED = {
    b"PK\x03\x04": "ZIP",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf": "7-Zip",
    b"Rar!": "RAR",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    bytes.fromhex("d0cf11e0a1b11ae1"): "OLE2（埋め込み文書やマクロ）",
}
Member = tuple[str, Iterator[bytes]]


def members(path: Path) -> Iterator[Member]:
    """Every member of a container and its bytes, to be read to their end before the next is asked for.

    Raises
    ------
    ValueError
        for a container that could harm whoever unpacks it, with the reason
    """
    try:
        with zipfile.ZipFile(path, metadata_encoding="cp932") as archive:
            held = archive.infolist()
    except (zipfile.BadZipFile, zipfile.LargeZipFile, UnicodeDecodeError, NotImplementedError) as error:
        raise ValueError(f"ZIP として壊れています（{error}）") from None
    _require_names(held)
    counted = [0]
    with path.open("rb") as raw:
        for member in held:
            yield member.orig_filename, _counted(_inflated(raw, member), member, total=counted)


def _require_names(held: list[zipfile.ZipInfo]) -> None:
    """Refuse too many members, a member that leaves its folder, and two of one name."""
    if len(held) > MEMBERS:
        raise ValueError(f"中のファイルが {len(held):,} 個あります（上限 {MEMBERS:,} 個）")
    seen, total = set(), sum(member.file_size for member in held)
    for member in held:
        name = member.orig_filename
        _require_place(name)
        _require_kind(member)
        _require_size(member.file_size, total, member)
        spelled = unicodedata.normalize("NFC", name).casefold()
        if spelled in seen:
            raise ValueError(f"中に同じ名前のファイルが2つあります（{name!r}）")
        seen.add(spelled)


def _require_place(name: str) -> None:
    """Refuse a name that a Unix or a Windows machine would put outside the folder it is unpacked in."""
    outside = name.startswith("/") or ".." in name.split("/") or any(mark in name for mark in "\\:")
    if outside or not name.isprintable():
        raise ValueError(f"中のファイルの名前が置き場所の外を指します（{name!r}）")


def _require_kind(member: zipfile.ZipInfo) -> None:
    """Refuse what is no plain file, is encrypted, or is packed in a way no spreadsheet program uses."""
    mode = stat.S_IFMT(member.external_attr >> 16)
    if mode not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise ValueError(f"中にリンクなど普通のファイルでないものがあります（{member.orig_filename!r}）")
    if member.flag_bits & 0x2041:
        raise ValueError(f"パスワードで暗号化されています（{member.orig_filename!r}）")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError(f"圧縮の方式 {member.compress_type} は扱いません（{member.orig_filename!r}）")


def _counted(chunks: Iterator[bytes], member: zipfile.ZipInfo, *, total: list[int]) -> Iterator[bytes]:
    """The same bytes, refused as soon as they are too many, and at their end if not as stated."""
    own, check = 0, 0
    for number, chunk in enumerate(chunks):
        if number == 0:
            _require_no_archive(chunk, member)
        own, check = own + len(chunk), zlib.crc32(chunk, check)
        total[0] += len(chunk)
        _require_size(own, total[0], member)
        if own > member.file_size:
            break
        yield chunk
    if (own, check) != (member.file_size, member.CRC):
        raise ValueError(f"中の {member.orig_filename!r} は、記された大きさや検査値と中身が違います")


def _require_size(own: int, total: int, member: zipfile.ZipInfo) -> None:
    """Refuse a bomb while it goes off."""
    if own > SMALL and own > RATIO * member.compress_size:
        raise ValueError(f"中の {member.orig_filename!r} は {RATIO} 倍を超えて膨らみます（圧縮爆弾の疑い）")
    if total > INFLATED:
        raise ValueError(f"展開すると {INFLATED >> 20:,} MB を超えます（圧縮爆弾の疑い）")


def _require_no_archive(head: bytes, member: zipfile.ZipInfo) -> None:
    """Refuse an archive inside the archive."""
    for magic, kind in NESTED.items():
        if head.startswith(magic):
            raise ValueError(f"中にさらに別の書庫があります（{member.orig_filename!r} は {kind}）")


def _inflated(raw: BinaryIO, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Bytes of a member, at most a chunk at a time."""
    _seek(raw, member)
    inflate = zlib.decompressobj(-zlib.MAX_WBITS) if member.compress_type else None
    left = member.compress_size
    while left > 0 and (packed := raw.read(min(left, CHUNK))):
        left -= len(packed)
        yield from _opened(packed, inflate) if inflate else (packed,)
    if left or (inflate and not inflate.eof):
        raise ValueError(f"中の {member.orig_filename!r} が途中で切れています")


def _opened(packed: bytes, inflate: "zlib._Decompress") -> Iterator[bytes]:
    """What one piece inflates to, piece by piece, however much that is."""
    try:
        while packed and not inflate.eof:
            if chunk := inflate.decompress(packed, CHUNK):
                yield chunk
            packed = inflate.unconsumed_tail
    except zlib.error as error:
        raise ValueError(f"圧縮されたデータが壊れています（{error}）") from None


def _seek(raw: BinaryIO, member: zipfile.ZipInfo) -> None:
    """Go to a member's data; its own header must name it as the directory of the container does."""
    raw.seek(max(0, member.header_offset))  # a damaged directory may point before the file
    header = raw.read(30)
    name_size, extra_size = (int.from_bytes(header[at : at + 2], "little") for at in (26, 28))
    encoding = "utf-8" if member.flag_bits & 0x800 else "cp932"
    name = raw.read(name_size).decode(encoding, "replace")
    if header[:4] != b"PK\x03\x04" or name != member.orig_filename:
        raise ValueError(f"ZIP の目録と中身の名前が違います（{member.orig_filename!r} と {name!r}）")
    raw.seek(extra_size, 1)
