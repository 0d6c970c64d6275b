// SPDX-License-Identifier: Apache-2.0
import { datedData, parameterData, sampleParameter, treeOf } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import {
  type Filed,
  findParameter,
  libraryFaults,
  libraryOf,
  type Parameter,
  pathOf,
  type SourceDocument,
} from './index.js';

const DOCUMENT: SourceDocument = {
  key: 'sample-notice',
  title: '示例通知',
  number: '',
  issuer: '示例市人民政府',
  published: sampleParameter().values[0]?.source.published ?? null,
  url: null,
  status: 'read',
  draft: false,
  note: '',
};

const filed = (
  changes: Readonly<Record<string, unknown>> = {},
  file?: string,
): Filed<Parameter> => {
  const content = sampleParameter(changes);
  return { file: file ?? pathOf(content), content, tree: treeOf(parameterData(changes)) };
};
const filedDocument = (changes: Partial<SourceDocument> = {}): Filed<SourceDocument> => {
  const content = { ...DOCUMENT, ...changes };
  return { file: `${content.key}.yaml`, content, tree: treeOf({ key: content.key }) };
};
const faults = (parameters: readonly Filed<Parameter>[], documents = [filedDocument()]) =>
  libraryFaults(parameters, documents, new Set(['990100', '990000'])).map(
    ({ code, path }) => `${code} ${path}`,
  );

test('a parameter stands under its region, topic and name', () => {
  expect(pathOf({ region: 'national', id: 'cross-region.referred-change' })).toBe(
    'national/cross-region/referred-change.yaml',
  );
});

test('a library has one order, and finds by region and id', () => {
  const [a, b] = [sampleParameter(), sampleParameter({ region: '990000' })];
  expect(libraryOf([a, b], []).parameters).toEqual([b, a]);
  expect(findParameter(libraryOf([a, b], []), '990100', 'sample.allowance')).toBe(a);
  expect(findParameter(libraryOf([a], []), '990000', 'sample.allowance')).toBeUndefined();
});

describe('the whole', () => {
  test('is sound where all fits together', () => {
    expect(faults([filed()])).toEqual([]);
  });

  test.each([
    ['a file in the wrong place', [filed({}, '990100/other/allowance.yaml')], 'not-its-path id'],
    ['a region that is not there', [filed({ region: '880000' })], 'unknown-region region'],
    ['the same parameter twice', [filed(), filed()], 'duplicate id'],
    [
      'a document that is not registered',
      [
        filed({
          values: [datedData({ source: { document: 'none', at: '一', published: 'unknown' } })],
        }),
      ],
      'unknown-document values[0].source.document',
    ],
    [
      'another day of publication than the document’s',
      [
        filed({
          values: [
            datedData({ source: { document: 'sample-notice', at: '一', published: '2024-01-01' } }),
          ],
        }),
      ],
      'unlike-its-document values[0].source.published',
    ],
    [
      'a draft from a document that is none',
      [filed({ values: [datedData({ draft: true })] })],
      'unlike-its-document values[0].draft',
    ],
    [
      'a value taken over from nowhere',
      [
        filed({
          values: [],
          inherit: {
            from: '990000',
            since: '2026-01-01',
            source: { document: 'sample-notice', at: '一', published: '2024-12-20' },
          },
        }),
      ],
      'unknown-parameter inherit.from',
    ],
  ])('%s', (_, parameters, expected) => {
    expect(faults(parameters)).toEqual([expected]);
  });

  test('no value is known better than its document', () => {
    expect(faults([filed()], [filedDocument({ status: 'reported' })])).toEqual([
      'unlike-its-document values[0].status',
    ]);
  });

  test('a document stands under its key', () => {
    expect(faults([], [{ ...filedDocument(), file: 'other.yaml' }])).toEqual(['not-its-path key']);
  });
});
