// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aimFrom } from './aim-draft.js';

test('a form says what is required, how much it is to change, or that a target ends', () => {
  expect(aimFrom({ kind: 'at-least', value: ' 0.9 ' })).toEqual({ kind: 'at-least', value: '0.9' });
  expect(aimFrom({ kind: 'rise' })).toEqual({ kind: 'rise', by: null, relative: false });
  expect(aimFrom({ kind: 'fall', value: '0.02' })).toEqual({
    kind: 'fall',
    by: '0.02',
    relative: false,
  });
  expect(aimFrom({ kind: 'end', value: '0.9' })).toBeNull();
});
