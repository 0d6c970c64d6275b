// SPDX-License-Identifier: Apache-2.0
import { lampOf, supervisionLetter } from '@sanyi/accountability';
import { projectCalendar, projectLamps, smallTask, theDay } from '@sanyi/testkit';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { officialLetter } from './official-letter.js';

const [scheme, calendar] = [projectLamps(), projectCalendar()];
const due = theDay('2026-06-30');
const facts = {
  ...{ item: 'd-T001', start: null, due, progress: null, closedOn: null },
  targets: { met: 0, missed: 0, open: 0 },
  ...{ sentOn: null, signedOn: null, answerDue: null },
};
const task = smallTask('d-T001', ['lead 示例市卫生健康委员会'], {
  title: '推进紧密型县域医共体建设 <一>',
  deadlines: [{ id: 'D', quote: '6月底前', span: [0, 1], rule: { kind: 'on', day: due } }],
});
const letter = supervisionLetter(
  [
    {
      document: { title: '示例市2026年医改重点任务', number: '示市政办发〔2026〕3号' },
      ...{ task, lamp: lampOf(facts, theDay('2026-07-10'), scheme, calendar), reported: '' },
    },
  ],
  {
    unit: { unitId: 'u.示例市卫生健康委员会', name: '示例市卫生健康委员会' },
    ...{ number: '示市医改督〔2026〕1号', issuer: '示例市医改办', on: theDay('2026-07-10') },
    ...{ answerIn: 5, contact: '' },
  },
  { scheme, calendar },
);

test('the Word file says what the letter says, in its order', async () => {
  const bytes = await officialLetter(letter);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const said = [
    ...['督办单', '示市医改督〔2026〕1号', '示例市卫生健康委员会：', '一、督办事项'],
    ...[
      '（一）推进紧密型县域医共体建设 <一>',
      '当前状态：逾期或未达：时限2026年6月30日，已逾期10天。',
    ],
    ...['二、办理要求', '请于2026年7月17日前书面反馈', '附件：督办事项一览表', '示例市医改办'],
    ...['2026年7月10日', '督办事项一览表'],
  ];
  const places = said.map((words) => value.indexOf(words));
  expect(places).not.toContain(-1);
});

test('an upright text and a lying table, on A4', async () => {
  const xml = strFromU8(
    unzipSync(await officialLetter(letter))['word/document.xml'] ?? new Uint8Array(),
  );
  expect(xml.match(/<w:pgSz [^>]*>/g)).toEqual([
    expect.stringContaining('w:w="11906"'),
    expect.stringContaining('w:orient="landscape"'),
  ]);
});

test('what nobody has decided is left to fill', async () => {
  const bytes = await officialLetter({ ...letter, issuer: null, issuedOn: null, number: null });
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(value).toContain('（印发单位）');
  expect(value).not.toContain('示市医改督');
});

test('the signature never stands alone on a page: the last words of the text go with it', async () => {
  const xml = strFromU8(
    unzipSync(await officialLetter(letter))['word/document.xml'] ?? new Uint8Array(),
  );
  const [text = ''] = xml.split('<w:sectPr');
  const last = text.split('<w:p>').filter((one) => one.includes('</w:p>'));
  const kept = last.map((one) => one.includes('<w:keepNext/>'));
  expect(kept.slice(-8)).toEqual([false, true, true, true, true, true, true, false]);
  expect(last.at(-1)).toContain('2026年7月10日');
});
