"""The CSV file of a view: for a person with Excel and for a program, with nothing made up."""

import csv
import io

import pytest

from dashboard import words
from dashboard.app import VIEWS, create_app
from dashboard.download import MARK


@pytest.fixture(scope="module")
def client(published):  # noqa: ARG001 - the site reads the build
    return create_app().server.test_client()


def lines(answer) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.text.removeprefix(MARK))))


def test_excel_is_told_the_encoding_and_the_name(client) -> None:
    answer = client.get("/ja/csv/employment-change")
    assert answer.status_code == 200
    assert answer.data.startswith(b"\xef\xbb\xbf")
    assert not answer.text.startswith(MARK * 2)
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == "attachment; filename=employment-change.csv"
    assert b"\r\n" in answer.data


def test_a_line_says_code_name_value_and_cells(client) -> None:
    answer = client.get("/ja/csv/employment-change?as_of=2018-03-31")
    assert answer.text.removeprefix(MARK).split("\r\n")[0] == (
        "indicator,period,area,area_name,series,series_name,industry,industry_name,"
        "value,printed,lower,upper,unit,status,reason,cells"
    )
    (row,) = [row for row in lines(answer) if row["industry"] == "E"]
    assert (row["industry_name"], row["period"], row["area"]) == ("製造業", "2009/2016", "14130")
    assert float(row["value"]) == pytest.approx((77525 / 98494 - 1) * 100)
    assert (row["printed"], row["unit"], row["status"]) == ("−21.3 %", "percent", "provisional")
    cells = row["cells"].split(" ")
    assert [cell.partition("#")[0] for cell in cells] == ["economic_census/2017-05-31.csv"] * 2


def test_a_suppressed_number_is_empty_never_zero(client) -> None:
    (row,) = [row for row in lines(client.get("/ja/csv/employment-change")) if row["industry"] == "C"]
    assert (row["value"], row["printed"], row["lower"], row["upper"]) == ("", "", "", "")
    assert row["status"] == "suppressed"
    assert row["cells"]


def test_a_refused_number_is_empty_and_says_why(client) -> None:
    rows = lines(client.get("/en/csv/employment-change?span=2009/2014"))
    assert {row["value"] for row in rows} == {""}
    assert {row["status"] for row in rows} == {"refused"}
    assert all("not comparable" in row["reason"] for row in rows)


def test_words_follow_the_language(client) -> None:
    names = [lines(client.get(f"/{each}/csv/collaboration"))[0]["area_name"] for each in ("ja", "en")]
    assert names == ["川崎市", "Kawasaki"]


def test_what_was_chosen_is_what_is_written(client) -> None:
    rows = lines(client.get("/ja/csv/collaboration?base=answered"))
    assert {row["base"] for row in rows} == {"answered"}


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_a_file(client, view: str) -> None:
    rows = lines(client.get(f"/en/csv/{view}"))
    assert rows
    assert {row["indicator"] for row in rows} == {VIEWS[view][1].indicator}
    unknown = ("suppressed", "missing", "not_applicable", "refused")
    assert all((row["value"] == "") == (row["status"] in unknown) for row in rows)


@pytest.mark.parametrize("address", ["/ja/csv/nothing", "/fr/csv/collaboration"])
def test_no_such_file_is_404(client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_before_the_first_release_a_sentence_comes_back(client) -> None:
    answer = client.get("/ja/csv/collaboration?as_of=1999-01-01")
    assert (answer.status_code, answer.mimetype) == (404, "text/plain")
    assert answer.text == words.not_published("1999-01-01").ja


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("base=most", words.unknown_code("base", "most", "all, answered", "all")),
        ("as_of=soon", words.bad_date("soon")),
        ("colour=red", words.unknown_key("colour", "as_of, base")),
    ],
)
def test_a_query_we_cannot_follow_yields_a_sentence_not_other_numbers(client, query: str, sentence) -> None:
    answer = client.get(f"/en/csv/collaboration?{query}")
    assert (answer.status_code, answer.mimetype) == (400, "text/plain")
    assert answer.text == f"{words.NO_FILE.en}\n{sentence.en}"


def test_the_bare_address_leads_to_the_first_page(client) -> None:
    assert [client.get(path).headers["Location"] for path in ("/", "/ja")] == ["/ja/", "/ja/"]


@pytest.mark.parametrize(("path", "language"), [("/ja/work", "ja"), ("/en/work", "en"), ("/fr/", "ja")])
def test_the_document_says_its_language(client, path: str, language: str) -> None:
    assert f'<html lang="{language}">' in client.get(path).text
