#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/sanyi.js', import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  process.stderr.write(
    'sanyi 还没有构建。请在项目目录运行:npm ci(或 node scripts/build-cli.js)。\n',
  );
  process.exitCode = 70;
}
