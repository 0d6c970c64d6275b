// SPDX-License-Identifier: Apache-2.0
import type { DecisionKind, PacketMay } from '@sanyi/contract';
import type { Caller } from '../access/caller.js';
import { actsAs, isOfUnit, officeOf } from './acting.js';
import { fits, SIDE, type StepPlace } from './course.js';
import { type PacketRecord, stateOf } from './packet-rows.js';

/** What one caller is to a packet: whom he acts for on each side. */
export interface Standing {
  /** He may fill: as the owner, or for it. */
  readonly owner: boolean;
  /** What he fills is not his own unit's. */
  readonly inName: boolean;
  readonly reviewer: boolean;
  readonly sender: boolean;
}

/** A packet with the places around it. */
export interface Around {
  readonly packet: PacketRecord;
  readonly steps: readonly StepPlace[];
  readonly sender: { readonly region: string; readonly unit: string };
}

/**
 * Whom the caller acts for. A unit without an account returns files: the office that sent fills for it, and it is recorded
 * for whom.
 */
export function standingOf(caller: Caller, { packet, steps, sender }: Around): Standing {
  const { area } = packet;
  const sends = actsAs(caller, 'returns.send', { ...sender, area });
  const fills = actsAs(caller, 'returns.fill', packet) || (packet.channel === 'file' && sends);
  const step = steps[packet.step];
  return {
    owner: fills,
    inName: fills && !isOfUnit(caller, packet.unit),
    reviewer: step !== undefined && actsAs(caller, 'returns.review', { ...step, area }),
    sender: sends,
  };
}

/** The flags of the page: what fits where the packet stands, and is the caller's to do. */
export function mayOf(standing: Standing, packet: PacketRecord): PacketMay {
  const state = stateOf(packet);
  const may = (kind: DecisionKind): boolean => standing[SIDE[kind]] && fits(kind, state);
  return {
    edit: standing.owner && isOpenForFilling(packet),
    sign: may('sign'),
    submit: may('submit'),
    withdraw: may('withdraw'),
    approve: may('approve'),
    return: may('return'),
    lock: may('lock'),
    inName: standing.inName,
  };
}

/** Whether rows may be written at all. */
export const isOpenForFilling = ({ stage }: Pick<PacketRecord, 'stage'>): boolean =>
  stage === 'filling' || stage === 'returned';

/** As which unit a caller decides on one side of a packet. */
export function unitOn(side: (typeof SIDE)[DecisionKind], around: Around): string {
  if (side === 'owner') return around.packet.unit;
  if (side === 'sender') return around.sender.unit;
  return around.steps[around.packet.step]?.unit ?? officeOf(around.packet.region);
}
