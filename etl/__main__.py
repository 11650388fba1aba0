"""`python -m etl`: list what we hold, fetch, rehearse or add a release, build, compare, verify, roll back."""

import sys
from argparse import ArgumentParser, _SubParsersAction
from importlib import import_module
from pathlib import Path
from typing import Any


def main() -> int:
    """Read the command line and do the one thing it asks; its module is loaded only then."""
    parser = ArgumentParser(prog="python -m etl", description=__doc__)
    known = parser.add_subparsers(required=True, metavar="command")
    plain(known)
    of_a_file(known)
    of_a_name(known)
    of_an_api(known)
    of_a_workbook(known)
    arguments = vars(parser.parse_args())
    module, _, function = arguments.pop("run").partition(":")
    return int(getattr(import_module(f"etl.{module}"), function)(**arguments) or 0)


def plain(known: "_SubParsersAction[ArgumentParser]") -> None:
    """Commands about everything we hold."""
    for name, run, words in (
        ("list", "commands:show", "sources and their releases"),
        ("status", "watching:status", "what is published, what waits, what each source holds"),
        ("verify", "commands:verify", "recompute what chapter 2 printed; check the published files"),
        ("rollback", "commands:rollback", "go back to what was published before"),
    ):
        known.add_parser(name, help=words).set_defaults(run=run)
    building = known.add_parser("build", help="raw releases -> data/processed")
    building.set_defaults(run="commands:build")
    building.add_argument("--again", action="store_true", help="publish what was rolled back")
    comparing = known.add_parser("diff", help="what changed between two builds")
    comparing.set_defaults(run="watching:diff")
    comparing.add_argument("before", nargs="?", default="", help="default: what was published before")
    comparing.add_argument("after", nargs="?", default="", help="default: what is published")


def of_a_file(known: "_SubParsersAction[ArgumentParser]") -> None:
    """Commands about a downloaded file."""
    for name, run, words in (
        ("rehearse", "rehearsal.command:rehearse", "say what a release would change, without publishing it"),
        ("add", "commands:add", "record a downloaded release in the ledger"),
    ):
        command = known.add_parser(name, help=words)
        command.set_defaults(run=run)
        command.add_argument("file", type=Path, help="the file as downloaded")
        told: dict[str, Any] = {"default": ""}
        command.add_argument("--source", help="whose data, where the file does not tell; see `list`", **told)
        command.add_argument("--vintage", help="the publisher's release date, YYYY-MM-DD", **told)
        command.add_argument("--url", help="where it was downloaded from", **told)
        command.add_argument("--name", help="tells the second table of a release from the first", **told)
        command.add_argument("--licence", help="the publisher's terms", **told)
        command.add_argument("--via", help="what it was transcribed from, a code of codes/via.csv", **told)
        command.add_argument("--note", help="what a reader of the ledger must know", **told)


def of_a_name(known: "_SubParsersAction[ArgumentParser]") -> None:
    """Commands about something that has a name."""
    for name, run, argument, words in (
        ("approve", "rehearsal.command:approve", "name", "publish a rehearsed release"),
        ("drop", "rehearsal.command:forget", "name", "forget a rehearsed release"),
        ("revisions", "watching:revisions", "source", "what each vintage said of the same number"),
    ):
        command = known.add_parser(name, help=words)
        command.set_defaults(run=run)
        command.add_argument(argument)


def of_an_api(known: "_SubParsersAction[ArgumentParser]") -> None:
    """Fetch from a publisher; the appId is never asked for here, for every user sees a command line."""
    fetching = known.add_parser("fetch", help="fetch a table from the e-Stat API into the ledger")
    fetching.set_defaults(run="fetch.command:fetch")
    fetching.add_argument("source", help="whose data it is; see `list`")
    fetching.add_argument("--table", required=True, help="the publisher's statsDataId, ten digits")
    fetching.add_argument("--limit", type=int, default=100_000, help="values a page, at most 100000")
    fetching.add_argument("--dry-run", action="store_true", help="say what the table is, fetch nothing")


def of_a_workbook(known: "_SubParsersAction[ArgumentParser]") -> None:
    """Commands about workbooks that staff fill in."""
    templating = known.add_parser("template", help="write a workbook to fill in")
    templating.set_defaults(run="filling:template")
    templating.add_argument("source", choices=["programme_outcomes"])
    templating.add_argument("file", type=Path, help="the workbook to write, FILE.xlsx")
    checking = known.add_parser("check", help="say what must be put right in a filled workbook")
    checking.set_defaults(run="filling:check")
    checking.add_argument("file", type=Path, help="the workbook as filled in, FILE.xlsx")


if __name__ == "__main__":
    sys.exit(main())
