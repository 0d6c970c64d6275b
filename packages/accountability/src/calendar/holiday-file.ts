// SPDX-License-Identifier: Apache-2.0
import {
  type Citation,
  daysBetween,
  type HolidayYear,
  ok,
  type PlainDate,
  plusDays,
  type Result,
  weekday,
  yearOf,
} from '@sanyi/kernel';
import {
  checked,
  type DataFault,
  day,
  fault,
  listOf,
  oneOf,
  optional,
  record,
  text,
  whole,
} from '../data/read-data.js';

/** 节假日表: a year's days with where they come from. */
export interface HolidayFile extends HolidayYear {
  readonly source: Citation;
  readonly note: string;
}

interface Written {
  readonly year: number;
  readonly status: 'read' | 'reported' | 'assumed';
  readonly source: Citation;
  readonly off: readonly {
    readonly name: string;
    readonly from: PlainDate;
    readonly to: PlainDate;
  }[];
  readonly worked: readonly PlainDate[];
  readonly note: string;
}

const STATUSES = ['read', 'reported', 'assumed'] as const;

const written = record({
  year: whole(1949, 2199),
  status: oneOf(STATUSES),
  source: record({ document: text, at: text }),
  off: listOf(record({ name: text, from: day, to: day })),
  worked: listOf(day),
  note: optional(text, ''),
});

/**
 * Reads one year of data/holidays. Refused: days of another year, a stretch that ends before it begins, a day off twice or both off
 * and worked, and a worked day that is no weekend (nothing would be made up for).
 */
export function readHolidayFile(value: unknown): Result<HolidayFile, readonly DataFault[]> {
  const read = checked(written, faultsOf)(value, '');
  if (!read.ok) return read;
  const { year, status, source, note, off, worked } = read.value;
  return ok({
    ...{ year, status, source, note },
    off: new Map(off.flatMap(({ name, from, to }) => stretch(from, to).map((on) => [on, name]))),
    worked: new Set(worked),
  });
}

function faultsOf({ year, off, worked }: Written): readonly DataFault[] {
  const days = off.flatMap(({ from, to }) => stretch(from, to));
  return [
    ...off.flatMap(({ from, to }, index) =>
      to < from || daysBetween(from, to) >= LONGEST
        ? [fault('contradiction', `off[${index}].to`, to, `${from} 起 ${LONGEST} 天以内`)]
        : [],
    ),
    ...[...days, ...worked]
      .filter((on) => yearOf(on) !== year)
      .map((on) => fault('contradiction', 'off', on, `${year} 年的日期`)),
    ...repeated([...days, ...worked]).map((on) => fault('duplicate', 'off', on, '每天只列一次')),
    ...worked.flatMap((on, index) =>
      weekday(on) > 5 ? [] : [fault('contradiction', `worked[${index}]`, on, '周六或周日')],
    ),
  ];
}

const LONGEST = 31;

function stretch(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const length = Math.min(daysBetween(from, to) + 1, LONGEST);
  return Array.from({ length: Math.max(0, length) }, (_, index) => plusDays(from, index));
}

const repeated = (days: readonly PlainDate[]): readonly PlainDate[] =>
  days.filter((on, index) => days.indexOf(on) !== index);
