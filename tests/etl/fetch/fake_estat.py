"""A server on this machine that answers as the e-Stat API does, and fails as it is told to."""

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from etl.fetch.limits import Limits

AREAS = {"00000": "全国", "14000": "神奈川県", "14100": "横浜市", "14130": "川崎市", "14150": "相模原市"}
TEXTS = ("126146099", "9237337", "X", "-", "…")
TABLE = "0003218711"
SENTINEL = "5e471e1f00dcafe5e471e1f00dcafe5e471e1f00"
QUICK = Limits(
    connect=1,
    read=0.2,
    answer=0.4,
    total=8,
    first_wait=0.01,
    longest_wait=0.05,
    spacing=0,
    most_bytes=100_000,
)
Fault = Callable[["Handler", dict[str, Any]], None]


def untwisted(told: dict[str, Any], start: int) -> None:
    """Leave an answer as it is."""


def table_information() -> dict[str, Any]:
    return {
        "@id": TABLE,
        "STAT_NAME": {"@code": "00200553", "$": "経済センサス‐活動調査"},
        "STATISTICS_NAME": "平成28年経済センサス‐活動調査 事業所に関する集計",
        "TITLE": {"@no": "1", "$": "産業大分類別民営事業所数"},
        "SURVEY_DATE": 201606,
        "OPEN_DATE": "2018-06-28",
        "UPDATED_DATE": "2018-07-01",
    }


def classes() -> list[dict[str, Any]]:
    areas = [{"@code": code, "@name": name, "@level": "1"} for code, name in AREAS.items()]
    return [
        {"@id": "tab", "@name": "表章項目", "CLASS": {"@code": "1", "@name": "事業所数", "@unit": "事業所"}},
        {"@id": "area", "@name": "地域", "CLASS": areas},
        {"@id": "time", "@name": "時間軸", "CLASS": {"@code": "2016000000", "@name": "2016年"}},
    ]


def values() -> list[dict[str, str]]:
    return [
        {"@tab": "1", "@area": area, "@time": "2016000000", "$": text}
        for area, text in zip(AREAS, TEXTS, strict=True)
    ]


def refusal(status: int, words: str = "") -> bytes:
    return json.dumps({"GET_STATS_DATA": {"RESULT": {"STATUS": status, "ERROR_MSG": words}}}).encode()


class FakeApi(ThreadingHTTPServer):
    """Answers from `values`; `faults` says by start position how to fail, `twist` bends sound answers."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.values, self.information = values(), table_information()
        self.faults: dict[int, list[Fault]] = {}
        self.twist: Callable[[dict[str, Any], int], None] = untwisted
        self.asked: list[dict[str, str]] = []
        self.times: list[float] = []
        self.over = threading.Event()
        self.base = f"http://127.0.0.1:{self.server_port}/rest/3.0/app/json/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that went away."""

    def starts(self) -> list[int]:
        """Where each page that was asked for starts; the look at the table itself left out."""
        return [int(query["startPosition"]) for query in self.asked if query["limit"] != "1"]

    def answer(self, query: dict[str, str]) -> dict[str, Any]:
        """A sound answer, bent as told."""
        start, limit = int(query["startPosition"]), int(query["limit"])
        page = self.values[start - 1 : start - 1 + limit]
        last = start + len(page) - 1
        numbers = {"TOTAL_NUMBER": len(self.values), "FROM_NUMBER": start, "TO_NUMBER": last}
        data: dict[str, Any] = {"RESULT_INF": numbers, "TABLE_INF": dict(self.information)}
        if last < len(self.values):
            numbers["NEXT_KEY"] = last + 1
        if query["metaGetFlg"] == "Y":
            data["CLASS_INF"] = {"CLASS_OBJ": classes()}
        held = page[0] if len(page) == 1 else page  # a list of one collapses
        data["DATA_INF"] = {"NOTE": {"@char": "X", "$": "秘匿"}, "VALUE": held}
        if limit != 1:
            self.twist(data, start)
        result = {"STATUS": 0, "ERROR_MSG": "正常に終了しました。"}
        echo = {"STATS_DATA_ID": query["statsDataId"], "START_POSITION": start, "REPLACE_SP_CHARS": 0}
        return {"GET_STATS_DATA": {"RESULT": result, "PARAMETER": echo, "STATISTICAL_DATA": data}}


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: FakeApi

    def log_message(self, *_: object) -> None:
        """Keep quiet."""

    def do_GET(self) -> None:
        query = dict(parse_qsl(urlsplit(self.path).query))
        self.server.asked.append(query)
        self.server.times.append(time.monotonic())
        told = self.server.answer(query)
        faults = self.server.faults.get(int(query["startPosition"]), [])
        if query["limit"] != "1" and faults:
            faults.pop(0)(self, told)
        else:
            self.reply(json.dumps(told).encode())

    def reply(
        self, body: bytes, *, status: int = 200, kind: str = "application/json", **headers: str
    ) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)
