// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import {
  actionOf,
  deadlineDraft,
  deadlineOf,
  deliverableOf,
  targetDraft,
  targetOf,
} from './drafts.js';
import { EXAMPLE_READING as READING } from '@sanyi/testkit';

const [TASK] = READING.tasks;
const [TARGET] = TASK?.targets ?? [];
const [DEADLINE] = TASK?.deadlines ?? [];
if (TARGET === undefined || DEADLINE === undefined) throw new Error('no example');

test('what is not touched comes back as it was', () => {
  expect(targetOf(targetDraft(TARGET), TARGET)).toEqual({ ok: true, value: TARGET });
  expect(deadlineOf(deadlineDraft(DEADLINE), DEADLINE)).toEqual({ ok: true, value: DEADLINE });
});

test.each([
  ['98', 98],
  [' 1,200.5 ', 1200.5],
  ['９８', 98],
  ['-3', -3],
  ['', null],
])('%j is %j', (text, value) => {
  const read = targetOf({ ...targetDraft(TARGET), value: text }, TARGET);
  expect(read).toMatchObject({ ok: true, value: { value, explicit: value !== null } });
});

test.each(['五成', '1.2.3', '98%', '1e9'])('%j is no number', (value) => {
  expect(targetOf({ ...targetDraft(TARGET), value }, TARGET)).toEqual({
    ok: false,
    error: { code: 'notANumber' },
  });
});

test('only a range has an upper end', () => {
  const draft = { ...targetDraft(TARGET), valueTo: '99' };
  expect(targetOf(draft, TARGET)).toMatchObject({ value: { valueTo: null } });
  expect(targetOf({ ...draft, comparator: 'range' }, TARGET)).toMatchObject({
    value: { valueTo: 99 },
  });
});

test('a new target stands nowhere in the document', () => {
  const read = targetOf({ ...targetDraft(null), metric: '培训人数' }, null);
  expect(read).toMatchObject({ ok: true, value: { quote: '培训人数', span: [0, 0] } });
});

test('a new piece stands at the words that a person picked', () => {
  const place = { quote: '培训60人', span: [4, 9] as const };
  expect(targetOf({ ...targetDraft(null), metric: '培训人数' }, place)).toMatchObject({
    value: { quote: '培训60人', span: [4, 9] },
  });
  expect(deadlineOf({ ...deadlineDraft(null), quote: '年底前' }, place)).toMatchObject({
    value: { quote: '年底前', span: [4, 9] },
  });
  expect(deliverableOf({ quote: ' 办法 ', kind: 'list', span: [0, 0] }, place)).toEqual({
    ok: true,
    value: { quote: '办法', kind: 'list', span: [4, 9] },
  });
  expect(actionOf({ text: ' 培训 ', group: 'g' }, place)).toEqual({
    ok: true,
    value: { text: '培训', group: 'g', span: [4, 9] },
  });
  expect(actionOf({ text: ' ', group: null }, null)).toMatchObject({ error: { code: 'needText' } });
});

test('what must be filled in is named', () => {
  expect(targetOf(targetDraft(null), null)).toMatchObject({ error: { code: 'needMetric' } });
  expect(deadlineOf(deadlineDraft(null), null)).toMatchObject({ error: { code: 'needQuote' } });
});

test('a recurrence belongs to 定期 and an event to 某事之后', () => {
  const draft = {
    quote: '每季度',
    kind: 'every',
    date: '',
    every: 'P3M',
    event: '文件出台',
  } as const;
  expect(deadlineOf(draft, null)).toMatchObject({ value: { every: 'P3M', event: null } });
  expect(deadlineOf({ ...draft, kind: 'after' }, null)).toMatchObject({
    value: { every: null, event: '文件出台' },
  });
});
