// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { derivedField } from './derived-field.js';

test('a derived field is never asked for', () => {
  expect(derivedField('x', 'whole', ['数', 'n'], { unit: 'day' })).toMatchObject({
    label: { zh: '数', en: 'n' },
    required: false,
    unit: 'day',
  });
});
