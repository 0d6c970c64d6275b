// SPDX-License-Identifier: Apache-2.0
import {
  type CascadeFinding,
  handDown,
  type HandedDown,
  type UnitName,
} from '@sanyi/accountability';
import type { HandedDownAnswer, NewHandDown } from '@sanyi/contract';
import { type PlainDate, plusMonths } from '@sanyi/kernel';
import { isWithin, type Registry } from '@sanyi/registry';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { covers } from '../access/scope.js';
import { Refusal } from '../http/problem.js';
import { actsAs, officeOf } from '../returns/acting.js';
import { AREA, type LedgerHouse, recordBy, scopeFrom, todayIn, type Work } from './ledger-house.js';
import { wholeDocument } from './packets.js';
import { schemeFor } from './schemes.js';
import { storedTasks } from './stored-tasks.js';
import { taskPlace, type TaskPlace } from './task-place.js';
import { turnLamps } from './turn-lamps.js';
import { writeEntries } from './write-entries.js';
import { writePackets } from './write-packets.js';
import { type PlacedTask, writeTasks } from './write-tasks.js';

type Answer = z.infer<typeof HandedDownAnswer>;
type Wanted = z.output<typeof NewHandDown>;

/**
 * 分解到下级: the task in each region with its own units and day; sheets go out, periods begin, lamps turn, all at once. Later
 * than above without a reason is refused; with a reason it is told.
 */
export async function handDownTask(
  house: LedgerHouse,
  caller: Caller,
  id: string,
  wanted: Wanted,
): Promise<Answer> {
  const at = await taskPlace(house, caller, id);
  if (!actsAs(caller, 'ledger.direct', { region: at.region, unit: at.office, area: AREA }))
    throw notYours();
  const { registry } = await house.registry();
  checkRegions(registry, caller, { at, wanted });
  const parts = wanted.parts.map((part) => partOf(house, part));
  return house.people.database
    .transaction()
    .execute((work) => handDownWithin(house, caller, { work, id, at, parts }));
}

/** The same as part of a larger work, for who has made sure that the caller may. What is there already gets its new part. */
export async function handDownWithin(
  house: LedgerHouse,
  caller: Caller,
  {
    work,
    id,
    at,
    parts,
  }: {
    readonly work: Work;
    readonly id: string;
    readonly at: TaskPlace;
    readonly parts: readonly HandedDown[];
  },
): Promise<Answer> {
  const { placed, findings } = await lowersOf(work, { id, at, parts });
  const ids = placed.map(({ task }) => task.id);
  await makeRoom(work, ids);
  await writeTasks(work, placed, await schemeFor(house, work, at.document_region));
  await follow(work, ids);
  await count(work, id);
  const packets = await sendOut(house, work, { at, placed });
  await turnLamps(house, work, ids);
  await recordBy(house, caller, {
    ...{ work, at: { region: at.region, unit: at.office }, kind: 'ledger.handed-down' },
    subject: `task:${id}`,
    to: { regions: parts.map(({ region }) => region), packets },
  });
  const words = findings.map((finding) => findingInWords(finding, house));
  return { tasks: ids, packets, findings: words };
}

/** Periods follow their seats: of a seat that is left nothing is owed, what is not reported yet is owed by the new unit. */
async function follow(work: Work, ids: readonly string[]): Promise<void> {
  await sql`update ledger_entries e set removed = s.removed,
      region = case when e.stage in ('open', 'returned') then s.region else e.region end,
      unit = case when e.stage in ('open', 'returned') then s.unit else e.unit end
    from ledger_seats s where s.id = e.seat and s.task = any(${[...ids]})`.execute(work);
}

/** A task that is handed down again is another version, and seats that its new part does not name are left. */
async function makeRoom(work: Work, ids: readonly string[]): Promise<void> {
  await work
    .updateTable('ledger_tasks')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
  await work.updateTable('ledger_seats').set({ removed: true }).where('task', 'in', ids).execute();
}

const notYours = (): Refusal =>
  new Refusal('forbidden', {
    zh: '这项任务由它所在地区的办公室分解。',
    en: 'A task is handed down by the office of its own region.',
  });

