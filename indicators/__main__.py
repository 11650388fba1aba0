"""`python -m indicators`: list the indicators, show one, explain any of its numbers."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date

from etl.text import LANGUAGES
from etl.units import printed
from indicators import (
    INDICATORS,
    LATEST,
    Explanation,
    dimensions_of,
    explain,
    find,
    label,
    period,
    reason,
)
from indicators.catalog import INDICATORS as CATALOG


def listed(language: str) -> Iterator[str]:
    """One line per indicator: id and title."""
    width = max(len(indicator.id) for indicator in CATALOG)
    for indicator in INDICATORS:
        yield f"{indicator.id:<{width}}  {indicator.title.in_(language)}"


def shown(indicator: str, language: str, as_of: str) -> Iterator[str]:
    """Everything that must be known of an indicator, then its estimates."""
    spec = find(indicator)
    yield f"{spec.id}  {spec.title.in_(language)}"
    for text in (spec.definition, spec.formula, spec.base, *spec.cautions):
        yield f"  {text.in_(language)}"
    yield from (headline(e, language) for e in explain(indicator, as_of=as_of))


def explained(indicator: str, language: str, as_of: str, wanted: dict[str, str]) -> Iterator[str]:
    """Each wanted number, its formula, and every input with status, vintage, file and cell."""
    for explanation in explain(indicator, as_of=as_of, **wanted):
        yield headline(explanation, language)
        yield f"  {explanation.indicator.formula.in_(language)}"
        for each in explanation.inputs:
            row = each.row
            yield (
                f"    {each.symbol} = {row['printed']}  [{each.words(language)}]  "
                f"{label('status', row['status'], language)}  {row['vintage']}  data/raw/{each.trace}"
            )


def headline(explanation: Explanation, language: str) -> str:
    """Name the number and print it, or say why there is none."""
    row = explanation.estimate
    told = [
        label(d, row[d], language) for d in dimensions_of(row.to_frame().T) if d not in ("period", "series")
    ]
    told += [period(row["period"], row["series"], language)]
    standing = label("status", row["status"], language)
    value = "" if row["value"] != row["value"] else printed(row["value"], row["unit"], language) + "  "
    why = reason(row["reason"]).in_(language)
    return f"{'・'.join(told)}: {value}{standing}" + (f"（{why}）" if why else "")


def day(text: str) -> str:
    """Read a date; argparse says what is wrong with any other text."""
    return date.fromisoformat(text).isoformat()


def main() -> int:
    """Read the command line and print what it asks for; 1 when there is no such number."""
    parser = ArgumentParser(prog="python -m indicators", description=__doc__)
    parser.add_argument("--language", choices=LANGUAGES, default="ja")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("list", help="every indicator")
    for name, words in {
        "show": "one indicator and its estimates",
        "explain": "a number and its inputs",
    }.items():
        command = commands.add_parser(name, help=words)
        command.add_argument("indicator")
        command.add_argument(
            "--as-of", type=day, default=LATEST, help="YYYY-MM-DD: as anyone could have known that day"
        )
    explaining = commands.choices["explain"]
    for dimension in ("area", "period"):
        explaining.add_argument(f"--{dimension}")
    explaining.add_argument("--where", action="append", default=[], metavar="DIMENSION=CODE")
    arguments = parser.parse_args()
    try:
        for line in answer(arguments.command, vars(arguments)):
            print(line)
    except LookupError as fault:
        print(fault.args[0], file=sys.stderr)
        return 1
    return 0


def codes(where: str) -> tuple[str, str]:
    """Read `DIMENSION=CODE`."""
    dimension, equals, code = where.partition("=")
    if not equals:
        raise LookupError(f"--where takes DIMENSION=CODE, such as industry=E; got {where!r}.")
    return dimension, code


def answer(command: str, arguments: dict[str, object]) -> Iterator[str]:
    """The lines a command prints."""
    language = str(arguments["language"])
    if command == "list":
        return listed(language)
    indicator, as_of = str(arguments["indicator"]), str(arguments["as_of"])
    if command == "show":
        return shown(indicator, language, as_of)
    wanted = dict(codes(each) for each in arguments["where"])  # type: ignore[attr-defined]
    wanted |= {d: str(arguments[d]) for d in ("area", "period") if arguments[d]}
    return explained(indicator, language, as_of, wanted)


if __name__ == "__main__":
    sys.exit(main())
