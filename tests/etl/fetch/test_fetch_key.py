"""The appId is asked for privately, sent to the publisher alone, and absent from the process list."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from etl.fetch.client import Client
from etl.fetch.key import Key, application_id
from etl.paths import ROOT
from tests.etl.fetch import fake_estat as fake
from tests.etl.fetch.fake_estat import SENTINEL


@pytest.fixture
def private(tmp_path, monkeypatch) -> Path:
    path = tmp_path / "estat-app-id"
    path.write_text(f"{SENTINEL}\n", "ascii")
    path.chmod(0o600)
    monkeypatch.delenv("ESTAT_APP_ID", raising=False)
    monkeypatch.setenv("ESTAT_APP_ID_FILE", str(path))
    return path


@pytest.mark.usefixtures("private")
def test_the_id_is_read_from_a_private_file() -> None:
    assert application_id().reveal() == SENTINEL


def test_the_environment_comes_first(private, monkeypatch) -> None:  # noqa: ARG001
    monkeypatch.setenv("ESTAT_APP_ID", "another_id_0123456789")
    assert application_id().reveal() == "another_id_0123456789"


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o660, 0o604])
def test_a_file_that_others_may_read_is_refused_with_the_remedy(mode, private) -> None:
    private.chmod(mode)
    with pytest.raises(ValueError, match=f"{mode:04o}") as refused:
        application_id()
    assert f"chmod 600 '{private}'" in str(refused.value)


def test_no_id_and_a_strange_id_are_told_without_saying_it(private) -> None:
    private.write_text(f"{SENTINEL} {SENTINEL}", "ascii")
    with pytest.raises(ValueError, match="形") as refused:
        application_id()
    assert SENTINEL not in str(refused.value)
    private.unlink()
    with pytest.raises(ValueError, match="chmod 600"):
        application_id()


def test_a_key_does_not_show_itself() -> None:
    assert SENTINEL not in f"{Key(SENTINEL)} {Key(SENTINEL)!r} {[Key(SENTINEL)]}"


def test_the_process_list_does_not_show_the_id(private, api, monkeypatch) -> None:
    asked, go_on = threading.Event(), threading.Event()
    sound = api.answer

    def waiting(query):
        asked.set()
        go_on.wait(10)
        return sound(query)

    monkeypatch.setattr(api, "answer", waiting)
    monkeypatch.delenv("ESTAT_APP_ID")
    given = {"ESTAT_APP_ID_FILE": str(private), "ESTAT_BASE": api.base}
    command = [sys.executable, "-m", "etl", "fetch", "economic_census", "--table", fake.TABLE, "--dry-run"]
    with subprocess.Popen(  # noqa: S603
        command, cwd=ROOT, env=os.environ | given, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert asked.wait(30)
        shown = Path(f"/proc/{process.pid}/cmdline").read_bytes()
        go_on.set()
        told = b"".join(process.communicate(timeout=30))
    assert b"fetch" in shown
    assert SENTINEL.encode() not in shown + told
    assert "産業大分類別民営事業所数" in told.decode()
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("given", "named", "right"),
    [
        ("", "", True),
        ("", "http://127.0.0.1:1/", True),
        ("", "https://example.jp/", False),
        ("", "http://127.0.0.1.example.jp/", False),
        ("https://example.jp/", "", True),
        ("http://api.e-stat.go.jp/", "", False),
        ("ftp://127.0.0.1/", "", False),
    ],
)
def test_the_id_is_sent_to_nobody_else_and_never_in_the_clear(given, named, right, monkeypatch) -> None:
    monkeypatch.setenv("ESTAT_BASE", named)
    if right:
        Client(Key(SENTINEL), base=given)
    else:
        with pytest.raises(ValueError, match="unset ESTAT_BASE"):
            Client(Key(SENTINEL), base=given)
