// SPDX-License-Identifier: Apache-2.0
import {
  dayFromNumber,
  dayNumber,
  isWorkingDay,
  type PlainDate,
  type WorkCalendar,
} from '@sanyi/kernel';
import type { LampCondition, LampFacts, LampScheme } from './lamp.js';

/** 台账列: the facts of a whole ledger, one number a cell; NO_DAY where there is none. Fill it once, judge it for any day and scheme. */
export interface LampColumns {
  readonly size: number;
  readonly start: Int32Array;
  readonly due: Int32Array;
  readonly closedOn: Int32Array;
  readonly sentOn: Int32Array;
  readonly signedOn: Int32Array;
  readonly answerDue: Int32Array;
  /** -1 where nothing is reported. */
  readonly progress: Int8Array;
  readonly missed: Uint16Array;
}

/** 无日期. */
export const NO_DAY = -2_147_483_648;

/** 全台账的灯: by item, the lamp as its place in the scheme's list, and a bit for each rule that holds. */
export interface LampColumn {
  readonly lamp: Uint8Array;
  readonly rules: Uint32Array;
}

export const emptyLampColumns = (size: number): LampColumns => ({
  size,
  start: new Int32Array(size).fill(NO_DAY),
  due: new Int32Array(size).fill(NO_DAY),
  closedOn: new Int32Array(size).fill(NO_DAY),
  sentOn: new Int32Array(size).fill(NO_DAY),
  signedOn: new Int32Array(size).fill(NO_DAY),
  answerDue: new Int32Array(size).fill(NO_DAY),
  progress: new Int8Array(size).fill(-1),
  missed: new Uint16Array(size),
});

const numberOf = (day: PlainDate | null): number => (day === null ? NO_DAY : dayNumber(day));

/** Writes the facts of one item into its row. */
export function setLampFacts(columns: LampColumns, at: number, facts: LampFacts): void {
  columns.start[at] = numberOf(facts.start);
  columns.due[at] = numberOf(facts.due);
  columns.closedOn[at] = numberOf(facts.closedOn);
  columns.sentOn[at] = numberOf(facts.sentOn);
  columns.signedOn[at] = numberOf(facts.signedOn);
  columns.answerDue[at] = numberOf(facts.answerDue);
  columns.progress[at] = facts.progress ?? -1;
  columns.missed[at] = facts.targets.missed;
}

/** 全台账判灯: the lamps of all items on a day, the same as `lampOf` gives one by one. */
export function judgeLamps(
  columns: LampColumns,
  on: PlainDate,
  scheme: LampScheme,
  calendar: WorkCalendar,
): LampColumn {
  const today = dayNumber(on);
  const rules = new Uint32Array(columns.size);
  scheme.rules.forEach(({ when }, index) => {
    judgeRule(when, columns, { today, calendar, bit: 2 ** index, rules });
  });
  return { lamp: lampsOf(rules, scheme), rules };
}

interface Judging {
  readonly today: number;
  readonly calendar: WorkCalendar;
  readonly bit: number;
  readonly rules: Uint32Array;
}

/** Each rule has a loop of its own: one loop that calls a rule for each item takes five times as long. */
function judgeRule(when: LampCondition, columns: LampColumns, judging: Judging): void {
  const { today, calendar } = judging;
  switch (when.kind) {
    case 'closed':
      { within(columns.closedOn, [NO_DAY + 1, today], judging); return; }
    case 'overdue':
      { within(columns.due, [NO_DAY + 1, today - when.days], judging); return; }
    case 'near':
      { within(columns.due, [today, lastNear(today, when.workingDays, calendar)], judging); return; }
    case 'unanswered':
      { within(
        columns.answerDue,
        [NO_DAY + 1, firstFar(today, when.workingDays, calendar)],
        judging,
      ); return; }
    case 'lagging':
      { lagging(columns, when.points, judging); return; }
    case 'target-missed':
      { atLeast(columns.missed, when.targets, judging); return; }
    case 'unsigned':
      { unsigned(columns, firstFar(today, when.workingDays + 1, calendar), judging); return; }
  }
}

/** The last day with at most so many working days after today. */
function lastNear(today: number, workingDays: number, calendar: WorkCalendar): number {
  let [day, left] = [today, workingDays];
  while (left >= 0) {
    day += 1;
    if (isWorkingDay(calendar, dayFromNumber(day))) left -= 1;
  }
  return day - 1;
}

