// SPDX-License-Identifier: Apache-2.0
import { datedData, sampleParameter } from '@sanyi/testkit';
import type { PlainDate } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { libraryOf } from './library.js';
import { packDifference } from './pack-difference.js';
import type { SourceDocument } from './source-document.js';

const notice: SourceDocument = {
  ...{ key: 'sample-notice', title: '示例通知', number: '', issuer: '示例市医疗保障局', url: null },
  ...{ published: '2024-12-20' as PlainDate, status: 'read', draft: false, note: '' },
};
const library = libraryOf([sampleParameter()], [notice]);

test('what is new, what differs and what is the same, each with what stood there', () => {
  const raised = sampleParameter({ values: [datedData({ value: '350.00' })] });
  const difference = packDifference(
    library,
    libraryOf(
      [raised, sampleParameter({ region: '990102' })],
      [
        { ...notice, title: '改了名' },
        { ...notice, key: 'another' },
      ],
    ),
  );
  expect(difference.parameters.map(({ standing }) => standing)).toEqual(['changed', 'added']);
  expect(difference.parameters[0]?.before).toBe(library.parameters[0]);
  expect(difference.documents.map(({ standing }) => standing)).toEqual(['added', 'changed']);
  expect(difference.documents[1]?.before).toBe(notice);
});

test('a review alone is no difference', () => {
  const reviewed = libraryOf([sampleParameter({ lastReviewed: '2026-11-22' })], [notice]);
  const { parameters, documents } = packDifference(library, reviewed);
  expect([...parameters, ...documents].map(({ standing }) => standing)).toEqual(['same', 'same']);
});
