// SPDX-License-Identifier: Apache-2.0
import { NewMinutes } from '@sanyi/contract';
import { expect, test } from 'vitest';
import { minutesIn } from './meeting-draft.js';

test('what was left empty is none; what was typed stands without the blanks around it', () => {
  const asked = minutesIn({
    ...{ kind: 'negotiation', on: '2026-11-09', number: ' ', convener: ' 省医保局 ' },
    decisions: [{ title: '调整费率 ', lead: '省医保局', due: '' }],
  });
  expect(asked).toEqual({
    ...{ kind: 'negotiation', on: '2026-11-09', number: null, convener: '省医保局' },
    ...{ deputies: [], attendees: [], topics: [] },
    decisions: [{ title: '调整费率', text: '', lead: '省医保局', support: [], due: null }],
  });
  expect(NewMinutes.parse(asked)).toEqual(asked);
});
