"""Bytes of a publisher to text: UTF-8 or CP932, decided strictly, never guessed.

Every byte must fit, and what would also read as something else is refused by name. A file is judged piece
by piece, cut after a byte below 0x40: in UTF-8, CP932 and EUC-JP alike that is a character of its own.
"""

import codecs
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from etl.reading.lookalikes import is_doubtful, is_euc
from etl.reading.pieces import cut, first

ADVICE = (
    "元のファイルをもう一度取得するか、表計算ソフトで「CSV UTF-8」として保存し、"
    "新しい版として登録してください。"
)
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
SHIFTED = re.compile(rb"\x1b(?:\$[@B(]|\([BJI])")  # changes of character set in ISO-2022-JP
UNPRINTED = re.compile("[\x80\xa0\uf8f0-\uf8f3]")  # what Python's cp932 makes of bytes without a character
# Two kana or kanji in UTF-8; in CP932 such bytes are rare kanji in a row that no text has.
RUN = re.compile(rb"(?:[\xe2-\xe9\xef][\x80-\xbf]{2}){2}")
SEPARATOR = re.compile(rb"[,\t\r\n]")
Pieces = Callable[[], Iterable[bytes]]


def decoded(content: bytes, *, where: str) -> str:
    """Decode a whole file; what is in neither encoding is refused, not repaired.

    Raises
    ------
    ValueError
        naming the file and the first line that does not fit
    """
    return content.decode(encoding_of(content, where=where))


def encoding_of(content: bytes, *, where: str) -> str:
    """Name of the encoding of bytes at hand; see `encoding`."""
    return _encoding(lambda: (content,), where=where)


def encoding(path: Path) -> str:
    """Name of a file's encoding: by its mark, else UTF-8 if every byte fits, else CP932 if every byte fits.

    CP932 (not shift_jis) because publishers print ①, ㈱ and 髙.

    Raises
    ------
    ValueError
        for UTF-16, ISO-2022-JP and EUC-JP by name, for lines in different encodings with their numbers
    """
    return _encoding(lambda: cut(path), where=path.name)


def _encoding(pieces: Pieces, *, where: str) -> str:
    """Judge a file, in two passes where it is UTF-8, else in five."""
    _require_text(pieces, where=where)
    marked = next(iter(pieces()), b"").startswith(codecs.BOM_UTF8)
    not_utf8 = first(pieces(), _utf8_fault)
    if not (not_utf8 or marked) and is_doubtful(pieces()):
        raise ValueError(f"{where} は UTF-8 とも CP932 の半角カナとも読め、決められません。{ADVICE}")
    if not not_utf8:
        return "utf-8-sig" if marked else "utf-8"
    if is_euc(pieces()):
        raise ValueError(f"{where} は EUC-JP などの文字コードで、CP932 と確かに見分けられません。{ADVICE}")
    not_cp932 = 1 if marked else first(pieces(), _cp932_fault)
    if not_cp932:
        raise ValueError(
            f"{where} は UTF-8 でも Shift_JIS（CP932）でも読めません"
            f"（{not_utf8} 行目は UTF-8 でなく、{not_cp932} 行目は CP932 でない）。{ADVICE}"
        )
    mixed = first(pieces(), _utf8_among)
    if mixed:
        raise ValueError(
            f"{where} は文字コードが混ざっています（{mixed} 行目は UTF-8、{not_utf8} 行目は CP932）。{ADVICE}"
        )
    return "cp932"


def _require_text(pieces: Pieces, *, where: str) -> None:
    """Refuse NUL, and what bytes alone tell to be in another encoding."""
    nul = first(pieces(), lambda piece: _nul(piece, where=where))
    if nul:
        raise ValueError(f"{where} の {nul} 行目に NUL（0x00）があり、表ではないか、壊れています。{ADVICE}")


def _nul(piece: bytes, *, where: str) -> int | None:
    """Place of the first NUL; other encodings that bytes alone tell are refused by name."""
    if piece.startswith(WIDE) or _is_wide(piece):
        raise ValueError(f"{where} の文字コードは UTF-16 です。{ADVICE}")
    if SHIFTED.search(piece):
        raise ValueError(f"{where} の文字コードは ISO-2022-JP（JIS）です。{ADVICE}")
    place = piece.find(0)
    return None if place < 0 else place


def _is_wide(piece: bytes) -> bool:
    """Whether every other byte of the beginning is often NUL, as of Latin letters in UTF-16."""
    fewer, more = sorted((piece[:1024:2].count(0), piece[1:1024:2].count(0)))
    return more >= 2 and more >= 4 * fewer and more * 16 >= len(piece[:1024])


def _utf8_fault(piece: bytes) -> int | None:
    """Place of the first byte that is not UTF-8."""
    try:
        piece.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return None


def _cp932_fault(piece: bytes) -> int | None:
    """Place of the first byte that is not CP932 or stands for no character."""
    try:
        text = piece.decode("cp932")
    except UnicodeDecodeError as error:
        return error.start
    found = UNPRINTED.search(text)
    return len(text[: found.start()].encode("cp932")) if found else None


def _utf8_among(piece: bytes) -> int | None:
    """Place of a cell that UTF-8 alone explains, in a piece that also reads as CP932."""
    for found in RUN.finditer(piece):
        start = max(piece.rfind(mark, 0, found.start()) for mark in (b",", b"\t", b"\n", b"\r")) + 1
        end = SEPARATOR.search(piece, found.end())
        if _fits(piece[start : end.start() if end else None]):
            return start
    return None


def _fits(cell: bytes) -> bool:
    """Whether a cell is UTF-8."""
    try:
        cell.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
