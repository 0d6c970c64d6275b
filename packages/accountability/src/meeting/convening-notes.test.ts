// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { conveningNotes } from './convening-notes.js';

const RIGHT = {
  kind: 'consultation',
  convener: 'health-commission',
  deputies: ['health-insurance', 'drug-administration'],
} as const;

test.each([
  ['按规则召集', RIGHT, []],
  [
    '州县药品由市场监管部门管',
    { ...RIGHT, deputies: ['market-regulation', 'health-insurance'] },
    [],
  ],
  ['不是卫生健康部门召集', { ...RIGHT, convener: 'finance' }, ['convener-not-health']],
  ['少了医保', { ...RIGHT, deputies: ['drug-administration'] }, ['deputy-missing']],
  ['少了药监', { ...RIGHT, deputies: ['health-insurance'] }, ['deputy-missing']],
  ['协商谈判不适用', { kind: 'negotiation', convener: 'health-insurance', deputies: [] }, []],
] as const)('%s', (_, given, notes) => {
  expect(conveningNotes(given)).toEqual(notes);
});
