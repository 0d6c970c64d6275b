// SPDX-License-Identifier: Apache-2.0
import {
  lampOf,
  type LampScheme,
  type OfficialLetter,
  type ProgressContent,
  type SupervisionItem,
  supervisionLetter,
} from '@sanyi/accountability';
import type { LedgerSupervision, NewSupervision } from '@sanyi/contract';
import { type PlainDate, plusWorkingDays } from '@sanyi/kernel';
import { officialLetter } from '@sanyi/office';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import { Refusal } from '../http/problem.js';
import {
  type LedgerHouse,
  notThere,
  placeOf,
  recordBy,
  scopeFrom,
  todayIn,
} from './ledger-house.js';
import { wholeDocument } from './packets.js';
import { schemeFor } from './schemes.js';
import { seatFacts, type SeatFactsRow } from './seat-facts-row.js';
import { seenTasks } from './seen-tasks.js';
import { regionOfUnit } from './write-tasks.js';

type Wanted = z.output<typeof NewSupervision>;

interface Pressed extends SeatFactsRow {
  readonly id: string;
  readonly document: string;
  readonly seat: string;
  readonly content: ProgressContent | null;
}

/** 督办单: the tasks of one unit that are pressed, with why in figures; kept as it went out. */
export async function supervise(
  house: LedgerHouse,
  caller: Caller,
  wanted: Wanted,
): Promise<LedgerSupervision> {
  const { database, names } = house.people;
  const office = placeOf(caller, 'ledger.supervise');
  const pressed = await pressedTasks(house, caller, wanted);
  const today = todayIn(house);
  const scheme = await schemeFor(house, database, office.region);
  const items = await itemsOf(house, pressed, { scheme, today });
  const letter = supervisionLetter(
    items,
    {
      unit: { unitId: wanted.unit, name: names.unit(wanted.unit) },
      ...{ number: wanted.number, issuer: names.unit(office.unit), on: today },
      ...{ answerIn: wanted.answerIn, contact: wanted.contact },
    },
    { scheme, calendar: house.rules.calendar },
  );
  const id = await database.transaction().execute(async (work) => {
    const kept = await work
      .insertInto('ledger_supervisions')
      .values({
        ...{ region: regionOfUnit(wanted.unit, office.region), unit: wanted.unit },
        ...{ office_region: office.region, office: office.unit, number: wanted.number },
        ...{ tasks: JSON.stringify(wanted.tasks), letter: JSON.stringify(letter) },
        ...{ issued_on: today, issued_by: caller.account, issued_at: house.people.now() },
        answer_by: plusWorkingDays(house.rules.calendar, today, wanted.answerIn),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordBy(house, caller, {
      ...{ work, at: office, kind: 'ledger.supervised', subject: `supervision:${kept.id}` },
      to: { unit: wanted.unit, tasks: wanted.tasks.length, number: wanted.number },
    });
    return kept.id;
  });
  return viewOf(house, await supervisionOf(house, scopeFrom(caller, 'ledger.read'), id));
}

/** Only tasks that the caller supervises, and in which the unit has a seat. */
async function pressedTasks(
  { people }: LedgerHouse,
  caller: Caller,
  { unit, tasks }: Wanted,
): Promise<readonly Pressed[]> {
  const { rows } = await sql<Pressed>`
    select distinct on (t.place, t.id) t.id, t.document, s.id as seat, s.due, s.started_on, s.progress,
      s.closed_on, s.met, s.missed, s.open_targets, s.sent_on, s.signed_on, s.answer_due,
      (select coalesce(e.accepted, e.content) from ledger_entries e
        where e.seat = s.id and e.content is not null order by e.due desc limit 1) as content
    from ledger_tasks t join ledger_seats s on s.task = t.id
    where t.id = any(${[...tasks]}) and not t.removed and not s.removed and s.unit = ${unit}
      and ${seenTasks(scopeFrom(caller, 'ledger.supervise'))}
    order by t.place, t.id, s.id`.execute(people.database);
  if (rows.length !== new Set(tasks).size)
    throw new Refusal('invalid-request', {
      zh: '有的任务不是这个单位的，或不在您的管辖范围内，请重新选择。',
      en: 'Some tasks are not of this unit, or lie outside what you supervise.',
    });
  return rows;
}

async function itemsOf(
  { people, rules }: LedgerHouse,
  pressed: readonly Pressed[],
  { scheme, today }: { readonly scheme: LampScheme; readonly today: PlainDate },
): Promise<readonly SupervisionItem[]> {
  const documents = new Map(
    await Promise.all(
      [...new Set(pressed.map(({ document }) => document))].map(
        async (id) => [id, await wholeDocument(people.database, id)] as const,
      ),
    ),
  );
  return pressed.flatMap((one): readonly SupervisionItem[] => {
    const document = documents.get(one.document);
    const task = document?.tasks.find(({ id }) => id === one.id);
    if (document === undefined || task === undefined) return [];
    const facts = seatFacts(one.seat, one);
    const lamp = lampOf(facts, today, scheme, rules.calendar);
    return [{ document, task, lamp, reported: one.content?.text ?? '' }];
  });
}

interface Kept {
  readonly id: string;
  readonly region: string;
  readonly unit: string;
  readonly number: string | null;
  readonly tasks: readonly string[];
  readonly letter: OfficialLetter;
  readonly issued_on: PlainDate;
  readonly answer_by: PlainDate;
  readonly issued_by: string;
  readonly issued_at: Date;
}

const UNIT = { region: 'v.region', unit: 'v.unit', area: 'v.area' };
const OFFICE = { region: 'v.office_region', unit: 'v.office', area: 'v.area' };

/** A letter is seen by the unit it went to and by the office that sent it. */
export const seenSupervisions = (scope: Scope) =>
  sql<boolean>`(${within(scope, 'detail', UNIT)} or ${within(scope, 'detail', OFFICE)})`;

async function supervisionOf({ people }: LedgerHouse, scope: Scope, id: string): Promise<Kept> {
  const { rows } = await sql<Kept>`select v.* from ledger_supervisions v
    where v.id = ${id} and ${seenSupervisions(scope)}`.execute(people.database);
  const [found] = rows;
  if (found === undefined) throw notThere('份督办单', 'letter');
  return found;
}

const viewOf = ({ people }: LedgerHouse, row: Kept): LedgerSupervision => ({
  ...{ id: row.id, region: row.region, regionName: people.names.region(row.region) },
  ...{ unit: row.unit, unitName: people.names.unit(row.unit), number: row.number },
  ...{ tasks: [...row.tasks], issuedOn: row.issued_on, answerBy: row.answer_by },
  ...{ issuedBy: row.issued_by, issuedAt: row.issued_at.toISOString() },
});

const MOST = 500;

/** 督办单, newest first. */
export async function listSupervisions(
  house: LedgerHouse,
  scope: Scope,
): Promise<LedgerSupervision[]> {
  const { rows } = await sql<Kept>`select v.* from ledger_supervisions v
    where ${seenSupervisions(scope)} order by v.issued_at desc, v.id limit ${MOST}`.execute(
    house.people.database,
  );
  return rows.map((row) => viewOf(house, row));
}

/** The letter as a Word file, as it went out. */
export async function supervisionFile(
  house: LedgerHouse,
  caller: Caller,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { letter } = await supervisionOf(house, scopeFrom(caller, 'ledger.read'), id);
  return { name: `${letter.name}.docx`, bytes: await officialLetter(letter) };
}
