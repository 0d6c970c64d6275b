// SPDX-License-Identifier: Apache-2.0
import {
  emptyLampColumns,
  type Lamp,
  type LampKey,
  judgeLamps,
  lampOf,
  type LampScheme,
  movedItems,
  readLampScheme,
  setLampFacts,
} from '@sanyi/accountability';
import type { LampMoves, LampSchemes, NewLampScheme } from '@sanyi/contract';
import type { PlainDate, WorkCalendar } from '@sanyi/kernel';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { Refusal } from '../http/problem.js';
import { actsAs, officeOf } from '../returns/acting.js';
import { groupedBy } from '../grouped-by.js';
import { judgeRegion } from './judge-all.js';
import { AREA, type LedgerHouse, recordBy, todayIn } from './ledger-house.js';
import { whyInWords } from './my-work.js';
import { schemeIn } from './schemes.js';
import { type StoredFacts, storedFacts } from './stored-facts.js';

const mayApply = (caller: Caller, region: string): boolean =>
  actsAs(caller, 'ledger.supervise', { region, unit: officeOf(region), area: AREA });

/** 判灯规则 in force in a region, and those that ship. */
export async function schemesOf(
  house: LedgerHouse,
  caller: Caller,
  region: string,
): Promise<z.infer<typeof LampSchemes>> {
  const { version, scheme } = await schemeIn(house, house.people.database, region);
  return {
    ...{ region, version, current: wire(scheme), shipped: house.rules.schemes.map(wire) },
    may: { apply: mayApply(caller, region) },
  };
}

const wire = (scheme: LampScheme) =>
  structuredClone(scheme) as z.infer<typeof LampSchemes>['current'];

/** A scheme as the engine reads it; every fault with its place. */
function soundScheme(given: unknown): LampScheme {
  const read = readLampScheme(given);
  if (read.ok) return read.value;
  const errors = read.error.map(({ path, found, expected }) => ({
    pointer: `/scheme/${path}`,
    detail: {
      zh: `${path === '' ? '规则' : path}${found === '' ? '' : `（${found}）`}应为 ${expected}`,
      en: `${path}: expected ${expected}`,
    },
  }));
  throw new Refusal(
    'invalid-request',
    {
      zh: `判灯规则有 ${errors.length} 处不能接受：${errors[0]?.detail.zh ?? ''}。`,
      en: `The scheme has ${errors.length} faults: ${errors[0]?.detail.en ?? ''}.`,
    },
    errors,
  );
}

const MOST_SHOWN = 200;

interface Moved {
  readonly item: StoredFacts;
  readonly before: LampKey;
  readonly after: Lamp;
}

/** The columns find what moves; only that is explained. */
function movedIn(
  portion: readonly StoredFacts[],
  [before, after]: readonly [LampScheme, LampScheme],
  { today, calendar }: { readonly today: PlainDate; readonly calendar: WorkCalendar },
): readonly Moved[] {
  const columns = emptyLampColumns(portion.length);
  for (const [at, { facts }] of portion.entries()) setLampFacts(columns, at, facts);
  return movedItems(
    [judgeLamps(columns, today, before, calendar), before],
    [judgeLamps(columns, today, after, calendar), after],
  )
    .flatMap((at) => portion[at] ?? [])
    .map((item) => ({
      item,
      before: lampOf(item.facts, today, before, calendar).key,
      after: lampOf(item.facts, today, after, calendar),
    }));
}

/** 规则变更影响: which lamps of the region's documents another scheme would show otherwise, before anything is changed. */
export async function lampMovesOf(
  house: LedgerHouse,
  caller: Caller,
  { region, scheme: given }: z.output<typeof NewLampScheme>,
): Promise<LampMoves> {
  if (!mayApply(caller, region)) throw notYours();
  const { database, names } = house.people;
  const after = soundScheme(given);
  const { scheme: before } = await schemeIn(house, database, region);
  const today = todayIn(house);
  const { calendar } = house.rules;
  const both: Moved[] = [];
  let judged = 0;
  for await (const portion of storedFacts(database, region)) {
    judged += portion.length;
    both.push(...movedIn(portion, [before, after], { today, calendar }));
  }
  const shown = both.slice(0, MOST_SHOWN);
  const titles = await titlesOf(
    house,
    shown.map(({ item }) => item.task),
  );
  const groups = groupedBy(both, (one) => `${one.before} ${one.after.key}`);
  return {
    ...{ judged, moved: both.length },
    counts: [...groups.values()].flatMap(([first, ...rest]) =>
      first === undefined
        ? []
        : [{ from: first.before, to: first.after.key, count: rest.length + 1 }],
    ),
    items: shown.map(({ item, before: was, after: lamp }) => ({
      ...{ seat: item.facts.item, task: item.task, title: titles.get(item.task) ?? item.task },
      unitName: item.unit === null ? item.words : names.unit(item.unit),
      ...{ before: was, after: lamp.key, why: whyInWords(lamp.reasons) },
    })),
  };
}

const notYours = (): Refusal =>
  new Refusal('forbidden', {
    zh: '判灯规则由本地区的办公室调整。',
    en: 'The rules of a region are set by its own office.',
  });

async function titlesOf(
  { people }: LedgerHouse,
  tasks: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from ledger_tasks where id = any(${[...tasks]})`.execute(people.database);
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** 调整判灯规则: the new scheme holds from now on, and every lamp of the region's documents is judged by it at once. */
export async function applyScheme(
  house: LedgerHouse,
  caller: Caller,
  { region, scheme: given }: z.output<typeof NewLampScheme>,
  seen: number,
): Promise<z.infer<typeof LampSchemes>> {
  if (!mayApply(caller, region)) throw notYours();
  const scheme = soundScheme(given);
  await house.people.database.transaction().execute(async (work) => {
    await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(${region}))`.execute(work);
    const { version } = await schemeIn(house, work, region);
    if (version !== seen)
      throw new Refusal('conflict', {
        zh: '别人刚刚调整过判灯规则，请刷新后再看影响。',
        en: 'Somebody has just changed the rules. Reload and look again.',
      });
    await work
      .insertInto('ledger_schemes')
      .values({
        ...{ region, version: version + 1, scheme: JSON.stringify(scheme) },
        ...{ applied_by: caller.account, applied_at: house.people.now() },
      })
      .execute();
    const turned = await judgeRegion(house, work, region);
    await recordBy(house, caller, {
      ...{ work, at: { region, unit: officeOf(region) }, kind: 'ledger.scheme-applied' },
      ...{ subject: `lamps:${region}`, to: { scheme: scheme.id, version: version + 1, turned } },
    });
  });
  return schemesOf(house, caller, region);
}

const LOCK = 7_310_007;
