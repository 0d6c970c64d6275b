// SPDX-License-Identifier: Apache-2.0
// Writes packages/office/src/decode/gb1-cmaps.ts from the `cmaps` folder of the npm package pdfjs-dist (made with 5.6.205):
//   node scripts/make-gb1-cmaps.js DIRECTORY
// PDF.js needs these tables for PDFs whose Chinese fonts are not embedded; unpdf does not carry them.
import { readFileSync, writeFileSync } from 'node:fs';

const [directory] = process.argv.slice(2);
const NAMES = [
  'Adobe-GB1-UCS2',
  'GB-EUC-H',
  'GB-EUC-V',
  'GBK-EUC-H',
  'GBK-EUC-V',
  'GBK2K-H',
  'GBK2K-V',
  'GBKp-EUC-H',
  'GBKp-EUC-V',
  'GBpc-EUC-H',
  'GBpc-EUC-V',
  'UniGB-UCS2-H',
  'UniGB-UCS2-V',
  'UniGB-UTF16-H',
  'UniGB-UTF16-V',
];

const licence = readFileSync(`${directory}/LICENSE`, 'latin1')
  .split('\n')
  .map((line) => line.replace(/^%%Copyright: ?/, '').trimEnd())
  .filter((line) => !/^-+$/.test(line))
  .map((line) => (line === '' ? '//' : `// ${line}`))
  .join('\n')
  .replace(/(\n\/\/)+$/, '');

const entries = NAMES.map((name) => {
  const bytes = readFileSync(`${directory}/${name}.bcmap`);
  return `  '${name}':\n    '${bytes.toString('base64')}',`;
});

writeFileSync(
  new URL('../packages/office/src/decode/gb1-cmaps.ts', import.meta.url),
  `// SPDX-License-Identifier: Apache-2.0 AND BSD-3-Clause
// Made by scripts/make-gb1-cmaps.js; not to be edited. The tables are Adobe's, under this licence:
//
${licence}

/** 汉字编码表 for the character collection Adobe-GB1, by name, in PDF.js's packed form, as base64. */
export const GB1_CMAPS: Readonly<Record<string, string>> = {
${entries.join('\n')}
};
`,
);
