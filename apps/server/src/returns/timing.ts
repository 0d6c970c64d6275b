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

const DAY_MS = 86_400_000;

/**
 * How a packet stands on a day: signed or not, answered or not, and how long there is.
 *
 * @param soon - days before the due day from which it is due soon
 */
export function timingOf(days: PacketDays, today: PlainDate, soon: number): PacketTiming {
  const daysLeft = (Date.parse(days.dueOn) - Date.parse(days.answeredOn ?? today)) / DAY_MS;
  return {
    signing: signingOf(days, today),
    answering: answeringOf(days, { daysLeft, soon }),
    daysLeft,
  };
}

function signingOf({ signBy, signedOn }: PacketDays, today: PlainDate): PacketTiming['signing'] {
  const late = (signedOn ?? today) > signBy;
  if (signedOn === null) return late ? 'unsigned-late' : 'unsigned';
  return late ? 'signed-late' : 'signed';
}

function answeringOf(
  { answeredOn }: PacketDays,
  { daysLeft, soon }: { readonly daysLeft: number; readonly soon: number },
): PacketTiming['answering'] {
  if (answeredOn !== null) return daysLeft < 0 ? 'answered-late' : 'answered';
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= soon ? 'due-soon' : 'open';
}
