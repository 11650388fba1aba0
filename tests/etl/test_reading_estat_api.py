"""An answer of the e-Stat API as plain lists, whatever shape the publisher gives it today."""

import json
import zipfile
from pathlib import Path

import pytest

from etl.reading.estat_api import Code, read

AREAS = [
    {"@code": "14000", "@name": "神奈川県", "@level": "2"},
    {"@code": "14130", "@name": "川崎市", "@level": "3", "@parentCode": "14000"},
]
TAB = {"@code": "1", "@name": "事業所数", "@level": "", "@unit": "事業所"}
NOTES = [{"@char": "***", "$": "当該数値がないもの"}, {"@char": "X", "$": "秘匿"}]


def cell(text: object, **given: str) -> dict[str, object]:
    return {"@tab": "1", "@area": "14130", **{f"@{name}": value for name, value in given.items()}, "$": text}


def answer(values: object, **changed: object) -> dict[str, object]:
    data: dict[str, object] = {
        "TABLE_INF": {
            "@id": "0003218711",
            "STAT_NAME": {"@code": "00200553", "$": "経済センサス"},
            "TITLE": {"@no": "1", "$": "民営事業所数"},
            "SURVEY_DATE": 201606,
            "OPEN_DATE": "2018-06-28",
            "UPDATED_DATE": "2018-07-01",
        },
        "CLASS_INF": {
            "CLASS_OBJ": [
                {"@id": "tab", "@name": "表章項目", "CLASS": TAB},
                {"@id": "area", "@name": "地域", "CLASS": AREAS},
            ]
        },
        "DATA_INF": {"NOTE": NOTES, "VALUE": values},
    }
    return {"GET_STATS_DATA": {"RESULT": {"STATUS": 0}, "STATISTICAL_DATA": data | changed}}


@pytest.fixture
def written(tmp_path):
    def write(*answers: dict[str, object], name: str = "2018-06-28.zip") -> Path:
        path = tmp_path / name
        bodies = [json.dumps(told, ensure_ascii=False).encode() for told in answers]
        if path.suffix == ".json":
            path.write_bytes(bodies[0])
            return path
        with zipfile.ZipFile(path, "w") as archive:
            for number, body in enumerate(bodies, start=1):
                archive.writestr(f"{number:04}.json", body)
        return path

    return write


def test_pages_become_one_table_with_an_address_for_every_value(written) -> None:
    second = answer(cell("-", area="14000"))
    del second["GET_STATS_DATA"]["STATISTICAL_DATA"]["CLASS_INF"]  # only the first page has the code lists
    table = read(written(answer([cell("40,934"), cell("X", area="14000", unit="人")]), second))
    assert (table.id, table.survey, table.title) == ("0003218711", "経済センサス", "民営事業所数")
    assert (table.published, table.updated) == ("2018-06-28", "2018-07-01")
    assert [(value.codes["area"], value.text, value.unit, value.address) for value in table.values] == [
        ("14130", "40,934", "事業所", "0001.json!VALUE[1]"),
        ("14000", "X", "人", "0001.json!VALUE[2]"),
        ("14000", "-", "事業所", "0002.json!VALUE[1]"),
    ]


def test_code_lists_keep_level_unit_and_parent(written) -> None:
    dimensions = read(written(answer([cell("1")]))).dimensions
    assert list(dimensions) == ["tab", "area"]
    assert dimensions["area"].name == "地域"
    assert dimensions["area"].codes["14130"] == Code("14130", "川崎市", "3", "", "14000")
    assert dimensions["tab"].codes["1"] == Code("1", "事業所数", "", "事業所", "")


def test_marks_mean_what_this_table_says(written) -> None:
    other = [{"@char": "X", "$": "調査していないもの"}, "参考値を含む"]
    assert read(written(answer([cell("1")]))).legend == {"***": "当該数値がないもの", "X": "秘匿"}
    told = read(written(answer([], DATA_INF={"NOTE": other, "VALUE": cell("X")})))
    assert told.legend == {"X": "調査していないもの"}


def test_lists_of_one_and_bare_texts_are_read_alike(written) -> None:
    about = {"@id": "1", "STATISTICS_NAME": "調査", "TITLE": "表", "OPEN_DATE": "2018-06-28"}
    told = answer(
        cell("1", annotation="注1"),
        TABLE_INF=about,
        CLASS_INF={"CLASS_OBJ": {"@id": "area", "@name": "地域", "CLASS": AREAS[1]}},
        DATA_INF={"NOTE": NOTES[1], "VALUE": {"@area": "14130", "@annotation": "注1", "$": "1"}},
    )
    table = read(written(told))
    assert (table.title, table.updated, table.legend) == ("表", "", {"X": "秘匿"})
    [value] = table.values
    assert (value.codes, value.unit, value.annotation) == ({"area": "14130"}, "", "注1")


def test_a_number_that_is_no_string_keeps_its_digits(written) -> None:
    path = written(answer([cell("NUMBER")]))
    path = path.with_suffix(".json")
    path.write_bytes(json.dumps(answer([cell("NUMBER")])).encode().replace(b'"NUMBER"', b"1.50"))
    assert read(path).values[0].text == "1.50"


def test_a_bare_answer_is_addressed_by_its_own_name(written) -> None:
    assert read(written(answer(cell("1")), name="0003218711.json")).values[0].address == (
        "0003218711.json!VALUE[1]"
    )


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (answer(cell("1", area="0120B")), r"0001.json!VALUE\[1\] の area「0120B」は符号表"),
        (answer(cell("1", cat01="A")), "cat01「A」は符号表"),
        ({"GET_STATS_DATA": {"RESULT": {"STATUS": 1}}}, "STATISTICAL_DATA の項目がありません"),
        (answer(cell("1"), CLASS_INF="なし"), "応答として読めません"),
        ({"GET_STATS_LIST": []}, "RESULT"),
    ],
)
def test_what_is_no_sound_table_is_refused_by_name(told, reason, written) -> None:
    with pytest.raises(ValueError, match=reason) as refused:
        read(written(told))
    assert "2018-06-28.zip" in str(refused.value)


def test_an_archive_that_lacks_a_page_is_refused(written, tmp_path) -> None:
    for names in (["0002.json"], ["0001.json", "0003.json"], ["../0001.json"], []):
        with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
            for name in names:
                archive.writestr(name, json.dumps(answer(cell("1"))))
        with pytest.raises(ValueError, match="連番ではありません"):
            read(tmp_path / "x.zip")
    (tmp_path / "y.zip").write_bytes(written(answer(cell("1"))).read_bytes()[:-30])
    with pytest.raises(ValueError, match="応答として読めません"):
        read(tmp_path / "y.zip")
