"""Which of a publisher's layouts a file is in, by the title the file itself prints."""

from collections.abc import Callable, Iterable, Mapping

from etl.reading.grid import titles
from etl.reading.rows import Row
from etl.releases import Release

Layout = Callable[[Release], Iterable[Row]]


def layout(release: Release, known: Mapping[str, Layout]) -> Layout:
    """Choose how to read a file.

    Raises
    ------
    ValueError
        when the first title is none of the known ones
    """
    title = next(iter(titles(release)), "")
    if title not in known:
        raise ValueError(
            f"{release.where} の表題「{title}」は知らない様式です。知っている様式: {'、'.join(known)}。"
            f"新しい様式なら etl/sources/{release.source}.py の LAYOUT に加えてください。"
        )
    return known[title]
