// SPDX-License-Identifier: Apache-2.0
import { escapedHtml } from '../http/escaped-html.js';

/** Writes a page of docs/problems as HTML: headings, paragraphs, numbered lists, blocks of code, `signs`; nothing else is in them. */
export function pageHtml(markdown: string): string {
  const title = escapedHtml(/^# (.+)$/m.exec(markdown)?.[1] ?? '');
  const body = blocksOf(markdown).map(blockHtml).join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:16px/1.7 system-ui,sans-serif;color:#1f1f1f}pre,code{background:#f5f5f5;font-family:monospace}pre{padding:1rem;overflow:auto}</style></head>
<body><main>
${body}
</main></body>
</html>
`;
}

/** A block of code is one block, blank lines and all; everything else ends at a blank line. */
const blocksOf = (markdown: string): readonly string[] =>
  markdown.match(/^```[\s\S]*?^```$|^(?!```)\S[^\n]*(?:\n(?!```)\S[^\n]*)*/gm) ?? [];

function blockHtml(block: string): string {
  if (block.startsWith('```'))
    return `<pre>${escapedHtml(block.replaceAll(/^```.*\n?/gm, ''))}</pre>`;
  const [, signs, heading] = /^(#{1,2}) (.+)$/.exec(block) ?? [];
  if (signs !== undefined && heading !== undefined) {
    return `<h${signs.length}>${inline(heading)}</h${signs.length}>`;
  }
  if (/^\d+\. /.test(block)) {
    const items = block.split('\n').map((line) => line.replace(/^\d+\. /, ''));
    return `<ol>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</ol>`;
  }
  return `<p>${inline(block)}</p>`;
}

const inline = (text: string): string =>
  escapedHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
