// SPDX-License-Identifier: Apache-2.0
import { exampleNotice, exampleReport } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { closingDutiesOf, closingHead, documentHead, taskHead, tasksOf } from './document-head.js';

const { reading } = exampleNotice();
const document = documentHead({ name: '八号.docx', reading }, 0);

test('a document is known by its title, or by its file where it has none', () => {
  expect(document).toMatchObject({
    id: 'D01',
    title: reading.title,
    number: '示政办发〔2026〕8号',
  });
  const nameless = { name: '无题.txt', reading: { ...reading, title: null } };
  expect(documentHead(nameless, 11)).toMatchObject({ id: 'D12', title: '无题.txt' });
});

test('a task without a title goes by its first sentence', () => {
  const [task] = reading.tasks;
  if (task === undefined) throw new Error('the example has tasks');
  const untitled = { ...task, title: null, text: '完成第一件事；再做第二件。' };
  expect(taskHead(document, untitled, 2)).toMatchObject({ id: 'D01-T003', title: '完成第一件事' });
});

test('a closing duty is numbered by itself', () => {
  const duty = { text: '各地按季报送。', span: [0, 7], units: [] } as const;
  expect(closingHead(document, duty, 0)).toMatchObject({
    id: 'D01-C01',
    label: '',
    title: '各地按季报送',
    closing: true,
  });
});

test('a report hands out neither tasks nor duties, whatever it lists', () => {
  const report = exampleReport();
  expect([report.tasks.length, report.closingDuties.length]).toEqual([1, 1]);
  expect([tasksOf(report), closingDutiesOf(report)]).toEqual([[], []]);
  expect(tasksOf(reading)).toBe(reading.tasks);
});
