#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# 启动三医一张网。PORT、HOST、SANYI_VAR、DATABASE_URL、LOG_LEVEL 的含义见 README.txt。按 Ctrl-C 停止。
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
SANYI_VAR=${SANYI_VAR:-"$here/var"}
export SANYI_VAR
if ! "$here/node/bin/node" --version >/dev/null 2>&1; then
  echo "自带的 Node 不能在这台机器上运行（本机：$(uname -sm)）。请核对安装包与机器是否一致，并确认 glibc 不低于 2.28（用 ldd --version 查看）。" >&2
  exit 1
fi
exec "$here/node/bin/node" "$here/app/apps/server/dist/main.js"
