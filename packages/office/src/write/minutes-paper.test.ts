// SPDX-License-Identifier: Apache-2.0
import { composeMinutes, type Decision, type Meeting } from '@sanyi/accountability';
import { readDocument } from '@sanyi/documents';
import { type PlainDate, plusDays } from '@sanyi/kernel';
import { theDay } from '@sanyi/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../decode/decode.js';
import { simplify } from '../decode/simplify.js';
import { minutesPaper } from './minutes-paper.js';

const DAY = theDay('2026-11-09');
const UNITS = ['示例省卫生健康委员会', '示例省医疗保障局', '示例省财政厅', '省委编办'] as const;

const decision: fc.Arbitrary<Decision> = fc.record({
  title: fc.constantFrom('统一村卫生室药品目录', '拨付结余留用资金', '开展联合检查'),
  text: fc.constantFrom('', '制定统一目录并公布', '把上年度资金拨付到位，拨付率达到100%'),
  lead: fc.constantFrom(...UNITS.slice(0, 2)),
  support: fc.subarray(UNITS.slice(2)),
  due: fc.option(fc.integer({ min: 10, max: 400 }).map((days): PlainDate => plusDays(DAY, days))),
});

const meeting: fc.Arbitrary<Meeting> = fc.record({
  kind: fc.constantFrom('consultation', 'leading-group', 'negotiation'),
  number: fc.constantFrom('示医改会纪〔2026〕5号', null),
  on: fc.constant(DAY),
  convener: fc.constant(UNITS[0]),
  deputies: fc.subarray(UNITS.slice(1)),
  attendees: fc.constant([]),
  topics: fc.subarray(['村卫生室药品', '结余留用', '招聘待遇']),
  decisions: fc.array(decision, { minLength: 1, maxLength: 12 }),
  region: fc.constant('示例省'),
  issuer: fc.constant('示例省深化医改协作会商机制办公室'),
  issuedOn: fc.constant(theDay('2026-11-12')),
});

test('每项议定事项读回来都是一项任务：牵头、配合、时限都在，一项不多一项不少', async () => {
  await fc.assert(
    fc.asyncProperty(meeting, async (given) => {
      const bytes = await minutesPaper(composeMinutes(given));
      const source = await decode(bytes, '会议纪要.docx');
      if (!source.ok) throw new Error(source.error.code);
      const read = readDocument(source.value, simplify);
      expect(read).toMatchObject({ kind: 'notice', documentNumber: given.number });
      const found = read.tasks.map(({ title, responsibility, deadlines }) => ({
        title,
        lead: responsibility.flatMap(({ lead }) => lead),
        support: responsibility.flatMap(({ support }) => support),
        due: deadlines[0]?.date ?? null,
      }));
      expect(found).toEqual(
        given.decisions.map(({ title, lead, support, due }) => ({
          ...{ title, lead: [lead], support, due },
        })),
      );
    }),
    { numRuns: 60 },
  );
});
