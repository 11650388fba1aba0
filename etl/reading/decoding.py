"""Bytes of a publisher to text: UTF-8 or CP932, decided strictly, never guessed."""

import codecs

# A name and a byte order mark; CP932 (not shift_jis) because publishers print ①, ㈱ and 髙.
MARKED = ((codecs.BOM_UTF8, "utf-8-sig"),)
ACCEPTED = ("utf-8", "cp932")


def decoded(content: bytes, *, where: str) -> str:
    """Decode a whole file; what is in neither encoding is refused, not repaired.

    Raises
    ------
    ValueError
        naming the file and the first byte that fits neither
    """
    encoding = encoding_of(content, where=where)
    return content.decode(encoding)


def encoding_of(content: bytes, *, where: str) -> str:
    """Name of the encoding: by its mark, else UTF-8 if every byte fits, else CP932 if every byte fits."""
    for mark, name in MARKED:
        if content.startswith(mark):
            return name
    failed_at = -1
    for name in ACCEPTED:
        try:
            content.decode(name)
        except UnicodeDecodeError as error:
            failed_at = max(failed_at, error.start)
        else:
            return name
    raise ValueError(
        f"{where} は UTF-8 でも Shift_JIS（CP932）でも読めません（先頭から {failed_at} バイト目）。"
        "元のファイルをもう一度取得するか、表計算ソフトで「CSV UTF-8」として保存し、"
        "新しい版として登録してください。"
    )
