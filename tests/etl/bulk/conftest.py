"""Files of a publisher, saved for one test."""

import pytest


@pytest.fixture
def saved(tmp_path):
    """Save lines as a file of a publisher."""

    def save(lines, *, encoding="cp932", end="\r\n", name="table.csv"):
        path = tmp_path / name
        path.write_bytes("".join(line + end for line in lines).encode(encoding))
        return path

    return save
