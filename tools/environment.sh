#!/bin/sh
# Make .venv and install exactly what a lock names: tools/environment.sh requirements.lock
set -eu
lock=$1
python=${PYTHON:-python3}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "Python 3.11 以上が必要です（見つかった版: $("$python" --version 2>&1)）。別の Python は PYTHON=… で指定できます。" >&2
  exit 1
}
if [ ! -x .venv/bin/python ] && ! "$python" -c 'import ensurepip' 2>/dev/null; then
  # Debian ships Python without the part that makes environments.
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends python3-venv
  else
    echo "python3-venv がありません。「sudo apt-get install python3-venv」を実行してから、もう一度実行してください。" >&2
    exit 1
  fi
fi
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
