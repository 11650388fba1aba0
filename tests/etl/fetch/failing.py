"""Ways in which a source fails, each for one request."""

import gzip
import json
import socket
import struct

from tests.etl.fetch.fake_estat import Handler, refusal


def timeout(handler: Handler, _: object) -> None:
    handler.server.over.wait(2)


def reset(handler: Handler, _: object) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def http_500(handler: Handler, _: object) -> None:
    handler.reply(refusal(200, "内部エラー"), status=500)


def http_503(handler: Handler, _: object) -> None:
    handler.reply(b"busy", status=503, kind="text/plain", Retry_After="1")


def truncated(handler: Handler, told: object) -> None:
    handler.reply(json.dumps(told).encode()[:-40])


def html(handler: Handler, _: object) -> None:
    handler.reply("<!DOCTYPE html><p>メンテナンス中</p>".encode(), kind="text/html")


def shift_jis(handler: Handler, told: object) -> None:
    handler.reply(json.dumps(told, ensure_ascii=False).encode("cp932", errors="replace"))


def gzip_cut(handler: Handler, told: object) -> None:
    handler.reply(gzip.compress(json.dumps(told).encode())[:-200], Content_Encoding="gzip")


def drip(handler: Handler, told: object) -> None:
    """A byte now and then, each soon enough for the socket's own timeout."""
    body = json.dumps(told).encode()
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    for byte in body:
        handler.wfile.write(bytes([byte]))
        if handler.server.over.wait(0.02):
            return


def unauthorised(handler: Handler, _: object) -> None:
    handler.reply(refusal(100, "認証に失敗しました。アプリケーションIDを確認して下さい。"), status=403)


def unauthorised_with_200(handler: Handler, _: object) -> None:
    handler.reply(refusal(100, "認証に失敗しました。アプリケーションIDを確認して下さい。"))


def no_data(handler: Handler, _: object) -> None:
    handler.reply(refusal(1, "正常に終了しましたが、該当データはありませんでした。"))


def over_the_limit(handler: Handler, _: object) -> None:
    handler.reply(refusal(2, "登録上限を超えています。"))


def elsewhere(handler: Handler, _: object) -> None:
    handler.reply(b"", status=302, Location="http://192.0.2.1/")
