// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { reportedLamp } from './reported-lamp.js';

const DUE = '2026-12-31';
const LATER = '2027-01-01';
const required = (comparator: string, value: string | null, valueTo: string | null = null) => ({
  ...{ comparator, value, valueTo, due: DUE },
});

test.each([
  [required('>=', '5'), '5', LATER, 'met'],
  [required('>=', '5'), '4.9', LATER, 'missed'],
  [required('>=', '5'), '4.9', DUE, 'open'],
  [required('<=', '5'), '5.1', LATER, 'missed'],
  [required('<=', '5'), '5', LATER, 'met'],
  [required('=', '5'), '5.0', DUE, 'met'],
  [required('range', '3', '5'), '4', DUE, 'met'],
  [required('range', '3', '5'), '6', LATER, 'missed'],
  [required('range', '3'), '4', LATER, 'open'],
  [required('all', null), '7', LATER, 'open'],
  [required('>=', '5'), null, LATER, 'silent'],
  [required('>=', '5'), '很多', LATER, 'open'],
])('%j: %s on %s is %s', (what, given, today, lamp) => {
  expect(reportedLamp(what, given, today)).toBe(lamp);
});
