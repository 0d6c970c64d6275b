// SPDX-License-Identifier: Apache-2.0
import { datedData, parameterData, sampleParameter, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import {
  documentsOf,
  libraryOf,
  PACK_FORMAT,
  packOf,
  readPack,
  readSourceDocument,
} from './index.js';

const document = (key: string) => {
  const read = readSourceDocument(
    `${key}.yaml`,
    treeOf({ key, title: '示例通知', issuer: '示例市', published: '2024-12-20', status: 'read' }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

const library = libraryOf(
  [sampleParameter(), sampleParameter({ id: 'other.allowance' })],
  [document('sample-notice'), document('unused')],
);
const REGIONS = new Set(['990100']);

test('a pack brings the documents it cites and no others, and reads back the same', () => {
  const pack = packOf(library, () => true);
  expect(pack.documents.map(({ key }) => key)).toEqual(['sample-notice']);
  const read = readPack('pack.json', treeOf(JSON.parse(JSON.stringify(pack))), REGIONS);
  expect(read).toEqual({
    ok: true,
    value: libraryOf(library.parameters, [document('sample-notice')]),
  });
});

test('a part of a library makes a pack too', () => {
  const pack = packOf(library, ({ id }) => id === 'other.allowance');
  expect(pack.parameters.map(({ id }) => id)).toEqual(['other.allowance']);
});

test('documents are those of values, of mentions and of decisions to adopt', () => {
  const source = { document: 'b', at: '一', published: 'unknown' };
  const parameter = sampleParameter({
    values: [datedData({ to: '2025-12-31' })],
    namedIn: [source],
    inherit: { from: '990000', since: '2026-01-01', source: { ...source, document: 'c' } },
  });
  expect(documentsOf(parameter)).toEqual(['sample-notice', 'b', 'c']);
});

test.each([
  [{ format: 'sanyi-parameters/2', documents: [], parameters: [] }, 'not-allowed', 'format'],
  [
    { format: PACK_FORMAT, documents: [], parameters: [parameterData({ unit: 'yuan' })] },
    'unknown-unit',
    'parameters[0].unit',
  ],
  [
    { format: PACK_FORMAT, documents: [], parameters: [parameterData()] },
    'unknown-document',
    'values[0].source.document',
  ],
])('%j is refused: %s', (data, code, path) => {
  const read = readPack('pack.json', treeOf(data), REGIONS);
  expect(read).toMatchObject({ ok: false, error: [{ code, path, file: 'pack.json' }] });
});
