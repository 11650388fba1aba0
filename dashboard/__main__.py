"""`python -m dashboard` serves the site to one person, on this machine alone."""

import sys
from argparse import ArgumentParser
from threading import Thread

from waitress import create_server

from dashboard.app import create_app, warm
from indicators import current

HOST = "127.0.0.1"


def main() -> int:
    """Build the site and serve it until it is stopped."""
    parser = ArgumentParser(prog="python -m dashboard", description=__doc__)
    parser.add_argument("--port", type=int, default=8050)
    port = parser.parse_args().port
    try:
        current()  # a site without data would only fail later, on every page
        app = create_app()
    except LookupError as fault:
        print(fault.args[0], file=sys.stderr)
        return 1
    try:
        server = create_server(app.server, host=HOST, port=port, threads=8)
    except OSError as fault:
        told = f"ポート {port} を使えません（{fault.strerror}）。`--port` で別の番号を指定してください。"
        print(told, file=sys.stderr)
        return 1
    Thread(target=warm, daemon=True).start()
    print(f"http://{HOST}:{port}/ で表示しています（終了は Ctrl+C）。", flush=True)
    server.run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
