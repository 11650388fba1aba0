"""What all tests share: one published build of the raw files in this checkout."""

import pytest

from etl.build import build_all


@pytest.fixture(scope="session", autouse=True)
def published():
    """Publish the build once; it is made anew only when the raw files or the code that reads them changed."""
    return build_all()
