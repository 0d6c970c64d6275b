// SPDX-License-Identifier: Apache-2.0
import { decideMatter, matterId } from '@sanyi/accountability';
import { todayIn, type Work } from '../accountability/ledger-house.js';
import { keepEvent } from './keep-event.js';
import { engineMatter, type MatterRecord } from './matter-record.js';
import type { FoundFact, SupervisionHouse } from './supervision-house.js';
import { tellDecided } from './tell-parties.js';

interface Looked {
  readonly facts: readonly FoundFact[];
  /** Of the matters that would be opened today. */
  readonly standing: ReadonlySet<string>;
  readonly of: (office: Pick<FoundFact, 'officeRegion' | 'office'>) => boolean;
  readonly by: string;
}

/**
 * 补做: open matters whose cause is over turn to the colour that their rule has for that; they stay open until they are checked.
 * Answers how many.
 */
export async function makeUp(house: SupervisionHouse, work: Work, looked: Looked): Promise<number> {
  const open = await work
    .selectFrom('supervision_matters')
    .selectAll()
    .where('stage', '<>', 'closed')
    .where('made_up_on', 'is', null)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
  const over = open.filter((matter) => isOver(matter, looked));
  for (const matter of over) await markMadeUp(house, work, { matter, by: looked.by });
  return over.length;
}

/** Lamps and returns are all looked at, so one that is not named is over; a target or score is over only where it is told so. */
function isOver(matter: MatterRecord, { facts, standing, of }: Looked): boolean {
  const { rule, subject, unit, period, kind, office, office_region: officeRegion } = matter;
  if (!of({ office, officeRegion })) return false;
  if (standing.has(`${matterId(rule, { subject, unit })}/${period}`)) return false;
  if (kind === 'lamp' || kind === 'return') return true;
  return facts.some(
    ({ fact, period: told }) =>
      fact.kind === kind && fact.subject === subject && fact.unit === unit && told === period,
  );
}

async function markMadeUp(
  house: SupervisionHouse,
  work: Work,
  { matter, by }: { readonly matter: MatterRecord; readonly by: string },
): Promise<void> {
  const before = engineMatter(matter);
  const decided = decideMatter(
    before,
    {
      ...{ action: 'make-up', roles: ['office'], by, on: todayIn(house), evidence: [] },
      ...{ why: '系统核查：情况已经补上', version: before.events },
    },
    ...([matter.terms, house.rules.calendar] as const),
  );
  if (!decided.ok) return;
  await keepEvent(house, work, { matter, event: decided.value, inNameOf: null });
  await tellDecided(house, work, { matter, event: decided.value, userId: null, sender: '系统' });
}
