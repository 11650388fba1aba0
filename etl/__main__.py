"""`python -m etl`: list what we hold, add a release, build the published tables, verify them."""

import sys
from argparse import ArgumentParser, _SubParsersAction
from pathlib import Path

from etl.build import build_all
from etl.releases import add, releases
from etl.sources import SOURCES
from etl.verify import main as verify


def show() -> None:
    """Print every source and the releases we hold."""
    for source in SOURCES:
        print(source.id, *(f"{release.vintage}:{release.file}" for release in releases(source.id)))


def build() -> int:
    """Build and publish; on a fault say what is wrong and leave the last good data in place."""
    try:
        print(f"公表しました: data/processed/{build_all().name}")
    except ValueError as fault:
        print(f"公表していません。直前に公表したデータはそのまま残っています。\n{fault}", file=sys.stderr)
        return 1
    return 0


def record(**arguments: object) -> int:
    """Record a release in the ledger, or say why not."""
    try:
        release = add(**arguments)  # type: ignore[arg-type]
    except (OSError, ValueError) as fault:
        print(fault, file=sys.stderr)
        return 1
    print(f"{release.where} を台帳に記録しました。次に `python -m etl build` を実行してください。")
    return 0


def template(source: str, file: Path) -> int:
    """Write the workbook that staff fill in, or say why not."""
    from etl.sources.programme_outcomes.template import write

    try:
        write(file)
    except (OSError, ValueError) as fault:
        print(fault, file=sys.stderr)
        return 1
    print(f"{source} の記入様式を書きました: {file}")
    return 0


def check(file: Path) -> int:
    """Say everything that must be put right in a filled workbook."""
    from etl.sources.programme_outcomes.check import check as checked

    code, lines = checked(file)
    print(*lines, sep="\n")
    return code


def offer_workbooks(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Offer the two commands about workbooks that staff fill in."""
    templating = commands.add_parser("template", help="write a workbook to fill in")
    templating.set_defaults(run=template)
    templating.add_argument("source", choices=["programme_outcomes"])
    templating.add_argument("file", type=Path, help="the workbook to write, FILE.xlsx")
    checking = commands.add_parser("check", help="say what must be put right in a filled workbook")
    checking.set_defaults(run=check)
    checking.add_argument("file", type=Path, help="the workbook as filled in, FILE.xlsx")


def main() -> int:
    """Read the command line and do the one thing it asks."""
    parser = ArgumentParser(prog="python -m etl", description=__doc__)
    commands = parser.add_subparsers(required=True)
    commands.add_parser("list", help="sources and their releases").set_defaults(run=show)
    commands.add_parser("build", help="raw releases -> data/processed").set_defaults(run=build)
    commands.add_parser("verify", help="recompute what chapter 2 printed").set_defaults(run=verify)
    adding = commands.add_parser("add", help="record a downloaded release in the ledger")
    adding.set_defaults(run=record)
    adding.add_argument("source", choices=[source.id for source in SOURCES])
    adding.add_argument("vintage", help="the publisher's release date, YYYY-MM-DD")
    adding.add_argument("file", type=Path, help="the file as downloaded")
    adding.add_argument("url", help="where it was downloaded from")
    adding.add_argument("--name", default="", help="tells the second table of a release from the first")
    adding.add_argument("--licence", default="", help="the publisher's terms")
    adding.add_argument("--note", default="", help="what a reader of the ledger must know")
    offer_workbooks(commands)
    arguments = vars(parser.parse_args())
    return int(arguments.pop("run")(**arguments) or 0)


if __name__ == "__main__":
    sys.exit(main())
