// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { FactFormat, NewFact, RegistryImport } from '@sanyi/contract';
import { type IndicatorFact, readFact } from '@sanyi/indicators';
import { readDataValueSets, readFactsCsv, type RefusedFact } from '@sanyi/office';
import type { Caller } from '../access/caller.js';
import { covers, scopeOf } from '../access/scope.js';
import { record } from '../events/record.js';
import { Refusal } from '../http/problem.js';
import { keepFacts } from './fact-rows.js';
import type { FigureHouse } from './figure-house.js';
import { placeIn, seatOf } from './figure-places.js';
import { type RefusedCode, refusedWords } from './refused-words.js';

/** A file of facts on its way in. */
export interface FactFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly dryRun: boolean;
}

/** So many refused rows are named. */
const MOST_NAMED = 200;

/**
 * 导入事实: all of a file or nothing. Rows of unknown facts or places, numbers that are none, and places where the sender does not
 * report are refused, each by its row; with one of them nothing is kept.
 */
export async function takeFactFile(
  house: FigureHouse,
  caller: Caller,
  { name, bytes, dryRun }: FactFile,
): Promise<RegistryImport> {
  const format: FactFormat = name.toLowerCase().endsWith('.json') ? 'data-value-sets' : 'csv';
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const known = { facts: house.files.library.facts, isPlace: isReported(house, caller) };
  const { facts, refused } =
    format === 'csv' ? readFactsCsv(text, known) : readDataValueSets(text, known);
  const kept = !dryRun && refused.length === 0 && facts.length > 0;
  if (kept) await keepFile(house, caller, { facts, name, format, bytes });
  return {
    ...{ accepted: facts.length, refusedRows: refused.length, dryRun, kept },
    changed: refused.length === 0 ? facts.length : 0,
    refused: refused.slice(0, MOST_NAMED).map((one) => refusedRow(house, one)),
  };
}

/** Whether a place is there and the caller reports for it. */
const isReported = ({ figures }: FigureHouse, { grants }: Caller): ((id: string) => boolean) => {
  const scope = scopeOf(grants, 'indicators.report');
  return (id) => {
    const place = placeIn(figures.tree, id);
    return place !== undefined && covers(scope, { ...seatOf(place), area: null });
  };
};

const refusedRow = (
  house: FigureHouse,
  { row, code, found }: RefusedFact,
): RegistryImport['refused'][number] => ({
  ...{ sheet: '数据', row, cell: found === '' ? null : found },
  reason: refusedWords(codeOf(house, code, found), found).zh,
});

/** A place that is there is somebody else's. */
const codeOf = ({ figures }: FigureHouse, code: RefusedCode, found: string): RefusedCode =>
  code === 'unknown-place' && placeIn(figures.tree, found) !== undefined ? 'place-of-others' : code;

async function keepFile(
  house: FigureHouse,
  { account, region, unit }: Caller,
  file: {
    readonly facts: readonly IndicatorFact[];
    readonly name: string;
    readonly format: FactFormat;
    readonly bytes: Buffer;
  },
): Promise<void> {
  const { facts, name, format, bytes } = file;
  const at = house.people.now();
  const digest = createHash('sha256').update(bytes).digest('hex');
  await house.people.database.transaction().execute(async (transaction) => {
    const { id: upload } = await transaction
      .insertInto('indicator_uploads')
      .values({ region, unit, name, format, digest, facts: facts.length, taken_by: account, at })
      .returning('id')
      .executeTakeFirstOrThrow();
    const sourceKind = format === 'csv' ? 'file' : 'data-value-sets';
    const named = facts.map((one) => ({ ...one, source: one.source === '' ? name : one.source }));
    await keepFacts(transaction, named, {
      entry: { sourceKind, enteredBy: account, at, upload },
      seatOf: seatIn(house),
    });
    await record(transaction, {
      ...{ at, kind: 'indicators.facts-taken', actor: account, region, unit },
      ...{ subject: `facts:${upload}`, to: { name, facts: facts.length, digest } },
    });
  });
}

/** Where a place of the tree stands for rights. */
export const seatIn =
  ({ figures }: FigureHouse) =>
  (id: string): { readonly region: string; readonly unit: string | null } => {
    const place = placeIn(figures.tree, id);
    if (place === undefined) throw new Error(`no place ${id}`);
    return seatOf(place);
  };

/** 单个事实, by hand or by a program. */
export async function giveFact(
  house: FigureHouse,
  caller: Caller,
  given: NewFact,
): Promise<IndicatorFact> {
  const { account, region, unit } = caller;
  const at = house.people.now();
  const written = { ...given, by: '', at: at.toISOString() };
  const read = readFact(written, house.files.library.facts, isReported(house, caller));
  if (!read.ok)
    throw notThisFact(codeOf(house, read.error.code, read.error.found), read.error.found);
  await house.people.database.transaction().execute(async (transaction) => {
    await keepFacts(transaction, [read.value], {
      entry: { sourceKind: 'api', enteredBy: account, at },
      seatOf: seatIn(house),
    });
    const { fact, place, period, parts, state, value } = given;
    await record(transaction, {
      ...{ at, kind: 'indicators.fact-given', actor: account, region, unit },
      subject: `fact:${[fact, parts, place, period].join('|')}`,
      to: { state, value },
    });
  });
  return read.value;
}

function notThisFact(code: RefusedCode, found: string): Refusal {
  const detail = refusedWords(code, found);
  return new Refusal('invalid-request', detail, [{ pointer: POINTERS[code] ?? '/value', detail }]);
}

const POINTERS: Readonly<Partial<Record<RefusedCode, string>>> = {
  'unknown-fact': '/fact',
  'unknown-place': '/place',
  'place-of-others': '/place',
  'not-a-period': '/period',
  'not-a-part': '/parts',
  'part-not-reported': '/parts',
};
