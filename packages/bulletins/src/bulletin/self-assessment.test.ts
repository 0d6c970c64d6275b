// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallSnapshot, task } from '../testing/small-packet.js';
import { selfAssessment } from './self-assessment.js';

test.each([
  [{ closedOn: '2025-12-31' }, 'on-time'],
  [{ closedOn: '2026-01-02' }, 'late'],
  [{ due: '' }, 'under-way'],
  [{ due: '', closedOn: '2026-01-02' }, 'on-time'],
  [{ due: '2026-02-01' }, 'under-way'],
  [{ due: '2026-01-31' }, 'overdue'],
])('%j on 2026-02-01: %s', (rest, result) => {
  const snapshot = { ...smallSnapshot(), tasks: [task('T1', { ...rest, sentence: 's1' })] };
  expect(selfAssessment(snapshot)[0]).toMatchObject({ result, sentence: { id: 's1' } });
});
