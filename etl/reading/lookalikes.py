"""Bytes that read as text in two encodings, so that none may be chosen."""

import re
from collections.abc import Iterable

# The shape of EUC-JP (and of EUC-KR and GB2312); and CP932 without half-width katakana and rare kanji, as
# which a file of that shape would come out.
EUC = re.compile(rb"(?:[\x00-\x7f]|\x8e[\xa1-\xdf]|\x8f[\xa1-\xfe]{2}|[\xa1-\xfe]{2})*+")
USUAL = re.compile(rb"(?:[\x00-\x7f]|[\x81-\x9f][\x40-\xfc])*+")
# UTF-8 without kana and kanji that in CP932 is half-width katakana: ¦ or ﾂｦ.
SHORT = re.compile(rb"(?:[\x00-\x7f]|[\xc2-\xdf][\xa1-\xbf])*+")


def is_doubtful(pieces: Iterable[bytes]) -> bool:
    """Whether every character beyond ASCII has two bytes in UTF-8 that are two katakana in CP932."""
    plain = True
    for piece in pieces:
        if piece.isascii():
            continue
        if not SHORT.fullmatch(piece):
            return False
        plain = False
    return not plain


def is_euc(pieces: Iterable[bytes]) -> bool:
    """Whether all is EUC-JP by its shape, and would be katakana or rare kanji in CP932."""
    usual = True
    for piece in pieces:
        if not EUC.fullmatch(piece):
            return False
        usual = usual and USUAL.fullmatch(piece) is not None
    return not usual
