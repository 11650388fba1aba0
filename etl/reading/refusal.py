"""One sentence for a file that is not read: which, why, and what to do."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from python_calamine import CalamineError

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


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Turn whatever the reader of workbooks says of a broken one into a refusal.

    A panic of Rust is no `Exception` and its class cannot be imported: it is known by its name.
    """
    try:
        yield
    except (CalamineError, OverflowError) as error:
        raise refusal(path, f"ブックとして壊れています（{error}）") from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise refusal(path, f"ブックとして壊れています（{error}）") from None
