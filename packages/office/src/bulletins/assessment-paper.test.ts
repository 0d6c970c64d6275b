// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { decode } from '../decode/decode.js';
import { PDF_FONT_FILES } from '../write/official-pdf.js';
import { type AssessmentSheet, assessmentPaper } from './assessment-paper.js';

const { resolve } = createRequire(import.meta.url);
const font = (file: string): Uint8Array =>
  readFileSync(resolve(`@expo-google-fonts/noto-serif-sc/${file}`));
const fonts = { regular: font(PDF_FONT_FILES.regular), bold: font(PDF_FONT_FILES.bold) };

const sheet: AssessmentSheet = {
  ...{ office: '示例市医改办', on: theDay('2026-12-31') },
  tasks: [
    { title: '推进按病种付费', unit: '医保局', due: '2026-12-01', result: 'overdue', report: '' },
    { title: '做强基层', unit: '卫健委', due: '', result: 'under-way', report: '已签约八成。' },
  ],
};

test.each([
  ['自评.docx', null],
  ['自评.pdf', fonts],
])('%s says how many and what became of each', async (name, face) => {
  const read = await decode(await assessmentPaper(sheet, face), name);
  if (!read.ok) throw new Error(read.error.code);
  const text = read.value.text.replace(/\s/g, '');
  expect(text).toContain('共承担任务2项：按期完成0项，逾期完成0项，正在推进1项，逾期未完成1项。');
  for (const words of ['推进按病种付费', '逾期未完成', '未报进展', '长期', '已签约八成。']) {
    expect(text).toContain(words);
  }
});
