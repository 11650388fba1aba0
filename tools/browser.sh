#!/bin/sh
# See that the browser tests have a Chromium, a Japanese font and what Playwright's driver is linked to (libatomic);
# install them as root, else say what to install.
set -eu
packages="chromium fontconfig fonts-noto-cjk libatomic1"
linked() { for file in /usr/lib/*/libatomic.so.1 /usr/lib*/libatomic.so.1; do [ -e "$file" ] && return 0; done; return 1; }
ready() {
  command -v chromium >/dev/null && command -v fc-list >/dev/null && [ -n "$(fc-list :lang=ja)" ] && linked
}
ready && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  # shellcheck disable=SC2086
  apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $packages
fi
ready || {
  echo "ブラウザの試験には Chromium と日本語フォントなどが必要です。「sudo apt-get install $packages」を実行してください。" >&2
  exit 1
}
