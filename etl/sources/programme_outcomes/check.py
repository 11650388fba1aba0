"""`python -m etl check FILE.xlsx`: what must be put right in a filled template, one line each."""

from datetime import date
from pathlib import Path

from etl.sources.programme_outcomes.filled import read


def check(path: Path) -> tuple[int, list[str]]:
    """Exit code, and the lines to print."""
    if not path.is_file():
        return 1, [f"{path} がありません。ファイルの場所と名前を確かめてください。"]
    found = read(path, latest=date.today())
    if found.faults:
        return 1, [*found.faults, f"直すところ: {len(found.faults)} 件。直してからもう一度確かめてください。"]
    entered = f"`python -m etl add programme_outcomes 公表日 {path} 出典の場所`"
    return 0, [f"誤りはありません（{len(found.entries)} 件）。次に {entered} で台帳に記録してください。"]