/** The last day from which at least so many working days have passed up to today. */
function firstFar(today: number, workingDays: number, calendar: WorkCalendar): number {
  let [day, left] = [today, workingDays];
  while (left > 0) {
    if (isWorkingDay(calendar, dayFromNumber(day))) left -= 1;
    day -= 1;
  }
  return day;
}

function within(
  column: Int32Array,
  [from, to]: readonly [number, number],
  { bit, rules }: Judging,
): void {
  for (let at = 0; at < column.length; at += 1) {
    const day = column[at] ?? NO_DAY;
    if (day >= from && day <= to) rules[at] = (rules[at] ?? 0) | bit;
  }
}

function atLeast(column: Uint16Array, least: number, { bit, rules }: Judging): void {
  for (let at = 0; at < column.length; at += 1) {
    if ((column[at] ?? 0) >= least) rules[at] = (rules[at] ?? 0) | bit;
  }
}

function lagging(
  { start, due, progress, size }: LampColumns,
  points: number,
  { today, bit, rules }: Judging,
): void {
  for (let at = 0; at < size; at += 1) {
    const done = progress[at] ?? -1;
    const from = start[at] ?? NO_DAY;
    const to = due[at] ?? NO_DAY;
    if (done < 0 || from === NO_DAY || to === NO_DAY) continue;
    const passed = today - from;
    const whole = to - from;
    const running = passed >= whole ? 100 : Math.floor((100 * passed) / whole);
    if ((passed <= 0 ? 0 : running) - done >= points) rules[at] = (rules[at] ?? 0) | bit;
  }
}

function unsigned(
  { sentOn, signedOn, size }: LampColumns,
  last: number,
  { today, bit, rules }: Judging,
): void {
  for (let at = 0; at < size; at += 1) {
    const sent = sentOn[at] ?? NO_DAY;
    const signed = signedOn[at] ?? NO_DAY;
    const waits = signed === NO_DAY || signed > today;
    if (sent !== NO_DAY && sent <= last && waits) rules[at] = (rules[at] ?? 0) | bit;
  }
}

const HALF = 16;

/** The worst lamp that any rule turns; 办结 before all; green where none does. Looked up by the two halves of the bits. */
function lampsOf(rules: Uint32Array, scheme: LampScheme): Uint8Array {
  const { lamps } = scheme;
  const low = ranks(scheme, 0);
  const high = ranks(scheme, HALF);
  const blue = lamps.findIndex(({ key }) => key === 'blue');
  const green = lamps.findIndex(({ key }) => key === 'green');
  const shown = Uint8Array.from([blue, ...lamps.map((_, place) => place), green]);
  const turned = new Uint8Array(rules.length);
  for (let at = 0; at < rules.length; at += 1) {
    const mask = rules[at] ?? 0;
    const rank = Math.min(low[mask & 0xffff] ?? 0, high[mask >>> HALF] ?? 0);
    turned[at] = shown[rank] ?? green;
  }
  return turned;
}

/** By a mask of 16 rules: 0 for 办结, then the lamps in their order, then none. */
function ranks({ lamps, rules }: LampScheme, from: number): Uint8Array {
  const some = rules.slice(from, from + HALF);
  const table = new Uint8Array(2 ** some.length);
  const none = lamps.length + 1;
  for (let mask = 0; mask < table.length; mask += 1) {
    const held = some.filter((_, bit) => ((mask >>> bit) & 1) === 1);
    const all = held.map(({ lamp }) =>
      lamp === 'blue' ? 0 : 1 + lamps.findIndex(({ key }) => key === lamp),
    );
    table[mask] = Math.min(none, ...all);
  }
  return table;
}

/** How many items show each lamp, in the scheme's order. */
export function countLamps({ lamp }: LampColumn, { lamps }: LampScheme): readonly number[] {
  const counts = new Array<number>(lamps.length).fill(0);
  for (const place of lamp) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

/** A column and the scheme it was judged by: another scheme may list its lamps in another order. */
export type JudgedColumn = readonly [column: LampColumn, scheme: LampScheme];

/** Items that show another lamp: what a rule change, or a day, moves. */
export function movedItems(
  [before, old]: JudgedColumn,
  [after, now]: JudgedColumn,
): readonly number[] {
  const places = old.lamps.map(({ key }) => now.lamps.findIndex((face) => face.key === key));
  const moved: number[] = [];
  for (let at = 0; at < before.lamp.length; at += 1) {
    if (places[before.lamp[at] ?? 0] !== after.lamp[at]) moved.push(at);
  }
  return moved;
}
