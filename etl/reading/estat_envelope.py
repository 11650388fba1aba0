"""What every answer of the e-Stat API has in common: an envelope, lists that collapse, text under `$`."""

import json
from typing import Any


def envelope(body: bytes) -> dict[str, Any]:
    """The content of an answer's one envelope (`GET_STATS_DATA`), every number kept as its text.

    Raises
    ------
    ValueError
        in words, what it is instead
    """
    try:
        told = json.loads(body.decode("utf-8"), parse_int=str, parse_float=str)
    except UnicodeDecodeError as fault:
        raise ValueError(f"UTF-8 ではありません（{fault.start} バイト目）") from None
    except (ValueError, RecursionError):
        page = body.lstrip()[:1] == b"<"
        raise ValueError("HTML などの文書です" if page else "JSON が途中で切れているか壊れています") from None
    for content in told.values() if isinstance(told, dict) else ():
        if isinstance(content, dict) and isinstance(content.get("RESULT"), dict):
            return content
    raise ValueError("JSON ですが e-Stat の応答（RESULT）ではありません")


def several(told: Any) -> list[Any]:
    """A list, also where the publisher collapses a list of one to its only element, or leaves it out.

    >>> several({"@code": "X"}), several([1, 2]), several(None)
    ([{'@code': 'X'}], [1, 2], [])
    """
    if told is None:
        return []
    return told if isinstance(told, list) else [told]


def words(told: Any) -> str:
    """The text of an element, which is bare or, where it has attributes, under `$`.

    >>> words({"@no": "1", "$": "産業大分類"}), words("年度次"), words(202010), words(None)
    ('産業大分類', '年度次', '202010', '')
    """
    text = told.get("$") if isinstance(told, dict) else told
    return "" if text is None else str(text)
