// SPDX-License-Identifier: Apache-2.0
import { datedData, sampleParameter } from '@sanyi/testkit';
import type { PlainDate } from '@sanyi/kernel';
import { describe, expect, test } from 'vitest';
import { amend, type Amendment, amendmentFaults, changedPairs } from './amendment.js';
import { type ParameterLibrary, libraryOf } from './library.js';
import type { SourceDocument } from './source-document.js';

const notice: SourceDocument = {
  ...{ key: 'sample-notice', title: '示例通知', number: '', issuer: '示例市医疗保障局', url: null },
  ...{ published: '2024-12-20' as PlainDate, status: 'read', draft: false, note: '' },
};
const library = libraryOf([sampleParameter()], [notice]);
const regions = new Set(['990100', '990102']);

const amendment = (
  changes: Readonly<Record<string, unknown>> = {},
  head = {},
  documents: readonly SourceDocument[] = [],
): Amendment => ({
  documents,
  changes: [{ kind: 'set', parameter: sampleParameter({ ...head, values: [datedData(changes)] }) }],
});

const over = (given: Amendment): ParameterLibrary => {
  const after = amend(library, given);
  if (!after.ok) throw new Error(JSON.stringify(after.error));
  return after.value;
};
const faultsOf = (given: Amendment) =>
  amendmentFaults(over(given), given, regions).map(({ code, path }) => `${code} ${path}`);

describe('an amendment', () => {
  test('lies over the library and leaves it as it was', () => {
    const given = amendment({ from: '2026-01-01', value: '350.00' });
    expect(over(given).parameters[0]?.values.map(({ from }) => from)).toEqual([
      '2026-01-01',
      '2025-01-01',
    ]);
    expect(library.parameters[0]?.values).toHaveLength(1);
    expect(faultsOf(given)).toEqual([]);
  });

  test('brings its documents; one that is there already must say the same', () => {
    const own = { ...notice, key: 'own-notice' };
    const given = amendment({ from: '2026-01-01' }, {}, [own, notice]);
    expect(over(given).documents.map(({ key }) => key)).toEqual(['own-notice', 'sample-notice']);
    expect(amend(library, amendment({}, {}, [{ ...notice, title: '另一份' }]))).toMatchObject({
      error: { code: 'document-differs', key: 'sample-notice' },
    });
  });

  test('tells which of its changes does not fit', () => {
    const changes = [...amendment({ from: '2026-01-01' }).changes];
    const end = { kind: 'end', region: '990100', id: 'sample.none' } as const;
    const last = '2026-01-01' as PlainDate;
    expect(amend(library, { documents: [], changes: [...changes, { ...end, last }] })).toEqual({
      ok: false,
      error: { code: 'nothing-to-end', last, change: 1, region: '990100', id: 'sample.none' },
    });
  });
});

describe('what is wrong with the whole', () => {
  test.each([
    [
      'a value that reaches into a newer one',
      { from: '2024-01-01', to: '2025-06-30' },
      {},
      'values-overlap values[1].to',
    ],
    ['a region that does not exist', {}, { region: '990199' }, 'unknown-region region'],
    [
      'a document that is not there',
      { source: { document: 'none', at: '一', published: '2024-12-20' } },
      {},
      'unknown-document values[0].source.document',
    ],
    [
      'a draft of a document that is none',
      { draft: true },
      { region: '990102' },
      'unlike-its-document values[0].draft',
    ],
  ])('%s', (_, value, head, fault) => {
    expect(faultsOf(amendment(value, head))).toEqual([fault]);
  });

  test('a value known better than its document', () => {
    const told = { ...notice, key: 'told', status: 'reported' } as const;
    const source = { document: 'told', at: '一', published: '2024-12-20' };
    expect(faultsOf(amendment({ source }, { region: '990102' }, [told]))).toEqual([
      'unlike-its-document values[0].status',
    ]);
  });
});

test('pairs of before and after, one for each parameter that is touched', () => {
  const given = amendment({ from: '2026-01-01' });
  const twice = { ...given, changes: [...given.changes, ...given.changes] };
  const pairs = changedPairs(library, over(given), twice.changes);
  expect(pairs).toHaveLength(1);
  expect(pairs[0]?.[0]).toBe(library.parameters[0]);
  const other = amendment({}, { region: '990102' });
  expect(changedPairs(library, over(other), other.changes)[0]?.[0]).toBeUndefined();
});
