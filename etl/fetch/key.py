"""The e-Stat application id (appId): where it is kept, and that it is never seen anywhere else."""

import logging
import os
import re
import stat
from pathlib import Path

USUAL = Path("~/.config/city-evidence/estat-app-id")
FORM = re.compile(r"[0-9A-Za-z_-]{8,100}")
HIDDEN = "（appId）"
_SECRETS: set[str] = set()


class Key:
    """An appId that shows itself to nobody who does not ask for it by name."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text
        _keep_out_of_logs(text)

    def __repr__(self) -> str:
        return f"Key({HIDDEN})"

    def reveal(self) -> str:
        """Give the id itself, for the request alone."""
        return self._text

    def hide(self, text: str) -> str:
        """Say a text without the id."""
        return text.replace(self._text, HIDDEN)

    def is_in(self, *contents: str) -> bool:
        """Whether the id stands in any of the texts."""
        return any(self._text in content for content in contents)


def application_id() -> Key:
    """Read the appId from `ESTAT_APP_ID`, or from a file that nobody else may read.

    Raises
    ------
    ValueError
        when there is none, when others may read the file, or when it is no appId
    """
    given = os.environ.get("ESTAT_APP_ID", "").strip()
    told_in = "環境変数 ESTAT_APP_ID"
    if not given:
        path = Path(os.environ.get("ESTAT_APP_ID_FILE") or USUAL).expanduser()
        given, told_in = _in_file(path), str(path)
    if not FORM.fullmatch(given):
        raise ValueError(
            f"{told_in} の内容は e-Stat のアプリケーションIDの形（英数字8～100文字、1行）ではありません。"
            "e-Stat のマイページで発行されたIDをそのまま書いてください。"
        )
    return Key(given)


def _in_file(path: Path) -> str:
    """Read the id from a private file."""
    if not path.is_file():
        raise ValueError(
            "e-Stat のアプリケーションID（appId）がありません"
            f"（環境変数 ESTAT_APP_ID は空、{path} はありません）。"
            f"e-Stat に利用登録して発行されたIDを {path} に1行で書き、"
            f"`chmod 600 '{path}'` を実行してください。"
        )
    with path.open("rb") as file:
        mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
        if mode != 0o600:
            raise ValueError(
                f"{path} の許可が {mode:04o} で、本人だけが読み書きできる 0600 ではありません。"
                f"`chmod 600 '{path}'` を実行してから、もう一度実行してください。"
            )
        return file.read().decode("ascii", errors="replace").strip()


def _keep_out_of_logs(secret: str) -> None:
    """Hide the id in every log record of this process; urllib3 logs addresses at level DEBUG."""
    if not _SECRETS:
        usual = logging.getLogRecordFactory()

        def record(*arguments: object, **named: object) -> logging.LogRecord:
            """Make a record whose message holds no id."""
            return _without_secrets(usual(*arguments, **named))

        logging.setLogRecordFactory(record)
    _SECRETS.add(secret)


def _without_secrets(record: logging.LogRecord) -> logging.LogRecord:
    """Replace every id in a record's message."""
    told = record.getMessage()
    for secret in _SECRETS:
        if secret in told:
            told = told.replace(secret, HIDDEN)
            record.msg, record.args = told, ()
    return record
