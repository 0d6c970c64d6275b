// SPDX-License-Identifier: Apache-2.0
import type { NewProposal, ParameterDetail, WrittenValue } from '@sanyi/contract';
import { describe, expect, test } from 'vitest';
import { askedOf, draftFor, draftOf } from './proposal-draft.js';

const parameter = (kind: string, unit: string): ParameterDetail =>
  ({
    ...{ region: '990100', id: 'sample.allowance', kind, values: [], held: null },
    unit: { id: unit, zh: '', en: '' },
  }) as unknown as ParameterDetail;

const asked = (value: WrittenValue): NewProposal => ({
  ...{ region: '990100', id: 'sample.allowance', why: '新的通知', document: 'sample-notice' },
  change: {
    ...{ kind: 'value', from: '2027-01-01', to: null, dated: 'stated', value },
    ...{ status: 'read', note: '', at: '第一条' },
  },
});

describe('what was asked for comes out of the form as it went in', () => {
  test.each<[string, string, WrittenValue]>([
    ['amount', 'CNY/year', '300.00'],
    ['amount', 'CNY/year', { min: '300.00' }],
    ['decimal', 'share', '0.855'],
    ['decimal', 'share-change', { min: '-0.1', max: '0.05' }],
    ['decimal', 'times', '2.5'],
    ['duration', 'duration', 'PT24H'],
    ['duration', 'duration', { min: 'P6M', max: 'P18M' }],
    ['rule', 'rule', 'two-invoices'],
    [
      'bands',
      'share',
      [
        { from: '0', to: '100', value: '0.6' },
        { from: '100', value: '0.75' },
      ],
    ],
  ])('%s %s %j', (kind, unit, value) => {
    const measure = parameter(kind, unit);
    expect(askedOf(draftOf(asked(value), measure), measure)).toEqual(asked(value));
  });
});

test('a share is typed as a percentage', () => {
  const rate = { ...parameter('decimal', 'share'), held: { value: '0.9' } } as ParameterDetail;
  expect(draftFor(rate)).toMatchObject({ shape: 'exact', exact: '90', from: '', at: '' });
  const change = askedOf({ ...draftFor(rate), exact: '92.5' }, rate).change;
  expect(change).toMatchObject({ value: '0.925' });
});

test('without a document it is an assumption, whatever was chosen before', () => {
  const draft = { ...draftFor(parameter('amount', 'CNY')), document: 'none', exact: '1' };
  expect(askedOf(draft, parameter('amount', 'CNY'))).toMatchObject({
    ...{ document: 'none', change: { status: 'assumed' } },
  });
});

test('a new document goes along whole, and an end has none', () => {
  const measure = parameter('amount', 'CNY');
  const draft = { ...draftFor(measure), title: '通知', issuer: '示例县政府', published: '' };
  expect(askedOf(draft, measure).document).toMatchObject({ title: '通知', published: null });
  const end: NewProposal = {
    ...{ region: '990100', id: 'sample.allowance', why: '到期' },
    change: { kind: 'end', last: '2027-12-31' },
  };
  expect(askedOf(draftOf(end, measure), measure)).toEqual(end);
});
