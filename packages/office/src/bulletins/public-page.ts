// SPDX-License-Identifier: Apache-2.0
import { type BulletinBlock, inPrint, type SealedPacket, wordPieces } from '@sanyi/bulletins';
import { chineseDay } from '@sanyi/kernel';
import type { ApprovedMap } from './approved-map.js';
import { publicMap } from './public-map.js';
import { xmlText } from '../write/xml-text.js';

/**
 * 公开页面: the bulletin as one HTML file without script and without login, large, and printable; nothing in it is fetched. It shows a map only
 * where there is one that has its 审图号.
 */
export function publicPage(packet: SealedPacket, map: ApprovedMap | null = null): string {
  const { head, blocks, seal } = packet;
  const byId = new Map(packet.figures.map((one) => [one.id, one]));
  const say = (words: string): string =>
    wordPieces(words)
      .map((piece) =>
        piece.kind === 'words'
          ? xmlText(piece.words)
          : `<data value="${xmlText(piece.id)}">${xmlText(inPrint(byId.get(piece.id)?.shown ?? piece.id))}</data>`,
      )
      .join('');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(head.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${xmlText(head.title)}</h1>
<p class="by">${xmlText(head.issuer)}　<time datetime="${head.issuedOn}">${chineseDay(head.issuedOn)}</time></p>
${withMap(blocks, (block) => blockHtml(block, say), map === null ? '' : publicMap(packet, map))}
<footer>
<p>随本通报发布复算包。把复算包拖入“三医文件分解台”（不联网），可以重新算出每个数字，并查到口径、数据和文件原句。</p>
<p>复算包校验码（SM3）：<code>${seal.root}</code></p>
</footer>
</main>
</body>
</html>
`;
}

/** The map stands before the first table, which says the same and more. */
function withMap(
  blocks: readonly BulletinBlock[],
  html: (block: BulletinBlock) => string,
  map: string,
): string {
  const first = blocks.findIndex(({ kind }) => kind === 'table');
  const at = first < 0 ? blocks.length : first;
  const parts = blocks.map(html);
  return [...parts.slice(0, at), ...(map === '' ? [] : [map]), ...parts.slice(at)].join('\n');
}

function blockHtml({ kind, words, rows }: BulletinBlock, say: (words: string) => string): string {
  if (kind === 'heading') return `<h2>${say(words)}</h2>`;
  if (kind === 'body') return `<p>${say(words)}</p>`;
  const [header = [], ...rest] = rows;
  const head = header.map((cell) => `<th scope="col">${say(cell)}</th>`).join('');
  const body = rest.map(
    (row) =>
      `<tr>${row.map((cell, at) => (at === 0 ? `<th scope="row">${say(cell)}</th>` : `<td>${say(cell)}</td>`)).join('')}</tr>`,
  );
  return `<div class="wide" tabindex="0" role="region" aria-label="${xmlText(words)}"><table><caption>${say(words)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1.25rem/1.8 "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 2rem; line-height: 1.4; text-align: center; margin: 0 0 .5rem; color: #9d1717; }
h2 { font-size: 1.5rem; margin: 2.25rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid #9d1717; }
.by { text-align: center; margin: 0 0 2rem; }
p { margin: .5rem 0; text-indent: 2em; }
.by, footer p { text-indent: 0; }
data { font-weight: 700; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 1.125rem; line-height: 1.5; }
caption { font-weight: 700; margin-bottom: .5rem; }
th, td { border: 1px solid #8c8c8c; padding: .5rem .75rem; text-align: center; }
thead th { background: #f5efe6; }
tbody th { text-align: left; font-weight: 400; white-space: nowrap; }
figure { margin: 1.5rem 0; break-inside: avoid; }
svg { display: block; width: 100%; margin: 0 auto; fill: #1a1a1a; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
figcaption { text-align: center; font-size: 1.0625rem; margin-top: .5rem; }
figcaption span { white-space: nowrap; }
footer { margin-top: 3rem; border-top: 1px solid #8c8c8c; padding-top: 1rem; font-size: 1.0625rem; }
code { overflow-wrap: anywhere; }
@media (max-width: 40rem) { main { padding: 1.5rem 1rem 3rem; } h1 { font-size: 1.625rem; } }
@media print { body { font-size: 14pt; } main { max-width: none; padding: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } .wide { overflow: visible; } }
`;
