#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# 核对本文件夹是否完整、未被改动（SHA-256 和 SM3）。
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
exec "$here/node/bin/node" "$here/app/verify.js" "$here"
