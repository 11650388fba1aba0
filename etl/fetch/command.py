"""`python -m etl fetch`: what the table is, how far the fetch has come, and what became of it."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout
from tqdm import tqdm

from etl.fetch import pace, partial
from etl.fetch.answer import Answer, NoDataError
from etl.fetch.archive import record, refuse_if_recorded, survey, title
from etl.fetch.client import USUAL, Client
from etl.fetch.guards import Course
from etl.fetch.key import Key, application_id
from etl.fetch.limits import Limits
from etl.fetch.paging import LIMIT, pages, preview, question
from etl.fetch.partial import Partial, Terms
from etl.registering import by_id

TABLE_ID = re.compile(r"[0-9]{10}")
DONE, FAILED, NOTHING, INTERRUPTED = 0, 1, 3, 130


def fetch(
    source: str, *, table: str, limit: int = LIMIT, dry_run: bool = False, limits: Limits = USUAL
) -> int:
    """Fetch a table and record it; the exit code says what became of it."""
    try:
        by_id(source)
        _sound(table, limit)
        key = application_id()
        _fetch(source, table, limit=limit, dry_run=dry_run, key=key, client=Client(key, limits=limits))
    except NoDataError:
        print(f"統計表 {table} に該当するデータはありません（e-Stat の STATUS 1）。何も記録していません。")
        return NOTHING
    except KeyboardInterrupt:
        held = partial.held(pace.FETCHING / table)
        print(
            f"\n中断しました。取得済みの {held} ページは data/fetching/{table} に残っています。"
            "同じ命令を実行すると、続きから取得します。",
            file=sys.stderr,
        )
        return INTERRUPTED
    except (OSError, ValueError) as fault:
        print(fault, file=sys.stderr)
        return FAILED
    return DONE


def _sound(table: str, limit: int) -> None:
    """Refuse what cannot be a table, or a page the API would not give."""
    if not TABLE_ID.fullmatch(table):
        raise ValueError(
            f"統計表ID「{table}」は10桁の数字ではありません。"
            "e-Stat の表の画面にある統計表IDを指定してください。"
        )
    if not 1 <= limit <= LIMIT:
        raise ValueError(f"--limit {limit} は 1～{LIMIT} ではありません。1ページの値の数を指定してください。")


def _fetch(source: str, table: str, *, limit: int, dry_run: bool, key: Key, client: Client) -> None:
    """Look first; then fetch what is not yet here, and record it."""
    about = preview(client, table)
    course = Course(about.total, about.about("UPDATED_DATE"), limit)
    _tell(table, about, course)
    if dry_run:
        print("--dry-run のため、取得していません。")
        return
    refuse_if_recorded(source, table, about)
    with _alone(table):
        kept = Partial(pace.FETCHING / table, Terms(course.total, course.updated, limit))
        _tell_progress(kept)
        with tqdm(total=about.total, unit="値", file=sys.stderr, disable=None) as bar:
            for page in pages(client, table, course=course, kept=kept, key=key):
                bar.update(len(page.values))
        url = client.address(question(table, start=1, limit=limit))
        release = record(source, table, about=about, pages=kept.files, url=url)
        kept.discard()
    print(f"{release.where} を台帳に記録しました（{course.pages} ページ、{course.total:,} 個の値）。")


def _tell(table: str, about: Answer, course: Course) -> None:
    """Say what the table is."""
    print(f"統計表 {table}: {title(about)}")
    print(f"調査: {survey(about)}")
    print(f"公表日: {about.about('OPEN_DATE')}　更新日: {course.updated}")
    print(f"値の数: {course.total:,}（{course.pages} ページ）")


def _tell_progress(kept: Partial) -> None:
    """Say whether old pages are of use."""
    if kept.outdated:
        print("前回の取得の後に表が更新されたか、条件が変わったため、最初から取得します。")
        kept.discard()
    elif len(kept):
        print(f"前回取得した {len(kept)} ページの続きから取得します。")


@contextmanager
def _alone(table: str) -> Iterator[None]:
    """Hold the table's pages; a second fetch of the same table is refused at once."""
    pace.FETCHING.mkdir(parents=True, exist_ok=True)
    lock = FileLock(pace.FETCHING / f"{table}.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise ValueError(
            f"統計表 {table} の別の取得が実行中です。終わるのを待って、もう一度実行してください。"
        ) from None
    try:
        yield
    finally:
        lock.release()
