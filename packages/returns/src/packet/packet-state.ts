// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { daysBetween } from '../day-number.js';
import type { Packet, PacketState, Sending } from './packet.js';

/** Makes one packet for each unit, in their order; a unit that is named twice gets one. */
export function packetsOf(
  sending: Sending,
  units: readonly { readonly id: string; readonly channel: Packet['channel'] }[],
): readonly Packet[] {
  const first = units.filter(({ id }, index) => units.findIndex((one) => one.id === id) === index);
  return first.map(({ id, channel }) => ({
    id: `${sending.id}.${id}`,
    sending: sending.id,
    unit: id,
    channel,
    signedOn: null,
    answeredOn: null,
  }));
}

/**
 * 签收和答复的状态 on a day. What is signed or answered on the last day is in time; what is answered is signed for.
 *
 * @param soon - days before the due day from which a return is due soon
 */
export function packetState(
  sending: Sending,
  packet: Packet,
  on: PlainDate,
  soon: number,
): PacketState {
  const signed = packet.signedOn ?? packet.answeredOn;
  const daysLeft = daysBetween(packet.answeredOn ?? on, sending.dueOn);
  return {
    signing: signingOf(signed, on, sending.signBy),
    answering: packet.answeredOn === null ? openness(daysLeft, soon) : answeredOf(daysLeft),
    daysLeft,
  };
}

function signingOf(
  signed: PlainDate | null,
  on: PlainDate,
  signBy: PlainDate,
): PacketState['signing'] {
  if (signed !== null) return signed <= signBy ? 'signed' : 'signed-late';
  return on <= signBy ? 'unsigned' : 'unsigned-late';
}

const answeredOf = (daysLeft: number): PacketState['answering'] =>
  daysLeft >= 0 ? 'answered' : 'answered-late';

function openness(daysLeft: number, soon: number): PacketState['answering'] {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= soon ? 'due-soon' : 'open';
}

/** 谁还没交: the packets without an answer, those that are not even signed for first; then by unit. */
export function unanswered(packets: readonly Packet[]): readonly Packet[] {
  const rank = ({ signedOn }: Packet): number => (signedOn === null ? 0 : 1);
  return packets
    .filter(({ answeredOn }) => answeredOn === null)
    .sort((a, b) => rank(a) - rank(b) || (a.unit < b.unit ? -1 : 1));
}
