"""One exchange with the server, whole or not at all, within a time that even a slow drip cannot stretch."""

import queue
import threading
from typing import NamedTuple

import requests
from requests.auth import AuthBase

from etl.fetch.key import Key
from etl.fetch.limits import Limits

PIECE = 65_536


class Reply(NamedTuple):
    """What came back; nothing in it knows the request's address, which holds the appId."""

    status: int
    kind: str  # Content-Type
    retry_after: str
    body: bytes


class PassingError(Exception):
    """A fault that may be gone at the next try."""

    def __init__(self, words: str, *, wait: float = 0) -> None:
        super().__init__(words)
        self.wait = wait


class _WithKey(AuthBase):
    """Adds the appId to the address only when the request leaves."""

    def __init__(self, key: Key) -> None:
        self.key = key

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.url = f"{request.url}&appId={self.key.reveal()}"
        return request


def send(address: str, key: Key, *, limits: Limits, seconds: float) -> Reply:
    """Ask once and give the whole answer.

    The exchange runs in a thread of its own: a server that sends a byte now and then keeps every
    socket timeout happy for ever. Faults come back as words, never as exceptions of the network
    libraries, for those carry the address with the appId.

    Raises
    ------
    PassingError
        when nothing whole came back in time
    """
    done: queue.Queue[Reply | str] = queue.Queue()
    abandoned = threading.Event()

    def work() -> None:
        """Exchange, and hand over what came of it."""
        done.put(_exchange(address, key, limits=limits, abandoned=abandoned))

    threading.Thread(target=work, name="e-stat", daemon=True).start()
    try:
        outcome = done.get(timeout=min(seconds, limits.answer))
    except queue.Empty:
        outcome = "応答が制限時間内に終わりませんでした"
    finally:
        abandoned.set()
    if isinstance(outcome, str):
        raise PassingError(outcome)
    return outcome


def _exchange(address: str, key: Key, *, limits: Limits, abandoned: threading.Event) -> Reply | str:
    """The answer, or in words why there is none."""
    try:
        with requests.Session() as session:
            # A proxy of the office's network is asked for real addresses, never for a test on this machine.
            session.trust_env = address.startswith("https://")
            with session.get(
                address,
                auth=_WithKey(key),
                timeout=(limits.connect, limits.read),
                stream=True,
                allow_redirects=False,
            ) as response:
                body = _body(response, limits, abandoned)
                told = response.headers
                return Reply(
                    response.status_code, told.get("Content-Type", ""), told.get("Retry-After", ""), body
                )
    except requests.Timeout:
        return "応答がないまま時間切れになりました"
    except requests.exceptions.SSLError:
        return "暗号化通信（TLS）の証明書を確かめられませんでした"
    except requests.ConnectionError:
        return "接続できないか、接続が途中で切れました"
    except OverflowError:
        return f"応答が {limits.most_bytes:,} バイトを超えました"
    except Exception as fault:  # whatever it is, its text may hold the address: only its kind is told
        return f"通信に失敗しました（{type(fault).__name__}）"


def _body(response: requests.Response, limits: Limits, abandoned: threading.Event) -> bytes:
    """Read the whole answer, unless it is too large or nobody waits for it any more."""
    pieces, size = [], 0
    for piece in response.iter_content(PIECE):
        size += len(piece)
        if size > limits.most_bytes:
            raise OverflowError
        if abandoned.is_set():
            raise requests.ConnectionError
        pieces.append(piece)
    return b"".join(pieces)
