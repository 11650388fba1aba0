"""`python -m etl`: list what we hold, add a release, build the published tables, verify them."""

import sys
from argparse import ArgumentParser
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


def fetch(**arguments: object) -> int:
    """Fetch a table from the e-Stat API; the network libraries are loaded for this alone."""
    from etl.fetch.command import fetch as fetch_table

    return fetch_table(**arguments)  # type: ignore[arg-type]


def fetch_arguments(fetching: ArgumentParser) -> None:
    """What `fetch` is asked with; the appId is never among it, for every user sees a command line."""
    fetching.set_defaults(run=fetch)
    fetching.add_argument("source", choices=[source.id for source in SOURCES])
    fetching.add_argument("--table", required=True, help="the publisher's statsDataId, ten digits")
    fetching.add_argument("--limit", type=int, default=100_000, help="values a page, at most 100000")
    fetching.add_argument("--dry-run", action="store_true", help="say what the table is, fetch nothing")


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
    fetch_arguments(commands.add_parser("fetch", help="fetch a table from the e-Stat API into the ledger"))
    arguments = vars(parser.parse_args())
    return int(arguments.pop("run")(**arguments) or 0)


if __name__ == "__main__":
    sys.exit(main())
