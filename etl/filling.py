"""`template` and `check`: the workbook that staff fill in, and what must be put right in it."""

from pathlib import Path

from etl.commands import spoken
from etl.sources.programme_outcomes.check import check as checked
from etl.sources.programme_outcomes.template import write


@spoken
def template(source: str, file: Path) -> None:
    """Write the workbook that staff fill in."""
    write(file)
    print(f"{source} の記入様式を書きました: {file}")


@spoken
def check(file: Path) -> int:
    """Say everything that must be put right in a filled workbook."""
    code, lines = checked(file)
    print(*lines, sep="\n")
    return code
