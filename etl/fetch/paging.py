"""All pages of a table, one after the other, old ones from disk, each checked before it is kept."""

from collections.abc import Iterator

from etl.fetch.answer import Answer, NoDataError, judge
from etl.fetch.client import Client
from etl.fetch.guards import GUARDS, Course, Guard, InconsistentPagesError, check
from etl.fetch.key import Key
from etl.fetch.partial import Partial
from etl.fetch.send import Reply

LIMIT = 100_000  # the API's default and maximum


def question(table: str, *, start: int, limit: int) -> dict[str, str]:
    """What is asked for one page; the code lists come with the first.

    Marks stay as they are printed (`replaceSpChars=0`): the other settings turn X into 0 or nothing.
    """
    return {
        "lang": "J",
        "statsDataId": table,
        "startPosition": str(start),
        "limit": str(limit),
        "metaGetFlg": "Y" if start == 1 else "N",
        "cntGetFlg": "N",
        "explanationGetFlg": "Y",
        "annotationGetFlg": "Y",
        "replaceSpChars": "0",
    }


def preview(client: Client, table: str) -> Answer:
    """What the table is and how many values it has, from its first value alone.

    Raises
    ------
    NoDataError
        when it has none
    """
    answer = client.ask(question(table, start=1, limit=1))
    if answer.total == 0:
        raise NoDataError
    return answer


def pages(
    client: Client,
    table: str,
    *,
    course: Course,
    kept: Partial,
    key: Key,
    guards: tuple[Guard, ...] = GUARDS,
) -> Iterator[Answer]:
    """Every page in order, kept on disk as soon as it is checked.

    Raises
    ------
    InconsistentPagesError
        when the pages do not make one table; nothing is kept then
    """
    start: int | None = course.start
    while start is not None:
        asked = question(table, start=start, limit=course.limit)
        old = kept.page(course.number, asked)
        answer = client.ask(asked) if old is None else _again(old, key)
        try:
            check(course, answer, guards)
        except InconsistentPagesError:
            kept.discard()
            raise
        if old is None:
            kept.keep(asked, answer.body)
        yield answer
        course, start = course.after(answer), answer.following


def _again(body: bytes, key: Key) -> Answer:
    """A kept page, judged as when it came."""
    return judge(Reply(200, "", "", body), key, longest_wait=0)
