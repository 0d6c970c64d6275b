// SPDX-License-Identifier: Apache-2.0
import { matterColour, matterDue, type MatterEvent, withMatterEvent } from '@sanyi/accountability';
import type { Work } from '../accountability/ledger-house.js';
import { engineMatter, type MatterRecord } from './matter-record.js';
import type { SupervisionHouse } from './supervision-house.js';

/** Keeps a decision, and what the matter is after it: stage, colour and clock go by the rule that opened it. */
export async function keepEvent(
  { people, rules }: SupervisionHouse,
  work: Work,
  {
    matter,
    event,
    inNameOf,
  }: {
    readonly matter: MatterRecord;
    readonly event: MatterEvent;
    readonly inNameOf: string | null;
  },
): Promise<void> {
  const after = withMatterEvent(engineMatter(matter), event);
  await work
    .insertInto('supervision_events')
    .values({
      ...{ matter: matter.id, seq: event.seq, action: event.action, from_stage: event.from },
      ...{ to_stage: event.to, decided_by: event.by, in_name_of: inNameOf, on_day: event.on },
      ...{ at: people.now(), why: event.why, evidence: JSON.stringify(event.evidence) },
    })
    .execute();
  await work
    .updateTable('supervision_matters')
    .set({
      ...{ stage: after.stage, events: after.events, since: after.since },
      ...{ evidence: JSON.stringify(after.evidence), made_up_on: after.madeUpOn },
      colour: matterColour(after, matter.terms),
      due: matterDue(after, matter.terms, rules.calendar),
    })
    .where('id', '=', matter.id)
    .execute();
}
