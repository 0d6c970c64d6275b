// SPDX-License-Identifier: Apache-2.0
import type { PacketTiming } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';

/** The days of a packet that say whether it is signed for and answered in time. */
export interface PacketDays {
  readonly signBy: PlainDate;
  readonly dueOn: PlainDate;
  readonly signedOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
}

const SOON = 3;
const DAY_MS = 86_400_000;

/** How a packet stands on a day: signed or not, answered or not, and how long there is. */
export function timingOf(days: PacketDays, today: PlainDate): PacketTiming {
  const daysLeft = (Date.parse(days.dueOn) - Date.parse(days.answeredOn ?? today)) / DAY_MS;
  return { signing: signingOf(days, today), answering: answeringOf(days, daysLeft), daysLeft };
}

function signingOf({ signBy, signedOn }: PacketDays, today: PlainDate): PacketTiming['signing'] {
  const late = (signedOn ?? today) > signBy;
  if (signedOn === null) return late ? 'unsigned-late' : 'unsigned';
  return late ? 'signed-late' : 'signed';
}

function answeringOf({ answeredOn }: PacketDays, daysLeft: number): PacketTiming['answering'] {
  if (answeredOn !== null) return daysLeft < 0 ? 'answered-late' : 'answered';
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= SOON ? 'due-soon' : 'open';
}
