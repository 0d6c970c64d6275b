// SPDX-License-Identifier: Apache-2.0
import { smallTask, theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { Clock, DeadlineRule, Occurrence } from '../duty/deadline-rule.js';
import { calendarEntries } from './calendar-entries.js';

const deadline = (id: string, quote: string, rule: DeadlineRule) => ({
  id,
  quote,
  span: [0, 1] as const,
  rule,
});
const task = smallTask('d-T001', ['lead 甲'], {
  title: '推进改革',
  deadlines: [
    deadline('D1', '年内', { kind: 'on', day: theDay('2026-12-31') }),
    deadline('D2', '10月1日起', { kind: 'from', day: theDay('2026-10-01') }),
    deadline('D3', '待省文件出台后', { kind: 'after', event: 'x', within: null }),
    deadline('D4', '长期', { kind: 'standing' }),
  ],
});
const occurrence = (unit: string): Occurrence => ({
  ...{ id: unit, duty: 'B', unit, period: '2026年第3季度', nth: 1, of: 1 },
  ...{ from: theDay('2026-07-01'), to: theDay('2026-09-30'), due: theDay('2026-10-10') },
});
const running: Clock = {
  ...{ state: 'started', event: 'x', startedOn: theDay('2026-09-01'), by: '一号' },
  due: theDay('2026-10-20'),
};
const entries = (from: string, to: string, clocks: ReadonlyMap<string, Clock>) =>
  calendarEntries(
    {
      ...{ tasks: [task], occurrences: [occurrence('甲'), occurrence('乙')], clocks },
      duties: new Map([['B', '报送进展']]),
    },
    { from: theDay(from), to: theDay(to) },
  ).map(({ on, kind, title }) => `${on} ${kind} ${title}`);

test('what falls into a range, by day; several units that owe the same are one entry', () => {
  expect(entries('2026-10-01', '2026-12-31', new Map([['D3', running]]))).toEqual([
    '2026-10-01 starts 推进改革（10月1日起）',
    '2026-10-10 duty 报送进展（2026年第3季度）',
    '2026-10-20 clock 推进改革（待省文件出台后）',
    '2026-12-31 due 推进改革（年内）',
  ]);
});

test('a clock that waits and a standing duty fall on no day', () => {
  expect(entries('2026-10-02', '2026-12-30', new Map())).toEqual([
    '2026-10-10 duty 报送进展（2026年第3季度）',
  ]);
});
