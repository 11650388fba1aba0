"""One sentence for a file that is not read: which, why, and what to do."""

from pathlib import Path

AGAIN = (
    "発行元からもう一度取得し、それでも同じなら表計算ソフトで開いて、"
    "表だけを .xlsx か CSV で保存し直してください。"
)


def refusal(path: Path, reason: str, todo: str = AGAIN) -> ValueError:
    """Make the error that says that a file is refused.

    >>> str(refusal(Path("a/b.csv"), "空のファイルです", "取り直してください。"))
    'b.csv は読み取りません: 空のファイルです。取り直してください。'
    """
    return ValueError(f"{path.name} は読み取りません: {reason}。{todo}")
