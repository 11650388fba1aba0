"""What machines are told about the published tables is true, and the tables are what machines can read."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from frictionless import Package, system

from etl.contract import every_vintage


def valid(folder: Path) -> list[str]:
    """Everything that `frictionless validate` finds wrong."""
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    return [error.message for task in report.tasks for error in task.errors] + [
        e.message for e in report.errors
    ]


@pytest.mark.filterwarnings("ignore")
def test_frictionless_accepts_what_is_published(published: Path) -> None:
    assert valid(published) == []


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("right", "wrong"),
    [("\n14130,", "\n99999,"), (",persons,", ",person,"), (",normal,", ",fine,"), (",77525,", ',"77,525",')],
)
def test_frictionless_refuses_what_is_not_described(
    published: Path, tmp_path: Path, right: str, wrong: str
) -> None:
    copied = tmp_path / "build"
    shutil.copytree(published, copied)
    table = copied / "csv" / "economic_census.csv"
    text = table.read_text("utf-8").replace('"', "")
    assert right in text
    table.write_text(text.replace(right, wrong, 1), "utf-8")
    assert valid(copied)


def test_every_dataset_is_one_long_plain_table(published: Path) -> None:
    package = json.loads((published / "datapackage.json").read_text("utf-8"))
    datasets = [each for each in package["resources"] if each["path"].startswith("csv/")]
    assert len(datasets) == len(list((published / "observations").iterdir()))
    for dataset in datasets:
        content = (published / dataset["path"]).read_bytes()
        assert not content.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(content.decode("utf-8").splitlines()))
        head = [field["name"] for field in dataset["schema"]["fields"]]
        assert rows[0] == head
        assert {len(row) for row in rows} == {len(head)}
        assert all(name.isascii() and name.isidentifier() for name in head)
        assert {"unit", "status", "value", "area", "period"} <= set(head)
        held = every_vintage(published, dataset["path"][4:-4])
        assert len(rows) == len(held) + 1
        values = [row[head.index("value")] for row in rows[1:]]
        assert all(value == "" or float(value) is not None for value in values)
        assert values.count("") == int(held["value"].isna().sum())
        assert dataset["licenses"][0]["title"]
        assert dataset["sources"][0]["title"]
