// SPDX-License-Identifier: Apache-2.0
import type { ReturnFinding, ReturnFindings } from '@sanyi/contract';
import { type Finding, isOpen, reasonKey, validate } from '@sanyi/returns';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { earlierOf } from './earlier.js';
import { finder } from './find-place.js';
import { findingWords } from './finding-words.js';
import { lastDay } from './periods.js';
import { reasonsOf } from './reasons.js';
import type { KnownType } from './return-book.js';
import type { InHand } from './in-hand.js';
import { type ReturnHouse, todayIn } from './return-house.js';

/** How many findings keep a packet from being submitted. */
export async function openFindings(
  house: ReturnHouse,
  database: Kysely<Tables>,
  held: InHand,
): Promise<number> {
  return (await judge(house, database, held)).filter(isOpen).length;
}

/** What is not as declared in a packet, in words. */
export async function findingsOf(
  house: ReturnHouse,
  database: Kysely<Tables>,
  held: InHand,
): Promise<ReturnFindings> {
  const findings = await judge(house, database, held);
  const items = findings.map((finding) => viewOf(held.known, finding));
  return { items, open: items.filter(({ open }) => open).length };
}

async function judge(
  house: ReturnHouse,
  database: Kysely<Tables>,
  { packet, known: { declaration } }: InHand,
): Promise<readonly Finding[]> {
  const on = lastDay(declaration.period, packet.period, todayIn(house));
  const rows = await storedRows(database, packet.id);
  const earlier = await earlierOf(database, packet, declaration);
  return validate(
    declaration,
    { rows },
    {
      on,
      previous: ({ cells }) => earlier.previous(cells) ?? undefined,
      history: ({ cells }, field) => earlier.history(cells, field),
      find: finder(await house.registry(), { region: packet.region, on }),
      reasons: await reasonsOf(database, packet.id),
    },
  );
}

/** The rows of a packet as the engine takes them. */
export async function storedRows(database: Kysely<Tables>, packet: string) {
  return database
    .selectFrom('return_rows')
    .select(['id', 'version', 'cells'])
    .where('packet', '=', packet)
    .where('removed', '=', false)
    .orderBy('position')
    .execute();
}

function viewOf({ declaration }: KnownType, finding: Finding): ReturnFinding {
  const { code, rule, severity, field, row, left, right, reason } = finding;
  return {
    ...{ code, rule, severity, field, row, left, right, reason },
    words: findingWords(declaration, finding),
    key: reasonKey(finding),
    open: isOpen(finding),
  };
}
