// SPDX-License-Identifier: Apache-2.0
import {
  dayFromNumber,
  dayNumber,
  isWorkingDay,
  type PlainDate,
  type WorkCalendar,
} from '@sanyi/kernel';
import type { LampCondition, LampFacts, LampScheme } from './lamp.js';
import { MOST_WORKING_DAYS } from './scheme-file.js';

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
  const { size } = columns;
  const today = dayNumber(on);
  const working = workingDaysUpTo(today, calendar);
  const rules = new Uint32Array(size);
  scheme.rules.forEach(({ when }, index) => {
    judgeRule(when, columns, { today, working, bit: 2 ** index, rules });
  });
  return { lamp: lampsOf(rules, scheme), rules };
}

/** Working days from the start of the window up to each day: any threshold of working days lies within it. */
interface WorkingDays {
  readonly from: number;
  readonly counts: Int32Array;
}

/** A year's worth of working days lies within so many calendar days, with room to spare. */
const WINDOW = 4 * MOST_WORKING_DAYS;

function workingDaysUpTo(today: number, calendar: WorkCalendar): WorkingDays {
  const from = today - WINDOW;
  const counts = new Int32Array(2 * WINDOW + 1);
  for (let at = 1; at < counts.length; at += 1) {
    const worked = isWorkingDay(calendar, dayFromNumber(from + at));
    counts[at] = (counts[at - 1] ?? 0) + (worked ? 1 : 0);
  }
  return { from, counts };
}

/** Working days after `a` up to and with `b`, for days that may lie outside the window: then more than any threshold. */
function between({ from, counts }: WorkingDays, a: number, b: number): number {
  const last = counts.length - 1;
  const start = Math.max(0, Math.min(last, a - from));
  const end = Math.max(0, Math.min(last, b - from));
  return (counts[end] ?? 0) - (counts[start] ?? 0);
}

interface Judging {
  readonly today: number;
  readonly working: WorkingDays;
  readonly bit: number;
  readonly rules: Uint32Array;
}

function judgeRule(when: LampCondition, columns: LampColumns, judging: Judging): void {
  const holds = ROW_RULES[when.kind](when as never, columns, judging);
  const { rules, bit } = judging;
  for (let at = 0; at < columns.size; at += 1) {
    if (holds(at)) rules[at] = (rules[at] ?? 0) | bit;
  }
}

type Holds = (at: number) => boolean;
type RowRule<K extends LampCondition['kind']> = (
  when: Extract<LampCondition, { kind: K }>,
  columns: LampColumns,
  judging: Judging,
) => Holds;

const cell = (column: Int32Array | Int8Array | Uint16Array, at: number): number =>
  column[at] ?? NO_DAY;

const ROW_RULES: { readonly [K in LampCondition['kind']]: RowRule<K> } = {
  closed:
    (_, { closedOn }, { today }) =>
    (at) => {
      const day = cell(closedOn, at);
      return day !== NO_DAY && day <= today;
    },
  overdue:
    ({ days }, { due }, { today }) =>
    (at) => {
      const day = cell(due, at);
      return day !== NO_DAY && today - day >= days;
    },
  near:
    ({ workingDays }, { due }, { today, working }) =>
    (at) => {
      const day = cell(due, at);
      return day !== NO_DAY && day >= today && between(working, today, day) <= workingDays;
    },
  lagging:
    ({ points }, { start, due, progress }, { today }) =>
    (at) => {
      const [from, to, done] = [cell(start, at), cell(due, at), cell(progress, at)];
      if (from === NO_DAY || to === NO_DAY || done < 0) return false;
      const passed = today - from;
      const whole = to - from;
      const running = passed >= whole ? 100 : Math.floor((100 * passed) / whole);
      return (passed <= 0 ? 0 : running) - done >= points;
    },
  'target-missed':
    ({ targets }, { missed }) =>
    (at) =>
      cell(missed, at) >= targets,
  unsigned:
    ({ workingDays }, { sentOn, signedOn }, { today, working }) =>
    (at) => {
      const [sent, signed] = [cell(sentOn, at), cell(signedOn, at)];
      if (sent === NO_DAY || sent > today || (signed !== NO_DAY && signed <= today)) return false;
      return between(working, sent, today) > workingDays;
    },
  unanswered:
    ({ workingDays }, { answerDue }, { today, working }) =>
    (at) => {
      const day = cell(answerDue, at);
      return day !== NO_DAY && day <= today && between(working, day, today) >= workingDays;
    },
};

/** The worst lamp that any rule turns; 办结 before all; green where none does. */
function lampsOf(rules: Uint32Array, { lamps, rules: all }: LampScheme): Uint8Array {
  const places = all.map(({ lamp }) => lamps.findIndex(({ key }) => key === lamp));
  const blue = lamps.findIndex(({ key }) => key === 'blue');
  const green = lamps.findIndex(({ key }) => key === 'green');
  const turned = new Uint8Array(rules.length);
  for (let at = 0; at < rules.length; at += 1) {
    let [left, worst] = [rules[at] ?? 0, lamps.length];
    for (let rule = 0; left !== 0; rule += 1, left >>>= 1) {
      if ((left & 1) === 0) continue;
      const place = places[rule] ?? green;
      if (place === blue) worst = -1;
      else if (place < worst) worst = place;
    }
    if (worst < 0) turned[at] = blue;
    else turned[at] = worst === lamps.length ? green : worst;
  }
  return turned;
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
