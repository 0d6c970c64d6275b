// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { type ReminderDays, reminderDays } from '@sanyi/returns';
import type { RuleFrom } from './day-digests.js';
import type { DigestNames } from './digest-words.js';
import type { OpenPacket } from './open-packets.js';
import type { ReminderHouse } from './reminder-house.js';

const NATION = 'national';

/**
 * 一个地区在某一天的催报天数: its own, else those of the house. A region that has put forward what is no number of days goes by the
 * house's until that is mended.
 *
 * @throws where the house has none either: its parameter files are not whole
 */
export async function daysOf(
  { returns }: ReminderHouse,
  on: PlainDate,
): Promise<(region: string) => ReminderDays> {
  const library = await returns.parameters(null);
  return (region) => {
    const own = reminderDays(library, region, on);
    const days = own.ok ? own : reminderDays(library, NATION, on);
    if (!days.ok) throw new Error(`returns.reminders: ${JSON.stringify(days.error)}`);
    return days.value;
  };
}

/** The rule of each region that something was sent from. */
export async function rulesOn(house: ReminderHouse, on: PlainDate): Promise<RuleFrom> {
  const days = await daysOf(house, on);
  return (region) => days(region).rule;
}

/** What digests of these packets are written with. */
export async function namesFor(
  { returns, address }: ReminderHouse,
  open: readonly OpenPacket[],
): Promise<DigestNames> {
  const labels = new Map<string, string>();
  for (const { sending, typeVersion } of open) {
    if (labels.has(sending.declaration)) continue;
    const { declaration } = await returns.types.sent(sending.declaration, typeVersion);
    labels.set(sending.declaration, declaration.label.zh);
  }
  return {
    type: (id) => labels.get(id) ?? id,
    unit: returns.people.names.unit,
    address,
  };
}

/** Digests with the region in which each unit stands. */
export function placed<D extends { readonly recipient: string }>(
  digests: readonly D[],
  open: readonly OpenPacket[],
): readonly (D & { readonly region: string })[] {
  const regions = new Map(open.map(({ packet, region }) => [packet.unit, region]));
  return digests.map((digest) => ({ ...digest, region: regions.get(digest.recipient) ?? '' }));
}
