"""Numbers that stand only in running text, found by the item a clerk named them with."""

from etl.reading.grid import Cell, table
from etl.releases import Release

HEADINGS = (("項目", "印字", "文"),)


def told(release: Release, title: str, *items: str) -> dict[str, Cell]:
    """Item -> printed cell, for the items asked for, or for all of them.

    Raises
    ------
    ValueError
        when an item is not there, with those that are
    """
    held = {item.text: printed for item, printed, _ in table(release, title, HEADINGS)}
    absent = [item for item in items if item not in held]
    if absent:
        raise ValueError(
            f"{release.where} の「{title}」に項目「{'」「'.join(absent)}」がありません。"
            f"ある項目: {'、'.join(held)}。"
            "項目名を変えた場合は元に戻すか、情報源のファイルを合わせてください。"
        )
    return {item: held[item] for item in items} if items else held
