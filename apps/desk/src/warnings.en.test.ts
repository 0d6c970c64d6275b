// SPDX-License-Identifier: Apache-2.0
import { readDocument } from '@sanyi/documents';
import { expect, test } from 'vitest';
import { warningInEnglish } from './warnings.en.js';

const warningsOf = (text: string) => readDocument({ text, tables: [] }, (same) => same).warnings;

const HEAD = '示例省医改领导小组关于印发工作任务的通知\n\n';

const CASES = [
  ['nothing-found', '天气晴。', /^No task, goal or practice was found/],
  [
    'no-responsibility',
    `${HEAD}（一）建立公示制度。责任单位：省医保局\n（二）完善价格机制。\n`,
    /^Task “（二）” names no responsible unit\.$/,
  ],
  [
    'unit-not-recognised',
    `${HEAD}（一）建立公示制度。责任单位：省医保局、吃了吗\n`,
    /^“吃了吗”, responsible for task “（一）”/,
  ],
  [
    'date-without-year',
    `${HEAD}（一）建立公示制度，6月底前完成。责任单位：省医保局\n`,
    /^The deadline “6月底前.*” has no year/,
  ],
  [
    'numbering-gap',
    `${HEAD}（一）建立公示制度。责任单位：省医保局\n（四）完善价格机制。责任单位：省医保局\n`,
    /^Numbers jump from “.*一.*” to “.*四.*”/,
  ],
  [
    'bracket-not-closed',
    `${HEAD}（一）建立公示制度。（省医保局牵头负责\n`,
    /^The bracket in “（省医保局牵头负责” is not closed/,
  ],
] as const;

test.each(CASES)('%s is said in English with the words of the document', (code, text, said) => {
  const found = warningsOf(text).find((warning) => warning.code === code);
  expect(found).toBeDefined();
  if (found !== undefined) expect(warningInEnglish(found)).toMatch(said);
});

test('a sentence that is shaped otherwise is said without its words, never in Chinese', () => {
  for (const [code] of CASES)
    expect(warningInEnglish({ code, message: '另一句话' })).toMatch(/^[^\u4e00-\u9fff]+$/);
});
