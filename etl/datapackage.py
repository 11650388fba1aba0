"""A description of the published tables that machines read: Frictionless `datapackage.json`.

Each dataset is one long CSV: names in the first row, codes, unit and status in columns of their own,
UTF-8 without a byte order mark. The code lists stand beside it, and the description links to them.
"""

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from etl.contract import CODES, codes
from etl.observations import STATUS
from etl.source import Source
from etl.units import UNITS

NAME = "city-evidence"
TITLES = {
    "measure": "測定項目の符号 / what was counted",
    "area": "地域コード（5桁、JIS X 0402） / area code",
    "period": "時点または期間（ISO 8601。年度は始まりの年） / period",
    "series": "系列の符号。異なる系列の値は比較できない / what it may be compared with",
    "value": "値。状態が秘匿・不詳・該当なしのときは空（0 ではない） / value",
    "unit": "単位の符号 / unit",
    "status": "状態の符号（秘匿、速報など） / observation status",
    "source": "資料 / source",
    "vintage": "公表日 / release date",
    "file": "原資料のファイル / raw file",
    "cell": "原資料の中の位置 / cell of the raw file",
    "printed": "原資料の印字 / as printed",
}
LISTS = ("units", "statuses")


def describe(build: Path, held: list[Source]) -> None:
    """Write the code lists and the description of all datasets of a build."""
    (build / "codes").mkdir(exist_ok=True)
    tables = [_dataset(build, source) for source in held]
    columns = {name for table in tables for name in _names(table)}
    wanted = {name for name in columns if _list_of(name) == name}
    for name in sorted(wanted):
        shutil.copyfile(CODES / f"{name}.csv", build / "codes" / f"{name}.csv")
    _write_list(build, "units", {code: (*unit.label, "") for code, unit in UNITS.items()})
    words = codes("status")
    _write_list(
        build,
        "statuses",
        {code: (words[code]["ja"], words[code]["en"], letter) for code, letter in STATUS.items()},
    )
    package = {
        "name": NAME,
        "title": "知的財産戦略の根拠データ",
        "licenses": [{"name": "other-open", "title": "資料ごとの licenses を参照"}],
        "resources": [*tables, *(_code_list(build, name) for name in sorted(wanted | set(LISTS)))],
    }
    (build / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False, indent=1), "utf-8")


def _dataset(build: Path, source: Source) -> dict[str, Any]:
    """One long table: its fields, its key, its licence, and whose numbers they are."""
    schema = pq.read_schema(build / "observations" / f"{source.id}.parquet")
    linked = [name for name in schema.names if _list_of(name)]
    return {
        "name": source.id.replace("_", "-"),
        "title": source.title.ja,
        "path": f"csv/{source.id}.csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "licenses": [{"name": "other-open", "title": source.licence}],
        "sources": [{"title": source.publisher.ja, "path": source.homepage}],
        "schema": {
            "fields": [_field(schema.field(name)) for name in schema.names],
            "missingValues": [""],
            "primaryKey": source.schema.key(),
            "foreignKeys": [
                {"fields": name, "reference": {"resource": _resource(_list_of(name)), "fields": "code"}}
                for name in linked
            ],
        },
    }


def _field(column: pa.Field) -> dict[str, Any]:
    """One column: its name, its type, its words."""
    number = pa.types.is_floating(column.type)
    told: dict[str, Any] = {
        "name": column.name,
        "type": "number" if number else "string",
        "title": TITLES.get(column.name, column.name),
    }
    return told if number else told | {"constraints": {"required": column.name != "printed"}}


def _list_of(column: str) -> str:
    """The code list that a column's values stand in, if there is one."""
    known = {"unit": "units", "status": "statuses"}
    if column in known:
        return known[column]
    return column if (CODES / f"{column}.csv").is_file() else ""


def _resource(name: str) -> str:
    """Name of a code list among the resources."""
    return f"codes-{name.replace('_', '-')}"


def _names(table: dict[str, Any]) -> list[str]:
    """Columns of a described dataset."""
    return [field["name"] for field in table["schema"]["fields"]]


def _code_list(build: Path, name: str) -> dict[str, Any]:
    """One code list as a resource."""
    with (build / "codes" / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        columns = next(csv.reader(lines))
    return {
        "name": _resource(name),
        "path": f"codes/{name}.csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": {
            "fields": [{"name": column, "type": "string"} for column in columns],
            "primaryKey": ["code"],
        },
    }


def _write_list(build: Path, name: str, rows: dict[str, tuple[str, str, str]]) -> None:
    """Write a code list that is not kept as CSV."""
    with (build / "codes" / f"{name}.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(("code", "ja", "en", "sdmx"))
        writer.writerows((code, *words) for code, words in rows.items())
