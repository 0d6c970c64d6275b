// SPDX-License-Identifier: Apache-2.0
import type { ReturnFinding, ReturnFindings } from '@sanyi/contract';
import {
  type Declaration,
  type Finding,
  isOpen,
  reasonKey,
  type Row,
  validate,
} from '@sanyi/returns';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { earlierOf } from './earlier.js';
import { finder } from './find-place.js';
import { findingWords } from './finding-words.js';
import { keptCells, maskedCell, personalFields } from './kept-cells.js';
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
  held: InHand,
): Promise<readonly Finding[]> {
  const { packet, known } = held;
  const { declaration } = known;
  const on = lastDay(declaration.period, packet.period, todayIn(house));
  const rows = await storedRows(house, database, held);
  const earlier = await earlierOf(house, database, held);
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
export async function storedRows(
  house: ReturnHouse,
  database: Kysely<Tables>,
  { packet, known: { declaration } }: InHand,
): Promise<readonly Row[]> {
  const kept = keptCells(house, { packet: packet.id, declaration });
  const rows = await database
    .selectFrom('return_rows')
    .select(['id', 'version', 'cells'])
    .where('packet', '=', packet.id)
    .where('removed', '=', false)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, cells: kept.open(row.cells) }));
}

function viewOf({ declaration }: KnownType, found: Finding): ReturnFinding {
  const finding = veiled(declaration, found);
  const { code, rule, severity, field, row, left, right, reason } = finding;
  return {
    ...{ code, rule, severity, field, row, left, right, reason },
    words: findingWords(declaration, finding),
    key: reasonKey(finding),
    open: isOpen(finding),
  };
}

/** Findings go to all who see the return: what stands in a personal field is not repeated in them. */
function veiled(declaration: Declaration, finding: Finding): Finding {
  if (!personalFields(declaration).has(finding.field ?? '')) return finding;
  const { left, right } = finding;
  return {
    ...finding,
    left: left === null ? null : maskedCell(left),
    right: right === null ? null : maskedCell(right),
  };
}
