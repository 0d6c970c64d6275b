// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { writeAction } from './actions.js';
import { chosenMark } from './chosen-mark.js';
import { corrected, machineDocument } from '@sanyi/documents';
import {
  EXAMPLE_READING as READING,
  spanInExample as spanOf,
  EXAMPLE_TEXT as TEXT,
} from '@sanyi/testkit';

const PRACTICE = {
  place: null,
  title: '做法',
  span: spanOf('二、稳定队伍'),
  measures: [{ text: '培训', span: spanOf('每年培训60人') }],
};
const MACHINE = machineDocument({ ...READING, practices: [PRACTICE] });

test('a chosen action and a chosen measure are lit at their words', () => {
  expect(chosenMark(MACHINE, 'm0.actions.1')).toMatchObject({
    span: spanOf('配齐3名医师。'),
    task: 'm0',
  });
  expect(chosenMark(MACHINE, 'practice.0.measures.0')).toMatchObject({
    span: spanOf('每年培训60人'),
    task: null,
  });
});

test('what has a mark of its own, is unknown or stands nowhere is not', () => {
  const [task] = MACHINE.tasks;
  if (task === undefined) throw new Error('no task');
  const added = writeAction(task, {
    item: { key: 'p0', value: null },
    action: { text: '甲', span: [0, 0], group: null },
    text: TEXT,
    created: 'p0',
  });
  const document = corrected(MACHINE, [added]);
  for (const key of ['m0', 'm0.targets.0', 'nothing', 'p0']) {
    expect(chosenMark(document, key)).toBeNull();
  }
});
