// SPDX-License-Identifier: Apache-2.0
import { RETURN_FINDINGS_SHOWN, type ReturnFinding, type ReturnFindings } from '@sanyi/contract';
import {
  type Checked,
  type Declaration,
  type Finding,
  isOpen,
  keyOf,
  reasonKey,
  startChecking,
} from '@sanyi/returns';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { earlierInParts } from './earlier.js';
import { finder, type Places } from './find-place.js';
import { findingWords } from './finding-words.js';
import { nothingBefore, previousOf } from './imports/previous-rows.js';
import { storedInParts } from './imports/stored-lookup.js';
import type { InHand } from './in-hand.js';
import { maskedCell, personalFields } from './kept-cells.js';
import { lastDay } from './periods.js';
import { reasonsOf } from './reasons.js';
import type { KnownType } from './return-book.js';
import { type ReturnHouse, todayIn } from './return-house.js';
import { placesIn } from './row-names.js';

/** How many findings keep a packet from being submitted. */
export async function openFindings(
  house: ReturnHouse,
  database: Kysely<Tables>,
  held: InHand,
): Promise<number> {
  return (await checked(house, database, { held, most: 0 })).open;
}

/** What is not as declared in a packet, in words: the first ones, and how many there are. */
export async function findingsOf(
  house: ReturnHouse,
  database: Kysely<Tables>,
  held: InHand,
): Promise<ReturnFindings> {
  const most = RETURN_FINDINGS_SHOWN;
  const { findings, count, open } = await checked(house, database, { held, most });
  const places = await placesIn(house, held);
  return { items: findings.map((finding) => viewOf(held.known, finding, places)), count, open };
}

/**
 * Judges the rows of a packet as they stand, some at a time: whatever their number, held are a part of them, their keys where rules
 * need those, and `most` findings. Everything is read within one state of the database, which the caller sees to.
 */
async function checked(
  house: ReturnHouse,
  database: Kysely<Tables>,
  { held, most }: { readonly held: InHand; readonly most: number },
): Promise<Checked> {
  const { packet, known } = held;
  const { declaration } = known;
  const on = lastDay(declaration.period, packet.period, todayIn(house));
  const checking = startChecking(declaration, {
    ...{ on, most, reasons: await reasonsOf(database, packet.id) },
    find: finder(await house.registry(), { region: packet.region, on }),
  });
  const { needs } = checking;
  const parts = () => storedInParts(house, database, { held, filter: null });
  if (needs.survey) for await (const rows of parts()) checking.survey(rows);
  if (needs.earlier)
    for await (const rows of earlierInParts(house, database, held)) checking.recall(rows);
  const previous = needs.previous ? await previousOf(house, database, held) : nothingBefore;
  for await (const rows of parts()) {
    const before = await previous(rows.map(({ cells }) => keyOf(declaration, cells)));
    checking.judge(rows.map((row, at) => ({ row, previous: before[at] })));
  }
  return checking.end();
}

function viewOf({ declaration }: KnownType, found: Finding, places: Places): ReturnFinding {
  const finding = veiled(declaration, found);
  const { code, rule, severity, field, row, left, right, reason } = finding;
  return {
    ...{ code, rule, severity, field, row, left, right, reason },
    words: findingWords(declaration, finding, places),
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
