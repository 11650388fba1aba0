"""What all tests share: one published build of the raw files in this checkout."""

from pathlib import Path

import pytest

from etl.build import build_all
from etl.contract import current


def pytest_sessionstart() -> None:
    """Publish before tests are collected, for some are named after what is published."""
    build_all()


@pytest.fixture(scope="session")
def published() -> Path:
    """The folder of the published build."""
    return current()
