// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { workCalendar } from '@sanyi/kernel';
import { theDay } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LampChange, LampKey } from '../lamp/lamp.js';
import { escalationsOn, readEscalation } from './escalation.js';

const file = new URL('../../../../data/supervision/escalation.yaml', import.meta.url);
const written = parse(readFileSync(file, 'utf8')) as object;
const read = readEscalation(written);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const rule = read.value;

const turned = (on: string, to: LampKey): LampChange => ({
  item: 'T001',
  from: null,
  to,
  on: theDay(on),
  reasons: [],
});
const levels = (changes: readonly LampChange[], on: string) =>
  escalationsOn(changes, theDay(on), rule, workCalendar([])).map(
    ({ level, reachedOn }) => `${level} ${reachedOn}`,
  );

describe('red since Monday, 2 November 2026', () => {
  const red = [turned('2026-09-01', 'green'), turned('2026-11-02', 'red')];

  test.each([
    ['2026-11-01', []],
    ['2026-11-02', ['unit 2026-11-02']],
    ['2026-11-08', ['unit 2026-11-02']],
    ['2026-11-09', ['unit 2026-11-02', 'in-charge 2026-11-09']],
    ['2026-11-16', ['unit 2026-11-02', 'in-charge 2026-11-09', 'principal 2026-11-16']],
  ])('on %s', (on, reached) => {
    expect(levels(red, on)).toEqual(reached);
  });

  test('once it is no longer red, nothing is left of it; red again counts anew', () => {
    const again = [...red, turned('2026-11-10', 'yellow'), turned('2026-11-20', 'red')];
    expect(levels(again, '2026-11-12')).toEqual([]);
    expect(levels(again, '2026-11-20')).toEqual(['unit 2026-11-20']);
  });
});

test('steps that do not rise are refused', () => {
  const steps = [
    { level: 'unit', workingDays: 3, words: '提醒' },
    { level: 'upper', workingDays: 3, words: '报上级' },
  ];
  const refused = readEscalation({ ...written, steps });
  expect(refused.ok ? [] : refused.error.map(({ path }) => path)).toEqual(['steps[1].workingDays']);
});
