#!/bin/sh
# See that the browser tests have a Chromium and a Japanese font; install them as root, else say what to install.
set -eu
ready() { command -v chromium >/dev/null && command -v fc-list >/dev/null && [ -n "$(fc-list :lang=ja)" ]; }
ready && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium fontconfig fonts-noto-cjk
fi
ready || {
  echo "ブラウザの試験には Chromium と日本語フォントが必要です。「sudo apt-get install chromium fontconfig fonts-noto-cjk」を実行してください。" >&2
  exit 1
}
