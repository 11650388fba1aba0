"""What is stored comes back whole, and nothing half-written is ever seen."""

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from etl.bulk import selection, store, wide
from etl.observations import Observations
from tests.etl.bulk.trial import WIDE, WIDE_LINES, changed


@pytest.fixture
def tidy(saved):
    return wide.tidy(saved(WIDE_LINES).read_bytes(), WIDE, where="data/raw/trial/table.csv")


@pytest.fixture
def stored(tidy, tmp_path, monkeypatch):
    monkeypatch.setattr(store, "ROWS", 5)
    store.write(tmp_path / "table.parquet", tidy)
    return tmp_path / "table.parquet"


def test_a_selection_has_the_columns_of_the_contract_first(stored):
    table = selection.select(stored, area="14130")
    contract = list(Observations.to_schema().columns)
    assert table.column_names == [*contract, "industry", "size_class"]
    rows = table.to_pandas()
    Observations.validate(
        rows[contract].assign(measure=rows["measure"] + rows["industry"] + rows["size_class"])
    )
    assert set(rows["unit"][rows["measure"] == "employees"]) == {"persons"}


def test_one_code_of_a_further_dimension_can_be_asked_for(stored):
    rows = selection.select(stored, area="14130", industry="E", size_class="02").to_pylist()
    assert [(row["measure"], row["value"], row["cell"], row["printed"]) for row in rows] == [
        ("employees", 1200.0, "L9C10", "1,200"),
        ("establishments", 10.0, "L9C9", "10"),
    ]


def test_every_area_is_found_wherever_row_groups_end(tidy, tmp_path, monkeypatch):
    for rows in (1, 4, 12, 18, 1000):
        monkeypatch.setattr(store, "ROWS", rows)
        store.write(tmp_path / "table.parquet", tidy)
        found = [selection.select(tmp_path / "table.parquet", area=area).num_rows for area in KNOWN_ROWS]
        assert found == list(KNOWN_ROWS.values())


KNOWN_ROWS = {"01100": 12, "14130": 18, "14131": 12}


def test_keys_are_plain_strings_with_statistics(stored):
    with pq.ParquetFile(stored) as file:
        assert file.schema_arrow.field("area").type == pa.string()
        for group in range(file.metadata.num_row_groups):
            held = file.read_row_group(group, columns=["area"])["area"].to_pylist()
            statistics = file.metadata.row_group(group).column(0).statistics
            assert (statistics.min, statistics.max) == (min(held), max(held))
            assert file.metadata.row_group(group).column(0).compression == "ZSTD"


def test_an_absent_value_is_empty_not_a_number(stored):
    table = selection.select(stored, area="14130")
    empty = table.filter(pa.compute.equal(table["status"], "suppressed"))
    assert empty["value"].null_count == empty.num_rows > 0


@pytest.mark.parametrize(
    ("printed", "type_"), [("7,21.5", "double"), ("7,21", "int32"), ("7,9999999999", "double")]
)
def test_whole_numbers_are_stored_as_such_and_come_back_as_all_others(saved, tmp_path, printed, type_):
    lines = changed(changed(WIDE_LINES, "7,21.5", printed), "(△5.6),△3,-5.6％", "△6,△3,-6")
    stored = wide.tidy(saved(lines).read_bytes(), WIDE, where="x")
    store.write(tmp_path / "table.parquet", stored)
    assert pq.read_schema(tmp_path / "table.parquet").field("value").type == type_
    (row,) = selection.select(
        tmp_path / "table.parquet", area="01100", industry="_T", size_class="_T", measure="employees"
    ).to_pylist()
    assert row["value"] == float(printed.partition(",")[2])
    assert isinstance(row["value"], float)


def test_a_failure_while_writing_leaves_what_was_there(tidy, stored, monkeypatch):
    before = stored.read_bytes()
    monkeypatch.setattr(store.json, "dumps", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        store.write(stored, tidy)
    assert stored.read_bytes() == before
    assert [path.name for path in stored.parent.iterdir() if path.name.startswith(".")] == []


def test_what_a_check_finds_is_refused_and_leaves_what_was_there(tidy, stored):
    before = stored.read_bytes()
    with pytest.raises(ValueError, match="合わない\n足りない"):
        store.write(stored, tidy, lambda _: ["合わない"], lambda _: [], lambda _: ["足りない"])
    assert stored.read_bytes() == before
    assert [path.name for path in stored.parent.iterdir() if path.name.startswith(".")] == []
