// SPDX-License-Identifier: Apache-2.0
import type { LampScheme } from '@sanyi/accountability';
import type { PlainDate } from '@sanyi/kernel';
import { sql } from 'kysely';
import { insertInParts } from '../returns/insert-in-parts.js';
import type { GatheredSeat, JudgedSeat } from './judged-seat.js';
import type { Work } from './ledger-house.js';

/** By which rules, and for which day, seats were judged. */
export interface JudgedBy {
  readonly scheme: LampScheme;
  readonly today: PlainDate;
}

/** Keeps the facts of seats as they were gathered; their lamps are kept apart. */
export const keepFacts = (work: Work, gathered: readonly GatheredSeat[]): Promise<void> =>
  insertInParts(gathered, async (part) => {
    const rows = part.map(({ seat, facts }) => ({
      ...{ id: seat.id, started_on: facts.start, due: facts.due, progress: facts.progress },
      ...{ closed_on: facts.closedOn, met: facts.targets.met, missed: facts.targets.missed },
      ...{ open_targets: facts.targets.open, sent_on: facts.sentOn, signed_on: facts.signedOn },
      answer_due: facts.answerDue,
    }));
    await sql`update ledger_seats s set started_on = n.started_on, due = n.due,
        progress = n.progress, closed_on = n.closed_on, met = n.met, missed = n.missed,
        open_targets = n.open_targets, sent_on = n.sent_on, signed_on = n.signed_on,
        answer_due = n.answer_due
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id text, started_on text,
        due text, progress integer, closed_on text, met integer, missed integer,
        open_targets integer, sent_on text, signed_on text, answer_due text)
      where s.id = n.id`.execute(work);
  });

/** Keeps the lamps of seats with their reasons; only changes are put on record. Their tasks are not touched. */
export async function keepLamps(
  work: Work,
  judged: readonly JudgedSeat[],
  { scheme, today }: JudgedBy,
): Promise<void> {
  await insertInParts(judged, async (part) => {
    const rows = part.map((one) => ({
      ...{ id: one.seat.id, lamp: one.lamp.key, why: one.lamp.reasons },
      ...{ near: holds(one, scheme, 'near'), overdue: holds(one, scheme, 'overdue') },
    }));
    await sql`update ledger_seats s set lamp = n.lamp, why = n.why, near = n.near, overdue = n.overdue
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as n (id text, lamp text, why jsonb, near boolean, overdue boolean)
      where s.id = n.id and (s.lamp, s.why, s.near, s.overdue)
        is distinct from (n.lamp, n.why, n.near, n.overdue)`.execute(work);
  });
  const turned = judged
    .filter(({ seat, lamp }) => seat.lamp !== lamp.key)
    .map(({ seat, lamp }) => ({
      ...{ task: seat.task, seat: seat.id, from_lamp: seat.lamp, to_lamp: lamp.key },
      ...{ on_day: today, why: JSON.stringify(lamp.reasons), scheme: scheme.id },
    }));
  await insertInParts(turned, (part) =>
    work
      .insertInto('ledger_lamps')
      .values([...part])
      .execute(),
  );
}

/** The rules that speak of a deadline that is near, or over: told by their condition, a scheme names them as it likes. */
const holds = (
  { lamp }: Pick<JudgedSeat, 'lamp'>,
  { rules }: LampScheme,
  kind: 'near' | 'overdue',
): boolean =>
  lamp.reasons.some(({ rule }) => rules.some(({ id, when }) => id === rule && when.kind === kind));
