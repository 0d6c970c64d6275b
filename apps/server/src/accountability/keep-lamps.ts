// SPDX-License-Identifier: Apache-2.0
import type { LampKey, LampScheme } from '@sanyi/accountability';
import type { PlainDate } from '@sanyi/kernel';
import { sql } from 'kysely';
import { insertInParts } from '../returns/insert-in-parts.js';
import { groupedBy } from './grouped.js';
import type { Work } from './ledger-house.js';
import type { JudgedSeat } from './judged-seat.js';

/** What a judgment found. */
export interface Judgment {
  readonly judged: readonly JudgedSeat[];
  /** All tasks that were judged, with seats or without. */
  readonly ids: readonly string[];
  readonly scheme: LampScheme;
  readonly today: PlainDate;
}

/** Keeps facts and lamps of seats and of their tasks; of the lamps themselves only changes are put on record. */
export async function keepLamps(work: Work, judgment: Judgment): Promise<void> {
  const { judged, scheme, today } = judgment;
  await insertInParts(judged, (part) => keepSeats(work, part, scheme));
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
  await keepTasks(work, judgment);
}

/** The rules that speak of a deadline that is near, or over: told by their condition, a scheme names them as it likes. */
export const holds = (
  { lamp }: Pick<JudgedSeat, 'lamp'>,
  { rules }: LampScheme,
  kind: 'near' | 'overdue',
): boolean =>
  lamp.reasons.some(({ rule }) => rules.some(({ id, when }) => id === rule && when.kind === kind));

async function keepSeats(
  work: Work,
  judged: readonly JudgedSeat[],
  scheme: LampScheme,
): Promise<void> {
  if (judged.length === 0) return;
  const rows = judged.map((one) => ({
    ...{ id: one.seat.id, lamp: one.lamp.key, why: one.lamp.reasons },
    ...{ near: holds(one, scheme, 'near'), overdue: holds(one, scheme, 'overdue') },
    ...{ started_on: one.facts.start, due: one.facts.due, progress: one.facts.progress },
    ...{ closed_on: one.facts.closedOn, met: one.facts.targets.met },
    ...{ missed: one.facts.targets.missed, open_targets: one.facts.targets.open },
    ...{ sent_on: one.facts.sentOn, signed_on: one.facts.signedOn },
    answer_due: one.facts.answerDue,
  }));
  await sql`update ledger_seats s set lamp = n.lamp, why = n.why, near = n.near, overdue = n.overdue,
      started_on = n.started_on, due = n.due, progress = n.progress, closed_on = n.closed_on,
      met = n.met, missed = n.missed, open_targets = n.open_targets, sent_on = n.sent_on,
      signed_on = n.signed_on, answer_due = n.answer_due
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id text, lamp text, why jsonb,
      near boolean, overdue boolean, started_on text, due text, progress integer, closed_on text,
      met integer, missed integer, open_targets integer, sent_on text, signed_on text, answer_due text)
    where s.id = n.id`.execute(work);
}

/** The lamp of a task is the worst of those that carry it; blue only where all of them are closed. */
async function keepTasks(work: Work, { ids, judged, scheme, today }: Judgment): Promise<void> {
  const byTask = groupedBy(
    judged.filter(({ seat }) => seat.carries),
    ({ seat }) => seat.task,
  );
  const rows = ids.map((id) => taskLamp(id, byTask.get(id) ?? [], scheme));
  const { rows: turned } = await sql<{ id: string; was: LampKey; lamp: LampKey; why: string }>`
    with n as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as n (id text, lamp text, why text, due text, progress integer)),
      was as (select t.id, t.lamp from ledger_tasks t join n on n.id = t.id)
    update ledger_tasks t set lamp = n.lamp, why = n.why, due = n.due, progress = n.progress
    from n, was where t.id = n.id and was.id = n.id
    returning t.id, was.lamp as was, t.lamp, t.why`.execute(work);
  const changed = turned.filter(({ was, lamp }) => was !== lamp);
  await insertInParts(changed, (part) =>
    work
      .insertInto('ledger_lamps')
      .values(
        part.map(({ id, was, lamp, why }) => ({
          ...{ task: id, seat: null, from_lamp: was, to_lamp: lamp, on_day: today },
          ...{ why: JSON.stringify(reasonOf(why, lamp)), scheme: scheme.id },
        })),
      )
      .execute(),
  );
}

const reasonOf = (words: string, lamp: LampKey) =>
  words === '' ? [] : [{ rule: 'roll-up', lamp, words, figures: {} }];

/** What a list shows of a task: lamp, why, the next deadline, the least progress. */
function taskLamp(id: string, seats: readonly JudgedSeat[], { lamps }: LampScheme) {
  const rank = (key: LampKey): number =>
    key === 'blue' ? lamps.length : lamps.findIndex((face) => face.key === key);
  const [worst] = [...seats].sort((a, b) => rank(a.lamp.key) - rank(b.lamp.key));
  const dues = seats.flatMap(({ facts }) => (facts.due === null ? [] : [facts.due]));
  const told = seats.flatMap(({ facts }) => (facts.progress === null ? [] : [facts.progress]));
  return {
    ...{ id, lamp: worst?.lamp.key ?? 'green' },
    why: [...new Set((worst?.lamp.reasons ?? []).map(({ words }) => words))].join('；'),
    due: [...dues].sort()[0] ?? null,
    progress: told.length === 0 ? null : Math.min(...told),
  };
}
