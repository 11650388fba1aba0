"""A filled template becomes observations; every fault of it is said at once, with its cell."""

import subprocess
import sys
from datetime import date, datetime

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from etl.parsing import parsed, validated
from etl.paths import ROOT
from etl.sources.programme_outcomes import SOURCE, parse
from etl.sources.programme_outcomes.filled import read
from etl.sources.programme_outcomes.template import EXAMPLES, write
from etl.sources.programme_outcomes.words import CODES, COLUMNS, EXAMPLE, SHEET

LATEST = date(2026, 11, 23)
# 事業, 指標, 始まり, 終わり・時点, 値, 単位, 累計・年間, 概数か, 出典, 備考 — rows 5 to 7
ROWS = (
    (
        "知的財産交流会",
        "マッチング成果",
        2007,
        datetime(2026, 3, 31),
        45,
        "件",
        "累計",
        "いいえ",
        "実績報告",
        None,
    ),
    ("K-NIC", "起業", None, "令和７年度", "２１", "件", "年間", None, "実績報告", None),
    ("企業訪問活動", "年間訪問", "2025-04-01", "R8.3.31", 500, "社", "年間", "はい", "実績報告", "以上"),
)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    path = tmp_path_factory.mktemp("written") / "template.xlsx"
    write(path)
    return path.read_bytes()


@pytest.fixture
def template(tmp_path, written):
    path = tmp_path / "template.xlsx"
    path.write_bytes(written)
    return path


@pytest.fixture
def filled(template):
    """Fill in the template; `edit` may change the sheet."""

    def fill(*changes, edit=None, rows=ROWS):
        book = openpyxl.load_workbook(template)
        for number, row in enumerate(rows, start=5):
            for column, typed in enumerate(row, start=1):
                book[SHEET].cell(number, column, typed)
        for address, typed in changes:
            book[SHEET][address].number_format = "General"
            book[SHEET][address] = typed
        if edit:
            edit(book)
        book.save(template)
        return template

    return fill


def test_the_template_offers_the_known_words_and_prints_on_a4(template):
    book = openpyxl.load_workbook(template)
    sheet = book[SHEET]
    assert book.sheetnames == [SHEET, EXAMPLE, CODES]
    assert tuple(cell.value for cell in sheet[4]) == COLUMNS
    assert {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation} == {
        "A5:A204": "符号!$A$2:$A$10",
        "B5:B204": "符号!$C$2:$C$13",
        "F5:F204": "符号!$E$2:$E$6",
        "G5:G204": "符号!$G$2:$G$3",
        "H5:H204": "符号!$I$2:$I$3",
    }
    assert (book[CODES]["A2"].value, book[CODES]["B2"].value) == ("知的財産交流会", "D6 技術移転・交流促進")
    assert sheet.freeze_panes == "A5"
    assert (sheet["A4"].protection.locked, sheet["A5"].protection.locked) == (True, False)
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet["A5"].font.name == "游ゴシック"


def test_the_template_opens_in_another_reader(template):
    with CalamineWorkbook.from_path(template) as book:
        rows = book.get_sheet_by_name(SHEET).to_python(skip_empty_area=False)
    assert tuple(rows[3]) == COLUMNS


def test_the_example_is_itself_without_fault(template, filled):
    book = openpyxl.load_workbook(template)
    rows = [[cell.value for cell in row] for row in book[EXAMPLE].iter_rows(min_row=5, max_row=8)]
    found = read(filled(rows=rows), latest=LATEST)
    assert found.faults == []
    assert len(found.entries) == len(EXAMPLES)


def test_a_filled_template_becomes_observations_with_their_cells(filled, raw_file):
    release = raw_file(filled().read_bytes(), "programme_outcomes", "2026-06-30.xlsx")
    table = validated(SOURCE, parsed(SOURCE, release))
    told = ["programme", "measure", "period", "series", "value", "unit", "status", "cell", "printed"]
    assert table[told].to_numpy().tolist() == [
        ["exchange", "matches", "2026-03-31", "cumulative", 45.0, "count", "normal", "記入!E5", "45"],
        ["knic", "startups", "2025", "annual", 21.0, "count", "normal", "記入!E6", "２１"],
        ["visits", "visits_per_year", "2025", "annual", 500.0, "firms", "estimated", "記入!E7", "500"],
    ]


def test_an_official_mark_is_no_number_and_no_fault(filled, raw_file):
    release = raw_file(filled(("E5", "X")).read_bytes(), "programme_outcomes", "2026-06-30.xlsx")
    first = parse(release).iloc[0]
    assert (first["status"], first["printed"]) == ("suppressed", "X")


