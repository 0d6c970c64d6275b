// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { FIELD_KINDS, type Field, isNumeric } from './field.js';

const field = { id: 'x' } as Field;

test('expressions count with four kinds of fields', () => {
  expect(FIELD_KINDS.filter((kind) => isNumeric({ ...field, kind }))).toEqual([
    'whole',
    'decimal',
    'money',
    'share',
  ]);
});
