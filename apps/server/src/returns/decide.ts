// SPDX-License-Identifier: Apache-2.0
import type { BulkDecided, BulkDecision, DecisionKind, NewDecision } from '@sanyi/contract';
import type { Decision, FlowState } from '@sanyi/returns';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import type { Tables } from '../database/tables.js';
import { record } from '../events/record.js';
import { Refusal } from '../http/problem.js';
import { unitOf } from './acting.js';
import { type Held, hold } from './around.js';
import { sideOf } from './course.js';
import { keepFacts } from './facts.js';
import { openFindings } from './findings.js';
import { actorOn, standingOf, stateAfter } from './may.js';
import { packetView } from './packet-rows.js';
import type { Reader } from './ports.js';
import { decisionRefused, KIND_LABELS } from './decision-words.js';
import { type ReturnHouse, todayIn } from './return-house.js';
import { viewGrounds } from './view-grounds.js';

type Wanted = z.output<typeof NewDecision>;

/** One packet with the version that the caller has seen. */
export interface Target {
  readonly id: string;
  readonly version: number;
}

/**
 * Takes one decision on one packet. The packet is held while it is judged, so of two who decide at once the second meets
 * the version of the first and is refused; every decision is a row of its own and an event.
 */
export async function decide(
  house: ReturnHouse,
  reader: Reader,
  { target, wanted }: { readonly target: Target; readonly wanted: Wanted },
): Promise<void> {
  const grounds = await viewGrounds(house);
  const viewOf = ({ packet, known }: Held) => packetView(packet, known, grounds);
  await house.people.database.transaction().execute(async (transaction) => {
    const held = await hold(house, transaction, { scope: reader.scope, id: target.id });
    const { version } = held.packet;
    if (target.version !== version)
      throw decisionRefused({ code: 'stale', on: target.version, version }, viewOf(held));
    const inNameOf = checkSide(reader.caller, held, wanted.kind);
    const open = wanted.kind === 'submit' ? await openFindings(house, transaction, held) : 0;
    const decision = decisionOf(wanted, target.version, open);
    const after = stateAfter(held, decision);
    if (!after.ok) throw decisionRefused(after.error, viewOf(held));
    const step = { held, wanted, after: after.value, inNameOf };
    await keepDecision(transaction, { house, caller: reader.caller }, step);
  });
}

/** The same decision on many packets: each stands for itself, and says why where it is refused. */
export async function decideMany(
  house: ReturnHouse,
  reader: Reader,
  { kind, reason, packets }: z.output<typeof BulkDecision>,
): Promise<BulkDecided['items']> {
  const items: BulkDecided['items'] = [];
  for (const target of packets) {
    const refused = await decide(house, reader, {
      target,
      wanted: { kind, reason, rows: [] },
    }).catch(refusalIn);
    items.push({ id: target.id, done: refused === undefined, reason: refused ?? null });
  }
  return items;
}

function refusalIn(error: unknown): string {
  if (error instanceof Refusal) return error.problemIn('zh').detail;
  throw error;
}

const WHOSE = {
  owner: { zh: '填报单位', en: 'the unit that fills' },
  reviewer: { zh: '当前审核单位', en: 'the unit that reviews now' },
  sender: { zh: '下发单位', en: 'the unit that sent it' },
} as const;

/** Refuses whose move it is not; answers the unit in whose name another does it. */
function checkSide(caller: Caller, held: Held, kind: DecisionKind): string | null {
  const standing = standingOf(caller, held);
  const side = sideOf(kind, held.packet.stage);
  if (side === 'reviewer' && held.packet.stage !== 'reviewing') return null;
  if (!standing[side])
    throw new Refusal('forbidden', {
      zh: `您不能${KIND_LABELS[kind].zh}：这一步由${WHOSE[side].zh}办理。`,
      en: `You cannot do this (${KIND_LABELS[kind].en}): it is the move of ${WHOSE[side].en}.`,
    });
  return side === 'owner' && standing.inName ? held.packet.unit : null;
}

function decisionOf({ kind, reason, rows }: Wanted, on: number, open: number): Decision {
  if (kind === 'submit') return { kind, on, open };
  if (kind === 'return') return { kind, on, reason, rows };
  return { kind, on };
}

interface Step {
  readonly held: Held;
  readonly wanted: Wanted;
  readonly after: FlowState;
  readonly inNameOf: string | null;
}

async function keepDecision(
  transaction: Transaction<Tables>,
  { house, caller }: { readonly house: ReturnHouse; readonly caller: Caller },
  { held, wanted, after, inNameOf }: Step,
): Promise<void> {
  const { packet } = held;
  const at = house.people.now();
  // Who acts in another's name acts as his own unit.
  const unit =
    inNameOf === null ? actorOn(sideOf(wanted.kind, packet.stage), held).unit : unitOf(caller);
  await transaction
    .insertInto('return_decisions')
    .values({
      ...{ packet: packet.id, version: after.version, kind: wanted.kind, actor: caller.account },
      ...{ as_unit: unit, in_name_of: inNameOf, at, reason: wanted.reason || null },
      rows: wanted.rows.length === 0 ? null : JSON.stringify(wanted.rows),
    })
    .execute();
  await writeState(transaction, held, { after, today: todayIn(house) });
  if (wanted.kind === 'lock') {
    await keepFacts(house, transaction, { held, by: caller.account });
  }
  await record(transaction, {
    ...{ at, kind: 'returns.decided', actor: caller.account, subject: `return:${packet.id}` },
    ...{ region: packet.region, unit: packet.unit },
    from: { stage: packet.stage, version: packet.version },
    to: { stage: after.stage, version: after.version, kind: wanted.kind, inNameOf },
    ...(wanted.reason === '' ? {} : { why: wanted.reason }),
  });
}

async function writeState(
  transaction: Transaction<Tables>,
  { packet }: Held,
  { after, today }: { readonly after: FlowState; readonly today: string },
): Promise<void> {
  const day = today as NonNullable<typeof packet.signed_on>;
  const answered = packet.answered_on ?? day;
  await transaction
    .updateTable('return_packets')
    .set({
      ...{ version: after.version, stage: after.stage, step: after.step, signed: after.signed },
      approvals: JSON.stringify(after.approvals),
      returned: JSON.stringify(after.returned),
      signed_on: after.signed ? (packet.signed_on ?? day) : null,
      answered_on: ANSWERED.includes(after.stage) ? answered : null,
    })
    .where('id', '=', packet.id)
    .execute();
}

const ANSWERED: readonly string[] = ['reviewing', 'approved', 'locked'];
