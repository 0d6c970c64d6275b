// SPDX-License-Identifier: Apache-2.0
import { Document, LevelFormat, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { decode } from './decode.js';
import { paragraph, pdfFile, wordFile } from './sample-files.js';

// One notice, written in every form an office may send it in: it must read the same.
const LINES = [
  '示例市深化医药卫生体制改革重点任务',
  '一、推进集中带量采购',
  '（一）落地集采药品不少于400种。（市医保局、市卫生健康委负责）',
  '（二）2026年底前，检查检验互认项目达到200项。',
  '二、加强人才建设',
  '（一）全年培养全科医生30人。',
];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

/** GB18030 has no encoder in the platform: its two-byte area is turned around once. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((letter) =>
      letter < '\x80' ? [letter.charCodeAt(0)] : (codes.get(letter) ?? []),
    ),
  );
}

const list = (reference: string, text: string, level: number): Paragraph =>
  new Paragraph({ text, numbering: { reference, level } });

/** The same words, their numbers left to Word. */
async function numberedByWord(): Promise<Uint8Array> {
  const levels = [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
  ];
  const children = LINES.map((line) => {
    const [label = ''] = /^(?:[一二]、|（[一二]）)/.exec(line) ?? [];
    if (label === '') return new Paragraph(line);
    return list('notice', line.slice(label.length), label.endsWith('、') ? 0 : 1);
  });
  const file = new Document({
    numbering: { config: [{ reference: 'notice', levels }] },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const FORMS: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['txt in UTF-8', () => bytesOf(LINES.join('\n'))],
  ['txt in UTF-8 with a mark and CRLF', () => bytesOf(`\ufeff${LINES.join('\r\n')}\r\n`)],
  ['txt in UTF-16', () => utf16(LINES.join('\n'))],
  ['txt in GB18030', () => gb18030(LINES.join('\n'))],
  ['html', () => bytesOf(`<html><body>${LINES.map((line) => `<p>${line}</p>`).join('\n')}`)],
  [
    'html in GB 2312',
    () => gb18030(`<meta charset=gb2312>${LINES.map((line) => `<div>${line}</div>`).join('')}`),
  ],
  [
    'docx with typed numbers',
    () => wordFile({ document: LINES.map((line) => paragraph(line)).join('') }),
  ],
  ['docx numbered by Word', numberedByWord],
  ['pdf', () => pdfFile([{ words: LINES.map((text, at) => ({ text, x: 80, y: 100 + 30 * at })) }])],
];

test.each(FORMS)('%s', async (_, make) => {
  const decoded = await decode(await make(), '通知');
  expect(decoded.ok && decoded.value.text.split(/\r?\n/).filter((line) => line !== '')).toEqual(
    LINES,
  );
});
