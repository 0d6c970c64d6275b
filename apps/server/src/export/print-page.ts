// SPDX-License-Identifier: Apache-2.0
import { escapedHtml } from '../http/escaped-html.js';

/** What stands on a page to print. */
export interface PrintPage {
  readonly title: string;
  /** HTML that is safe already. */
  readonly body: string;
  /** Who took it out, when and in which scope: below the text. */
  readonly mark: string;
  /** A few words that stand across every sheet of paper. */
  readonly watermark: string;
  readonly wide: boolean;
}

/**
 * A page that prints as it is, without a script: the watermark stands across each sheet, the mark at the end. Nothing on
 * it comes from elsewhere.
 */
export const printPage = ({ title, body, mark, watermark, wide }: PrintPage): string =>
  `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapedHtml(title)}</title>
<style>@page{size:A4 ${wide ? 'landscape' : 'portrait'};margin:14mm}${STYLE}</style></head>
<body>
<div class="watermark" aria-hidden="true">${`<span>${escapedHtml(watermark)}</span>`.repeat(WATERMARKS)}</div>
<main>
<p class="hint">请用浏览器的“打印”（Ctrl+P）打印或另存为 PDF。每一页都有水印。</p>
<h1>${escapedHtml(title)}</h1>
${body}
<footer>${escapedHtml(mark)}</footer>
</main>
</body>
</html>
`;

const WATERMARKS = 40;

const STYLE = `*{box-sizing:border-box}body{margin:0;color:#1f1f1f;font:14px/1.6 "Noto Sans CJK SC","Microsoft YaHei","SimSun",system-ui,sans-serif}main{max-width:1280px;margin:0 auto;padding:24px 20px 40px}h1{margin:.2em 0 .8em;font-size:22px;text-align:center}.hint{margin:0 0 12px;padding:8px 12px;background:#eef4ff;border-radius:6px;font-size:13px}.table{overflow-x:auto}table{width:100%;border-collapse:collapse;font-size:12px}caption{padding:0 0 8px;text-align:left;color:#555}th,td{padding:5px 7px;border:1px solid #bbb;text-align:left;vertical-align:top;overflow-wrap:anywhere;min-width:5em}th{background:#f0f3f8;white-space:nowrap}thead{display:table-header-group}tr{break-inside:avoid}dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 14px;margin:0 0 18px}dt{color:#666}dd{margin:0}.text{white-space:pre-wrap;font-size:16px;line-height:1.9}footer{margin-top:28px;padding-top:10px;border-top:1px solid #bbb;font-size:12px;color:#555}.watermark{position:fixed;inset:-20%;display:grid;grid-template-columns:repeat(4,1fr);align-content:space-around;justify-items:center;transform:rotate(-22deg);opacity:.09;font-size:17px;pointer-events:none;z-index:1}@media print{.hint{display:none}main{max-width:none;padding:0}body{font-size:11pt}table{font-size:8.5pt}.table{overflow:visible}th,td{min-width:0;padding:2pt 4pt}th{print-color-adjust:exact}}`;

/** A table as HTML; its first row are the heads. */
export function tableHtml([head = [], ...rows]: readonly (readonly string[])[]): string {
  const heads = head.map((words) => `<th scope="col">${escapedHtml(words)}</th>`).join('');
  const lines = rows
    .map((row) => `<tr>${row.map((words) => `<td>${escapedHtml(words)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<div class="table"><table><caption>共 ${rows.length} 行</caption><thead><tr>${heads}</tr></thead>
<tbody>
${lines}
</tbody></table></div>`;
}
