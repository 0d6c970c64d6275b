// SPDX-License-Identifier: Apache-2.0
import { datedData, parameterData } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { dataTree } from './data-tree.js';
import { readAmendment, writeAmendment } from './read-amendment.js';

const document = {
  ...{ key: 'sample-notice', title: '示例通知', issuer: '示例市医疗保障局' },
  ...{ published: '2024-12-20', status: 'read' },
};
const end = { kind: 'end', region: '990100', id: 'sample.allowance', last: '2026-12-31' };
const set = { kind: 'set', parameter: parameterData() };

const faults = (data: unknown) => {
  const read = readAmendment(dataTree(data));
  return read.ok ? [] : read.error.map(({ code, path }) => `${code} ${path}`);
};

test('is written as it is read', () => {
  const data = { documents: [document], changes: [set, end, { ...set, kind: 'whole' }] };
  const read = readAmendment(dataTree(data));
  expect(read.ok && readAmendment(dataTree(writeAmendment(read.value)))).toEqual(read);
  expect(read.ok && writeAmendment(read.value).changes[1]).toEqual(end);
});

describe('a fault is told with the way to it', () => {
  test.each([
    [{}, ['missing-field ']],
    [{ changes: [{ kind: 'drop' }] }, ['not-allowed changes[0].kind']],
    [{ changes: [{ ...end, last: '2026-02-30' }] }, ['not-a-date changes[0].last']],
    [{ changes: [{ kind: 'set', parameter: 'x' }] }, ['not-a-map changes[0].parameter']],
    [
      {
        changes: [
          { kind: 'set', parameter: parameterData({ values: [datedData({ value: '1,000' })] }) },
        ],
      },
      ['not-an-amount changes[0].parameter.values[0].value'],
    ],
    [
      { changes: [], documents: [{ ...document, url: 'https://example.com/' }] },
      ['address-not-allowed documents[0].url'],
    ],
  ])('%j', (data, expected) => {
    expect(faults(data)).toEqual(expected);
  });
});
