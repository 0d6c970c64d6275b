// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(here, 'dist');

/** Chromium 94 is the oldest browser in offices that we know of. */
const TARGET = 'chrome94';

export default defineConfig({
  root: here,
  plugins: [react(), oneFile()],
  worker: { format: 'iife' },
  build: {
    target: TARGET,
    outDir: dist,
    emptyOutDir: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    modulePreload: false,
    chunkSizeWarningLimit: 8_000,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

/** Puts script and style into the page, with a policy that allows exactly these and no network at all. */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const script = files.filter((file) => file.type === 'chunk').map(({ code }) => code);
      const style = files
        .filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
        .map((file) => String(file.type === 'asset' ? file.source : ''));
      if (script.length !== 1) this.error(`expected one script, got ${script.length}`);
      for (const { fileName } of files) delete bundle[fileName];
      this.emitFile({
        type: 'asset',
        fileName: 'sanyi-desk.html',
        source: page(safe(script.join('')), style.join('')),
      });
    },
  };
}

/** A script may hold no `</script` and no `<!--`: the browser would end or misread it. */
const safe = (script: string): string =>
  script.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3C!--');

const page = (script: string, style: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>三医文件分解台</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<noscript>本页需要启用 JavaScript。请用 Chrome 94 或更新的浏览器打开。</noscript>
<script type="module">${script}</script>
</body>
</html>
`;

const policy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const hash = (content: string): string =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
