// SPDX-License-Identifier: Apache-2.0
import { formatDecimal } from '@sanyi/kernel';
import {
  type FactDefinition,
  type FactRefusal,
  type IndicatorFact,
  partText,
  readFact,
  type WrittenFact,
} from '@sanyi/indicators';
import { csvRows } from '../decode/csv-rows.js';
import { csvText } from '../write/csv-text.js';

/** 事实导入的结果: the facts that were read, and what was refused, by row (from 1, the heading included). */
export interface ReadFacts {
  readonly facts: readonly IndicatorFact[];
  readonly refused: readonly RefusedFact[];
}

/** 被拒的一行. */
export interface RefusedFact {
  readonly row: number;
  readonly code: FactRefusal['code'] | 'not-a-state' | 'not-a-table' | 'twice';
  readonly found: string;
}

/** 已知范围: the facts and places that an import may name. */
export interface KnownFacts {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly isPlace: (id: string) => boolean;
}

/** The columns of a fact table, in the order they are written. */
const COLUMNS = [
  'fact',
  'place',
  'period',
  'parts',
  'state',
  'value',
  'source',
  'by',
  'at',
] as const;

/** Writes facts as CSV, as `readFactsCsv` reads them. */
export const factsCsv = (facts: readonly IndicatorFact[]): string =>
  csvText([
    COLUMNS,
    ...facts.map(({ fact, place, period, parts, state, source, by, at }) => [
      ...[fact, place, period, partText(parts), state.state],
      ...[state.state === 'value' ? formatDecimal(state.value) : '', source, by, at],
    ]),
  ]);

/** Reads a CSV table of facts; columns may stand in any order, and only fact, place, period and value must be there. */
export function readFactsCsv(text: string, known: KnownFacts): ReadFacts {
  const [heading = [], ...rows] = csvRows(text);
  const names = heading.map((one) => one.trim());
  const lacking = ['fact', 'place', 'period', 'value'].filter((one) => !names.includes(one));
  if (lacking.length > 0) {
    return { facts: [], refused: [{ row: 1, code: 'not-a-table', found: lacking.join(' ') }] };
  }
  return readRows(
    rows.map((row, index) => {
      const cell = (name: (typeof COLUMNS)[number]): string =>
        (row[names.indexOf(name)] ?? '').trim();
      return { row: index + 2, cell };
    }),
    known,
  );
}

type Cell = (name: (typeof COLUMNS)[number]) => string;

/** Reads rows whose cells have names; of two that say the same the second is refused. */
export function readRows(
  rows: readonly { readonly row: number; readonly cell: Cell }[],
  { facts: definitions, isPlace }: KnownFacts,
): ReadFacts {
  const facts: IndicatorFact[] = [];
  const refused: RefusedFact[] = [];
  const seen = new Set<string>();
  for (const { row, cell } of rows) {
    const written = writtenOf(cell);
    const read = 'code' in written ? undefined : readFact(written, definitions, isPlace);
    const key = keyOf(cell);
    if ('code' in written) refused.push({ row, ...written });
    else if (read?.ok === false) refused.push({ row, ...read.error });
    else if (seen.has(key)) refused.push({ row, code: 'twice', found: key });
    else if (read !== undefined) facts.push(read.value);
    seen.add(key);
  }
  return { facts, refused };
}

const keyOf = (cell: Cell): string =>
  [cell('fact'), cell('parts'), cell('place'), cell('period')].join(' ');

const STATES = ['value', 'missing', 'not-applicable'] as const;

function writtenOf(
  cell: Cell,
): WrittenFact | { readonly code: 'not-a-state'; readonly found: string } {
  const named = cell('state') === '' ? 'value' : cell('state');
  const state = STATES.find((one) => one === named);
  if (state === undefined) return { code: 'not-a-state', found: named };
  return {
    ...{ fact: cell('fact'), place: cell('place'), period: cell('period'), parts: cell('parts') },
    ...{ value: cell('value'), state, source: cell('source'), by: cell('by'), at: cell('at') },
  };
}
