// SPDX-License-Identifier: Apache-2.0
import { formatDecimal } from '@sanyi/kernel';
import { type IndicatorFact, partText } from '@sanyi/indicators';
import { type KnownFacts, type ReadFacts, readRows } from './facts-csv.js';

/**
 * DHIS2 dataValueSets: facts by their codes (`idScheme=code`). A figure that is missing or does not apply has an empty value and
 * says so in its comment, since DHIS2 has no third state; parts travel as category option combination.
 */
export function writeDataValueSets(facts: readonly IndicatorFact[]): string {
  const dataValues = facts.map(({ fact, place, period, parts, state, source, by, at }) => ({
    dataElement: fact,
    period: foreignPeriod(period),
    orgUnit: place,
    categoryOptionCombo: partText(parts) === '' ? 'default' : partText(parts),
    value: state.state === 'value' ? formatDecimal(state.value) : '',
    comment: state.state === 'value' ? source : `${STATE_MARK}${state.state} ${source}`.trim(),
    storedBy: by,
    lastUpdated: at,
  }));
  return `${JSON.stringify({ dataValues }, undefined, 1)}\n`;
}

const STATE_MARK = 'sanyi:';

/** Reads a dataValueSets JSON; period and orgUnit may stand once for all values. Rows are counted from 1. */
export function readDataValueSets(text: string, known: KnownFacts): ReadFacts {
  const set = objectIn(text);
  const values = set?.['dataValues'];
  if (set === undefined || !Array.isArray(values)) {
    return { facts: [], refused: [{ row: 1, code: 'not-a-table', found: 'dataValues' }] };
  }
  const rows = values.flatMap((one: unknown, index) => {
    const value = { ...set, ...(isObject(one) ? one : {}) };
    return value['deleted'] === true ? [] : [{ row: index + 1, cell: cellOf(value) }];
  });
  return readRows(rows, known);
}

type Data = Readonly<Record<string, unknown>>;

const isObject = (one: unknown): one is Data => typeof one === 'object' && one !== null;

function objectIn(text: string): Data | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return isObject(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

const textIn = (data: Data, name: string): string => {
  const value = data[name];
  if (typeof value === 'string') return value.trim();
  // A number would have gone through a float: it is read only where its text is what was sent.
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : '';
};

function cellOf(data: Data): (name: string) => string {
  const comment = textIn(data, 'comment');
  const [, state = 'value', source = comment] = /^sanyi:([a-z-]+) ?(.*)$/.exec(comment) ?? [];
  const combo = textIn(data, 'categoryOptionCombo');
  const cells: Readonly<Record<string, string>> = {
    fact: textIn(data, 'dataElement'),
    place: textIn(data, 'orgUnit'),
    period: ownPeriod(textIn(data, 'period')),
    parts: combo === 'default' ? '' : combo,
    value: textIn(data, 'value'),
    ...{ state, source },
    by: textIn(data, 'storedBy'),
    at: textIn(data, 'lastUpdated'),
  };
  return (name) => cells[name] ?? '';
}

/** 2026, 2026S1, 2026Q1 and 202603 are 2026, 2026-H1, 2026-Q1 and 2026-03. */
function ownPeriod(text: string): string {
  const [, year = '', sign = '', part = ''] = /^(\d{4})(S|Q)?(\d{1,2})?$/.exec(text) ?? [];
  if (year === '' || part === '') return text;
  return `${year}-${sign === 'S' ? 'H' : sign}${part}`;
}

const foreignPeriod = (period: string): string => period.replace('-H', 'S').replace('-', '');
