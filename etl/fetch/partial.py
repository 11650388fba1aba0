"""Pages fetched so far, so that a cut does not cost what had already come."""

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from etl import atomic


class Terms(NamedTuple):
    """What must be unchanged for old pages to be of use."""

    total: int
    updated: str
    limit: int


class Partial:
    """The pages of one table under `data/fetching`, each with its question and SHA-256."""

    def __init__(self, folder: Path, terms: Terms) -> None:
        self.folder = folder
        self._terms = terms
        told = _told(folder)
        self.outdated = bool(told) and told.get("terms") != terms._asdict()
        self._pages: list[dict[str, Any]] = [] if self.outdated else told.get("pages", [])

    def __len__(self) -> int:
        return len(self._pages)

    @property
    def files(self) -> list[Path]:
        """The pages in order."""
        return [self._file(number) for number in range(1, len(self) + 1)]

    def page(self, number: int, parameters: Mapping[str, str]) -> bytes | None:
        """A page that came before, if it answers this question undamaged; else none from here on."""
        if number > len(self):
            return None
        told, file = self._pages[number - 1], self._file(number)
        body = file.read_bytes() if file.is_file() else b""
        if told["parameters"] == dict(parameters) and told["sha256"] == _digest(body):
            return body
        del self._pages[number - 1 :]
        return None

    def keep(self, parameters: Mapping[str, str], body: bytes) -> None:
        """Keep the next page."""
        self.folder.mkdir(parents=True, exist_ok=True)
        atomic.write(self._file(len(self) + 1), body)
        self._pages.append({"parameters": dict(parameters), "sha256": _digest(body)})
        told = {"terms": self._terms._asdict(), "pages": self._pages}
        atomic.write(self.folder / "state.json", json.dumps(told, indent=1).encode("utf-8"))

    def discard(self) -> None:
        """Let go of everything."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _file(self, number: int) -> Path:
        return self.folder / f"{number:04}.json"


def held(folder: Path) -> int:
    """How many pages a folder holds."""
    return len(_told(folder).get("pages", []))


def _told(folder: Path) -> dict[str, Any]:
    """What was written down about a folder's pages; nothing, if that cannot be read."""
    try:
        told = json.loads((folder / "state.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