/** Only into regions below its own, and within what the caller directs. */
function checkRegions(
  registry: Registry,
  caller: Caller,
  { at, wanted }: { readonly at: TaskPlace; readonly wanted: Wanted },
): void {
  const scope = scopeFrom(caller, 'ledger.direct');
  const wrong = wanted.parts.filter(
    ({ region }) =>
      region === at.region ||
      !registry.regions.byCode.has(region) ||
      !isWithin(registry.regions, region, at.region) ||
      !covers(scope, { region, unit: officeOf(region), area: AREA }),
  );
  if (wrong.length > 0)
    throw new Refusal('invalid-request', {
      zh: `只能分解到下级地区：${wrong.map(({ region }) => region).join('、')}不是。`,
      en: `Tasks go down to regions below: ${wrong.map(({ region }) => region).join(', ')} are not.`,
    });
}

function partOf({ people }: LedgerHouse, part: Wanted['parts'][number]): HandedDown {
  const named = (unitId: string): UnitName => ({ unitId, name: people.names.unit(unitId) });
  return {
    ...{ region: part.region, due: part.due as PlainDate | null, reason: part.reason },
    lead: part.lead === null ? null : named(part.lead),
    support: part.support.map(named),
  };
}

async function lowersOf(
  work: Work,
  {
    id,
    at,
    parts,
  }: { readonly id: string; readonly at: TaskPlace; readonly parts: readonly HandedDown[] },
): Promise<{
  readonly placed: readonly PlacedTask[];
  readonly findings: readonly CascadeFinding[];
}> {
  const upper = (await storedTasks(work, [id])).get(id);
  if (upper === undefined) throw new Error(`task ${id} has no content`);
  const { tasks, findings } = handDown(upper, parts);
  const late = findings.filter(
    ({ code }) => code === 'later-than-upper' || code === 'region-twice',
  );
  if (late.length > 0)
    throw new Refusal('invalid-request', {
      zh: late.map((one) => FINDINGS[one.code]).join('；'),
      en: late.map(({ code, task }) => `${task}: ${code}`).join('; '),
    });
  const byRegion = new Map(parts.map((part) => [part.region, part]));
  const placed = tasks.map((task): PlacedTask => {
    const region = task.region ?? at.region;
    return {
      ...{ task, region, office: officeOf(region), place: at.place, depth: at.depth + 1 },
      part: byRegion.get(region) ?? null,
    };
  });
  return { placed, findings };
}

const FINDINGS: Readonly<Record<CascadeFinding['code'], string>> = {
  'later-than-upper': '下级时限晚于上级，请写明理由或提前',
  'later-with-reason': '晚于上级时限，已写明理由',
  'no-lead': '还没有牵头单位',
  'region-twice': '同一地区列了两次',
};

const findingInWords = (
  finding: CascadeFinding,
  { people }: LedgerHouse,
): Answer['findings'][number] => {
  const region = 'region' in finding ? finding.region : (finding.task.split('@').at(-1) ?? '');
  return {
    ...{ code: finding.code, region },
    words: `${people.names.region(region)}：${FINDINGS[finding.code]}`,
  };
};

const count = (work: Work, upper: string) =>
  work
    .updateTable('ledger_tasks')
    .set((row) => ({
      lowers: row
        .selectFrom('ledger_tasks as below')
        .select(row.cast<number>(row.fn.countAll(), 'integer').as('count'))
        .where('below.upper', '=', upper)
        .where('below.removed', '=', false),
      version: row('version', '+', 1),
    }))
    .where('id', '=', upper)
    .execute();

/** Sheets of the whole document: a unit has one sheet for all that the document asks of it. */
async function sendOut(
  house: LedgerHouse,
  work: Work,
  { at, placed }: { readonly at: TaskPlace; readonly placed: readonly PlacedTask[] },
): Promise<number> {
  const today = todayIn(house);
  const { calendar } = house.rules;
  const document = await work
    .selectFrom('ledger_documents')
    .selectAll()
    .where('id', '=', at.document)
    .executeTakeFirstOrThrow();
  const whole = await wholeDocument(work, at.document);
  const packets = await writePackets(work, whole, {
    ...{ office: { region: at.document_region, unit: at.document_office }, on: today },
    ...{ signIn: document.sign_in, calendar },
  });
  await writeEntries(
    work,
    placed.map(({ task }) => task),
    {
      ...{ document: at.document, rhythm: document.rhythm, reportDay: document.report_day },
      ...{ since: today, until: plusMonths(today, 12), calendar },
    },
    today,
  );
  return packets;
}
