// SPDX-License-Identifier: Apache-2.0
import type { PacketMay } from '@sanyi/contract';
import {
  type Actor,
  type Decision,
  type DecisionRefusal,
  decide as decideFlow,
  type FlowCase,
  type FlowState,
  may,
  type MayFlags,
} from '@sanyi/returns';
import type { Result } from '@sanyi/kernel';
import type { Caller } from '../access/caller.js';
import { actorOf, actsAs, isOfUnit } from './acting.js';
import { type Side, sideOf, type StepPlace } from './course.js';
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

/** The flags of the page: what the flow allows on each side, where the caller acts for that side. */
export function mayOf(standing: Standing, around: Around, isPersonal: boolean): PacketMay {
  const state = stateOf(around.packet);
  const sides = (['owner', 'reviewer', 'sender'] as const).filter((side) => standing[side]);
  const flags = sides.map((side) => mayAs(around, state, side));
  const any = (name: keyof MayFlags): boolean => flags.some((one) => one[name]);
  return {
    edit: any('edit'),
    sign: any('sign'),
    submit: any('submit'),
    withdraw: any('withdraw'),
    approve: any('approve'),
    return: any('return'),
    lock: any('lock'),
    unmask: isPersonal && (standing.owner || standing.reviewer),
    inName: standing.inName,
  };
}

/** What one side may do: never more than is its own, though one unit may stand on two sides. */
function mayAs(around: Around, state: FlowState, side: Side): MayFlags {
  const flags = may(caseOf(around), state, actorOn(side, around));
  const own = (name: Exclude<keyof MayFlags, 'edit'>): boolean =>
    flags[name] && sideOf(name, state.stage) === side;
  return {
    edit: flags.edit && side === 'owner',
    sign: own('sign'),
    submit: own('submit'),
    withdraw: own('withdraw'),
    approve: own('approve'),
    return: own('return'),
    lock: own('lock'),
  };
}

/** Whether rows may be written at all. */
export const isOpenForFilling = ({ stage }: Pick<PacketRecord, 'stage'>): boolean =>
  stage === 'filling' || stage === 'returned';

/** The case as the flow knows it: only the steps that this owner's return goes through. */
const caseOf = ({ packet, steps, sender }: Around): FlowCase => ({
  owner: { unit: packet.unit, region: packet.region, sender: sender.unit },
  flow: {
    version: packet.flow_version,
    from: packet.sign_by,
    steps: steps.map(({ step }) => step),
  },
});

/** As whom somebody decides on one side of a packet. */
export function actorOn(side: Side, { packet, steps, sender }: Around): Actor {
  if (side === 'owner') return actorOf(packet.unit, packet.region);
  const step = steps[packet.step];
  if (side === 'sender' || step === undefined) return actorOf(sender.unit, sender.region);
  return actorOf(step.unit, step.region);
}

/** What a decision makes of a packet, or why it is refused. Where nobody is there to review, what is submitted is approved. */
export function stateAfter(around: Around, decision: Decision): Result<FlowState, DecisionRefusal> {
  const side = sideOf(decision.kind, around.packet.stage);
  const after = decideFlow(caseOf(around), stateOf(around.packet), decision, actorOn(side, around));
  const unreviewed = decision.kind === 'submit' && around.steps.length === 0;
  return after.ok && unreviewed
    ? { ...after, value: { ...after.value, stage: 'approved' } }
    : after;
}