def test_a_release_with_faults_is_refused_with_all_of_them(filled, raw_file):
    content = filled(("E5", "14社"), ("I6", None)).read_bytes()
    with pytest.raises(
        ValueError, match=r"記入!E5「14社」[^\n]*\n[^\n]*記入!I6: 「出典」が空です"
    ) as refusal:
        parse(raw_file(content, "programme_outcomes", "2026-06-30.xlsx"))
    assert str(refusal.value).startswith("data/raw/programme_outcomes/2026-06-30.xlsx の記入に")


def test_a_release_does_not_know_what_came_after_it(filled, raw_file):
    with pytest.raises(ValueError, match="記入!D5「2026-03-31」: 2026-03-30 より後"):
        parse(raw_file(filled().read_bytes(), "programme_outcomes", "2026-03-30.xlsx"))


FAULTS = {
    "a programme unknown": (
        ("A5", "知財交流会"),
        "記入!A5「知財交流会」: 一覧にありません。いちばん近いのは「知的財産交流会」",
    ),
    "a measure unknown": (
        ("B5", "マッチング"),
        "記入!B5「マッチング」: 一覧にありません。いちばん近いのは「マッチング成果」",
    ),
    "no programme": (("A6", None), "記入!A6: 「事業」が空です。"),
    "words for a number": (("E5", "多数"), "記入!E5「多数」: 数ではありません。"),
    "a unit beside the number": (
        ("E5", "14社"),
        "記入!E5「14社」: 値と単位を分けます。ここは 14、「単位」は 社 に",
    ),
    "about": (("E5", "約400"), "記入!E5「約400」: ここは 400 だけにし、「概数か」を「はい」に"),
    "a negative number": (("E5", -3), "記入!E5「-3」: 負の数です。"),
    "half a case": (("E5", 4.5), "記入!E5「4.5」: 件数や人数は整数です。"),
    "no number": (("E5", None), "記入!E5: 「値」が空です。"),
    "a formula": (("E5", "=SUM(1,2)"), "記入!E5「=SUM(1,2)」: 数式です。"),
    "a formula for a date": (("D5", "=TODAY()"), "記入!D5「=TODAY()」: 数式です。"),
    "another unit": (("F5", "社"), "記入!F5「社」: 「マッチング成果」の単位は「件」です。"),
    "a unit unknown": (("F5", "台"), "記入!F5「台」: 一覧にありません。"),
    "no date": (("D5", "昨年度末"), "記入!D5「昨年度末」: 日付として読めません。"),
    "a day that is none": (("D5", "2025-02-30"), "記入!D5「2025-02-30」: 暦にない日付です。"),
    "a serial number": (("D5", 46112), "記入!D5「46112」: 日付の通し番号です。"),
    "the future": (("D5", "2030-03-31"), "記入!D5「2030-03-31」: 2026-11-23 より後（2030-03-31）です。"),
    "a year not over": (("D6", "令和8年度"), "記入!D6「令和8年度」: 2026-11-23 より後（2027-03-31）です。"),
    "a fiscal year for a total": (("D5", "令和7年度"), "年度末なら 2026-03-31 と書いてください"),
    "a year that may be either": (("D6", 2025), "記入!D6「2025」: 年間の値は年度で書きます"),
    "the wrong way round": (
        ("C5", "2026-04-01"),
        "記入!C5「2026-04-01」: 始まりが終わり（2026-03-31）より後です。",
    ),
    "neither total nor yearly": (("G5", "通算"), "記入!G5「通算」: 一覧にありません。"),
    "perhaps approximate": (("H5", "たぶん"), "記入!H5「たぶん」: 一覧にありません。"),
    "no origin": (("I5", "  "), "記入!I5: 「出典」が空です。どの資料の値かを"),
    "a heading renamed": (("E4", "実績値"), "記入!E4「実績値」: 見出し「値」の列がありません。"),
    "a column too many": (("K4", "担当課"), "記入!K4「担当課」: 様式にない列です。"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_names_its_cell_what_stands_there_and_what_to_do(filled, fault):
    change, sentence = FAULTS[fault]
    faults = read(filled(change), latest=LATEST).faults
    (said,) = [line for line in faults if sentence in line]
    assert "\n" not in said
    assert len(faults) == 1 or "heading" in fault  # a renamed heading leaves an unknown column behind


def test_all_faults_of_all_rows_are_said_at_once(filled):
    changes = [
        FAULTS[fault][0] for fault in ("no programme", "a unit unknown", "words for a number", "no origin")
    ]
    assert len(read(filled(*changes, edit=merge), latest=LATEST).faults) == 5


def type_year_into_date(book):
    book[SHEET]["D5"] = datetime(1905, 7, 17)  # what a spreadsheet makes of 2025 in a cell of dates


def merge(book):
    book[SHEET].merge_cells("A5:A6")


def hide_row(book):
    book[SHEET].row_dimensions[6].hidden = True


def hide_column(book):
    book[SHEET].column_dimensions["I"].hidden = True


def rename(book):
    book[SHEET].title = "Sheet1"


def repeat(book):
    for column, typed in enumerate(ROWS[0], start=1):
        book[SHEET].cell(8, column, typed)


def remove_column(book):
    book[SHEET].delete_cols(9)


def show_percent(book):
    book[SHEET]["E5"].value, book[SHEET]["E5"].number_format = 0.25, "0%"


EDITS = {
    type_year_into_date: "記入!D5「1905-07-17」: 古すぎる日付です。",
    merge: "記入!A5:A6: セルが結合されています。",
    hide_row: "記入!A6: 6 行目は非表示です。",
    hide_column: "記入!I4「出典」: この列は非表示です。",
    rename: "シート「記入」がありません（あるシート: Sheet1、記入例、符号）。",
    repeat: "記入!E8「45」: 記入!E5「45」と事業・指標・時点・累計年間が同じです。",
    remove_column: "見出し「出典」の列がありません。",
    show_percent: "記入!E5「0.25」: セルの表示形式がパーセントです（画面の表示は 25",
}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_a_fault_of_the_sheet_is_said(filled, edit):
    assert EDITS[edit] in "\n".join(read(filled(edit=edit), latest=LATEST).faults)


PERCENT = (
    "知的財産交流会",
    "満足と答えた参加者の割合",
    None,
    "2026-03",
    25,
    "%",
    "累計",
    None,
    "アンケート",
    None,
)


@pytest.mark.parametrize(
    ("typed", "remark", "sentence"),
    [
        (25, None, ""),
        ("２５．５", None, ""),
        (0.25, None, "記入!E5「0.25」: 0.25 % か 25.00 % か分かりません。"),
        (0.25, "1％未満", ""),
        (250, None, "100 % を超えています。"),
        ("25%", None, "値と単位を分けます。ここは 25、「単位」は % に"),
    ],
)
def test_a_share_of_one_is_not_taken_for_percent(filled, typed, remark, sentence):
    found = read(filled(("E5", typed), ("J5", remark), rows=[PERCENT]), latest=LATEST)
    assert len(found.faults) == bool(sentence)
    assert sentence in "".join(found.faults)


@pytest.mark.parametrize(
    ("typed", "period"),
    [("令和8年3月31日", "2026-03-31"), ("Ｒ8.3", "2026-03"), ("2026/3/31", "2026-03-31"), (2025, "2025")],
)
def test_dates_are_read_as_staff_write_them(filled, typed, period):
    found = read(filled(("D5", typed)), latest=LATEST)
    assert (found.faults, found.entries[0].place["period"]) == ([], period)


def test_codes_and_full_width_words_are_known_too(filled):
    found = read(filled(("A5", "exchange"), ("A6", "Ｋ－ＮＩＣ"), ("E6", "1,021")), latest=LATEST)
    assert found.faults == []
    assert [entry.place["programme"] for entry in found.entries] == ["exchange", "knic", "visits"]


@pytest.mark.parametrize("content", [b"\xd0\xcf\x11\xe0 old", b"PK\x03\x04 cut short", "事業,指標".encode()])
def test_what_is_no_workbook_is_said(tmp_path, content):
    path = tmp_path / "filled.xlsx"
    path.write_bytes(content)
    assert read(path, latest=LATEST).faults == [
        "filled.xlsx: Excel ブック（.xlsx）として開けません。様式を .xlsx のまま保存してください。"
    ]


def run(*arguments):
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "etl", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_commands_write_refuse_and_check(tmp_path, filled):
    path = tmp_path / "new.xlsx"
    assert run("template", "programme_outcomes", path).returncode == 0
    again = run("template", "programme_outcomes", path)
    assert (again.returncode, "上書きしません" in again.stderr) == (1, True)
    empty = run("check", path)
    assert (empty.returncode, "記入!A5: 1行も記入されていません" in empty.stdout) == (1, True)
    faulty = run("check", filled(("E5", "14社"), ("I6", None), ("D7", "いつか")))
    assert faulty.returncode == 1
    assert len(faulty.stdout.splitlines()) == 4
    good = run("check", filled())
    assert (good.returncode, "誤りはありません（3 件）" in good.stdout) == (0, True)
    assert run("check", tmp_path / "absent.xlsx").returncode == 1


def test_the_name_of_the_template_is_that_of_a_workbook(tmp_path):
    with pytest.raises(ValueError, match=r"\.xlsx で終わらせてください"):
        write(tmp_path / "template.xls")
    assert not list(tmp_path.iterdir())
