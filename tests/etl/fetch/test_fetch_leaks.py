"""The appId is seen nowhere: logs, messages, exceptions, files."""

import io
import logging
import time
import traceback
import zipfile
from pathlib import Path

import pytest

from etl.fetch.client import Client
from etl.fetch.key import HIDDEN, Key
from etl.fetch.paging import question
from etl.paths import ROOT
from tests.etl.fetch import failing
from tests.etl.fetch import fake_estat as fake
from tests.etl.fetch.fake_estat import QUICK, SENTINEL


def contents(folder: Path) -> bytes:
    """Every byte a run left behind, ZIPs unpacked."""
    found = b""
    for path in (path for path in folder.rglob("*") if path.is_file()):
        found += str(path).encode() + path.read_bytes()
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                found += b"".join(archive.read(name) for name in archive.namelist())
    return found


FATES = [
    None,
    failing.timeout,
    failing.unauthorised,
    failing.http_500,
    failing.html,
    failing.reset,
    failing.drip,
    "crash",
]


@pytest.mark.parametrize("fate", FATES, ids=str)
def test_the_id_is_nowhere_after_a_run(fate, run, api, house, capsys, caplog, monkeypatch) -> None:
    caplog.set_level(logging.DEBUG)
    if fate == "crash":
        monkeypatch.setattr("etl.fetch.send._body", crash)
    elif fate:
        api.faults[3] = [fate] * 9
    assert run(limits=QUICK._replace(tries=2)) == (0 if fate is None else 1)
    assert f"appId={HIDDEN}" in caplog.text, "urllib3 logged no address: this test would see nothing"
    seen = "".join(capsys.readouterr()) + caplog.text + contents(house.raw.parent).decode("utf-8", "replace")
    assert SENTINEL not in seen
    assert all(query["appId"] == SENTINEL for query in api.asked)


def crash(response, *_: object) -> bytes:
    """As a library might: with the whole address in the words."""
    raise RuntimeError(response.url)


def whole_chain(fault: BaseException | None) -> list[BaseException]:
    return [] if fault is None else [fault, *whole_chain(fault.__cause__), *whole_chain(fault.__context__)]


@pytest.mark.parametrize(
    "fate", [failing.reset, failing.unauthorised, failing.timeout, failing.gzip_cut], ids=str
)
def test_the_id_is_in_no_exception_of_the_chain_nor_in_its_frames(fate, api, house) -> None:  # noqa: ARG001
    api.faults[1] = [fate] * 9
    with pytest.raises(ValueError, match="e-Stat") as refused:
        Client(Key(SENTINEL), limits=QUICK._replace(tries=2)).ask(question(fake.TABLE, start=1, limit=2))
    for fault in whole_chain(refused.value):
        told = traceback.TracebackException.from_exception(fault, capture_locals=True)
        ours = [frame for frame in told.stack if frame.filename.startswith(str(ROOT / "etl"))]
        assert SENTINEL not in f"{fault!r} {vars(fault)} {[frame.locals for frame in ours]}"


@pytest.mark.parametrize("words", [SENTINEL, "".join(f"\\u{ord(letter):04x}" for letter in SENTINEL)])
def test_an_answer_that_echoes_the_id_is_not_stored(words, run, api, house, capsys) -> None:
    api.faults[3] = [lambda handler, _: handler.reply(echo(words))]
    assert run() == 1
    told = capsys.readouterr().err
    assert "応答に appId が含まれています" in told
    assert SENTINEL not in told
    assert SENTINEL.encode() not in contents(house.raw.parent)
    assert house.releases == []


def echo(words: str) -> bytes:
    return f'{{"X":{{"RESULT":{{"STATUS":0}},"PARAMETER":{{"APP_ID":"{words}"}}}}}}'.encode()


def test_an_error_message_that_echoes_the_id_is_told_without_it(run, api, capsys) -> None:
    api.faults[1] = [lambda handler, _: handler.reply(fake.refusal(100, f"appId={SENTINEL}"))]
    assert run() == 1
    told = capsys.readouterr().err
    assert f"appId={HIDDEN}" in told
    assert SENTINEL not in told


def test_records_of_other_loggers_are_cleaned_too() -> None:
    Key(SENTINEL)
    stream = io.StringIO()
    logger = logging.Logger("another")
    logger.addHandler(logging.StreamHandler(stream))
    logger.warning("GET %s after %.1f s", f"/?appId={SENTINEL}", time.monotonic())
    assert f"/?appId={HIDDEN} after" in stream.getvalue()
    assert SENTINEL not in stream.getvalue()
