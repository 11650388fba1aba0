"""The address of a view: all choices stand in it, so that a link shows what its sender saw."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

from dashboard import words
from dashboard.page import Asked, Page
from indicators import LATEST, Text

LONGEST = 60  # characters of a foreign value that a notice repeats


def read(page: Page, language: str, told: Mapping[str, str | list[str]]) -> tuple[Asked, list[Text]]:
    """What the address asks for, and a sentence for each part of it that we cannot follow."""
    told = {
        key: values if isinstance(values, str) or values[1:] else values[0] for key, values in told.items()
    }
    query = {key: value if isinstance(value, str) else value[0] for key, value in told.items()}
    as_of, notices = day(query.get("as_of", ""))
    notices += repeated(told)
    picked: dict[str, str] = {}
    for control in page.controls:
        code = query.get(control.key, control.default)
        picked[control.key] = code if code in control.options else control.default
        if code not in control.options:
            known = ", ".join(control.options)
            notices.append(words.unknown_code(control.key, code[:LONGEST], known, control.default))
    notices += strangers(page, query)
    if page.keys is None:
        picked |= {key: value for key, value in query.items() if key != "as_of"}
    else:
        picked |= {key: query[key] for key in page.keys if key in query}
    return Asked(language, as_of, picked), notices


def day(text: str) -> tuple[str, list[Text]]:
    """The day of knowledge asked for; the latest, with a notice, when it is no date."""
    if not text:
        return LATEST, []
    try:
        return date.fromisoformat(text).isoformat(), []
    except ValueError:
        return LATEST, [words.bad_date(text[:LONGEST])]


def repeated(told: Mapping[str, str | list[str]]) -> list[Text]:
    """A sentence for each key that stands in the address more than once."""
    twice = {key: values[0] for key, values in told.items() if not isinstance(values, str)}
    return [words.repeated(key[:LONGEST], first[:LONGEST]) for key, first in twice.items()]


def strangers(page: Page, query: Mapping[str, str]) -> list[Text]:
    """A sentence for each key that the page does not have."""
    if page.keys is None:
        return []
    known = ["as_of", *(control.key for control in page.controls), *page.keys]
    return [words.unknown_key(key[:LONGEST], ", ".join(known)) for key in query if key not in known]


def search(picked: Mapping[str, str], *, as_of: str = LATEST) -> str:
    """The part of an address that says what is chosen, `?as_of=…&span=…`; empty when nothing is."""
    chosen = {"as_of": as_of} if as_of != LATEST else {}
    query = urlencode(chosen | {key: value for key, value in picked.items() if value})
    return f"?{query}" if query else ""
