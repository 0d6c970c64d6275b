// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { addDays, daysBetween } from '../day-number.js';
import type { Digest, Packet, ReminderLine, ReminderRule, Sending } from './packet.js';

/** Whether a day is a working day; where there is no calendar, every day is one. */
export type WorkingDays = (day: PlainDate) => boolean;

/**
 * 催办: the digests of one day, one for each unit that is reminded of anything, by unit; within one, what is due first comes first.
 * Nobody is reminded of what is answered. On a day that is no working day nobody is reminded of anything, where the rule counts
 * working days. The same day gives the same digests, so that sending them twice is told by their recipient and day.
 */
export function digestsOn(
  on: PlainDate,
  sent: readonly { readonly sending: Sending; readonly packets: readonly Packet[] }[],
  rule: ReminderRule,
  isWorkingDay: WorkingDays,
): readonly Digest[] {
  if (rule.workingDays && !isWorkingDay(on)) return [];
  const count = rule.workingDays ? workingDaysBetween(isWorkingDay) : daysBetween;
  const reminders = sent.flatMap(({ sending, packets }) =>
    packets.flatMap((packet) => reminderOf({ sending, packet, on, rule, count })),
  );
  const units = [...new Set(reminders.map(({ unit }) => unit))].sort();
  return units.map((recipient) => {
    const own = reminders.filter(({ unit }) => unit === recipient);
    const lines = (kind: Kind): readonly ReminderLine[] =>
      own
        .filter((one) => one.kind === kind)
        .map(({ line }) => line)
        .sort(byDueDay);
    return {
      ...{ recipient, on, toSign: lines('toSign') },
      ...{ dueSoon: lines('dueSoon'), overdue: lines('overdue') },
    };
  });
}

type Kind = 'toSign' | 'dueSoon' | 'overdue';

interface Asked {
  readonly sending: Sending;
  readonly packet: Packet;
  readonly on: PlainDate;
  readonly rule: ReminderRule;
  readonly count: (from: PlainDate, to: PlainDate) => number;
}

interface Reminder {
  readonly unit: string;
  readonly kind: Kind;
  readonly line: ReminderLine;
}

/** At most one: what is overdue is not also told as unsigned. */
function reminderOf(asked: Asked): readonly Reminder[] {
  const { sending, packet, on, count } = asked;
  if (packet.answeredOn !== null || on < sending.sentOn) return [];
  const daysLeft = count(on, sending.dueOn);
  const kind = kindOf(asked, daysLeft);
  if (kind === undefined) return [];
  const { declaration, period, dueOn } = sending;
  return [
    { unit: packet.unit, kind, line: { packet: packet.id, declaration, period, dueOn, daysLeft } },
  ];
}

function kindOf({ sending, packet, on, rule, count }: Asked, daysLeft: number): Kind | undefined {
  if (daysLeft < 0) return -daysLeft % rule.overdueEvery === 0 ? 'overdue' : undefined;
  if (rule.before.includes(daysLeft)) return 'dueSoon';
  const unsigned = packet.signedOn === null ? count(sending.signBy, on) : 0;
  return unsigned > 0 && (unsigned - 1) % rule.signEvery === 0 ? 'toSign' : undefined;
}

/** Working days after the first day up to the second; negative where the second lies before. */
const workingDaysBetween =
  (isWorkingDay: WorkingDays) =>
  (from: PlainDate, to: PlainDate): number => {
    const [early, late] = from <= to ? [from, to] : [to, from];
    const days = Array.from({ length: daysBetween(early, late) }, (_, i) => addDays(early, i + 1));
    const working = days.filter((day) => day !== undefined && isWorkingDay(day)).length;
    return from <= to ? working : -working;
  };

const byDueDay = (a: ReminderLine, b: ReminderLine): number =>
  a.daysLeft - b.daysLeft || (a.packet < b.packet ? -1 : 1);
