// SPDX-License-Identifier: Apache-2.0
import type { ReminderDays } from '@sanyi/contract';
import { findParameter } from '@sanyi/parameters';
import type { z } from 'zod';
import { todayIn } from '../returns/return-house.js';
import { daysOf } from './digest-grounds.js';
import type { ReminderHouse } from './reminder-house.js';

/** The figures by which what was sent from a region is reminded of today, each with its label and whose it is. */
export async function dayFigures(
  house: ReminderHouse,
  region: string,
): Promise<z.infer<typeof ReminderDays>['figures']> {
  const { found } = (await daysOf(house, todayIn(house.returns)))(region);
  const library = await house.returns.parameters(null);
  return found.flatMap(({ parameter, region: from, value, status }) => {
    const known = findParameter(library, from, parameter);
    if (known === undefined || value.kind !== 'duration' || value.value.kind !== 'exact') return [];
    const { label } = known;
    return [{ parameter, label, days: value.value.value.count, region: from, status }];
  });
}
