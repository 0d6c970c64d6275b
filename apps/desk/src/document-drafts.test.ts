// SPDX-License-Identifier: Apache-2.0
import type { Head, Practice } from '@sanyi/documents';
import { plainDate } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import {
  basisDraft,
  basisOf,
  dutyDraft,
  dutyOf,
  figureDraft,
  figureOf,
  headDraft,
  headOfDraft,
  measureOf,
  practiceDraft,
  practiceOf,
  referenceDraft,
  referenceOf,
} from './document-drafts.js';

const day = (text: string) => {
  const date = plainDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};

const HEAD: Head = {
  title: '安排',
  noticeTitle: null,
  documentNumber: null,
  issuer: '青禾县卫生健康局',
  issuedOn: day('2026-03-05'),
  period: { from: day('2026-01-01'), to: day('2026-12-31') },
  level: 'county',
  region: null,
  leadRule: 'stated',
  draft: false,
};

test('a head that is typed unchanged is the same head', () => {
  expect(headOfDraft(headDraft(HEAD))).toEqual({ ok: true, value: HEAD });
});

test('an emptied field of the head is not stated', () => {
  const draft = { ...headDraft(HEAD), title: ' ', issuedOn: '', from: '', to: '', level: '' };
  expect(headOfDraft({ ...draft, level: '' })).toMatchObject({
    ok: true,
    value: { title: null, issuedOn: null, period: null, level: null },
  });
});

test.each([
  [{ from: '2026-01-01', to: '' }, 'needBothDays'],
  [{ from: '', to: '2026-01-01' }, 'needBothDays'],
  [{ from: '2026-12-31', to: '2026-01-01' }, 'daysInOrder'],
])('a period %o is not one', (period, code) => {
  expect(headOfDraft({ ...headDraft(HEAD), ...period })).toEqual({ ok: false, error: { code } });
});

test('units of a duty are written in one line, each once', () => {
  const duty = { text: '抓好落实', span: [3, 7] as const, units: ['县财政局', '县医保局'] };
  expect(dutyDraft(duty).units).toBe('县财政局、县医保局');
  expect(
    dutyOf(
      { text: ' 抓好落实 ', units: '县财政局，县医保局、县财政局' },
      { quote: '', span: [3, 7] },
    ),
  ).toEqual({
    ok: true,
    value: duty,
  });
  expect(dutyOf(dutyDraft(null), null)).toMatchObject({ error: { code: 'needText' } });
});

test('a reference is its title without the marks', () => {
  const draft = { ...referenceDraft(null), title: '《管理办法》', number: '青政发〔2026〕1号' };
  expect(referenceOf(draft, null)).toMatchObject({
    value: { title: '管理办法', number: '青政发〔2026〕1号', role: 'named', span: [0, 0] },
  });
  expect(referenceOf(referenceDraft(null), null)).toMatchObject({ error: { code: 'needText' } });
});

const FIGURE = { ...figureDraft(null), metric: '参保率', value: '９７.５', year: '2025' };

test('a figure needs a name and a number; its year has four digits', () => {
  expect(figureOf(FIGURE, null)).toMatchObject({
    value: { metric: '参保率', value: 97.5, valueTo: null, unit: null, place: null, year: 2025 },
  });
  expect(figureOf({ ...FIGURE, year: '' }, null)).toMatchObject({ value: { year: null } });
});

test.each([
  [{ metric: ' ' }, 'needMetric'],
  [{ value: '' }, 'needNumber'],
  [{ value: '五成' }, 'notANumber'],
  [{ valueTo: 'x' }, 'notANumber'],
  [{ year: '25' }, 'needYear'],
  [{ year: '去年' }, 'needYear'],
])('a figure with %o is incomplete', (part, code) => {
  expect(figureOf({ ...FIGURE, ...part }, null)).toEqual({ ok: false, error: { code } });
});

test('a corrected figure keeps the words and the place it was read from', () => {
  const read = figureOf(FIGURE, null);
  if (!read.ok) throw new Error(read.error.code);
  const machine = { ...read.value, quote: '参保率97.5%', span: [4, 12] as const };
  expect(figureOf({ ...figureDraft(machine), value: '98' }, machine)).toEqual({
    ok: true,
    value: { ...machine, value: 98 },
  });
});

test('a practice keeps its measures', () => {
  const practice: Practice = {
    place: '青禾县',
    title: '甲',
    span: [0, 9],
    measures: [{ text: '乙', span: [3, 4] }],
  };
  expect(
    practiceOf({ ...practiceDraft(practice), place: '' }, practice, { quote: '甲', span: [0, 9] }),
  ).toEqual({
    ok: true,
    value: { ...practice, place: null },
  });
  expect(practiceOf({ title: '', place: '' }, practice, null)).toMatchObject({
    error: { code: 'needText' },
  });
});

const PLACE = { quote: '《办法》', span: [4, 8] as const };

test('what is added stands at the picked words, or nowhere', () => {
  expect(basisOf({ title: '《办法》', number: ' ' }, PLACE)).toEqual({
    ok: true,
    value: { title: '办法', number: null, span: [4, 8] },
  });
  expect(dutyOf({ text: '报送', units: '' }, PLACE)).toMatchObject({ value: { span: [4, 8] } });
  expect(practiceOf({ title: '甲', place: '' }, null, PLACE)).toEqual({
    ok: true,
    value: { place: null, title: '甲', span: [4, 8], measures: [] },
  });
  expect(measureOf(' 乙 ', PLACE)).toEqual({ ok: true, value: { text: '乙', span: [4, 8] } });
  expect(measureOf('乙', null)).toMatchObject({ value: { span: [0, 0] } });
  expect(measureOf(' ', PLACE)).toMatchObject({ error: { code: 'needText' } });
  expect(basisOf(basisDraft(null), null)).toMatchObject({ error: { code: 'needText' } });
});

test('a policy basis that is typed unchanged is the same', () => {
  const basis = { title: '办法', number: '青政发〔2025〕1号', span: [4, 8] as const };
  expect(basisOf(basisDraft(basis), PLACE)).toEqual({ ok: true, value: basis });
});
