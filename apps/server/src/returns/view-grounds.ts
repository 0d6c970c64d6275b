// SPDX-License-Identifier: Apache-2.0
import { reminderDays } from '@sanyi/returns';
import type { ViewGrounds } from './packet-rows.js';
import { type ReturnHouse, todayIn } from './return-house.js';

const NATION = 'national';

/**
 * What packets are shown by at this moment. Where a region has put forward a figure that is no number of days, the house's own
 * counts; where there is none at all, only the last day is near.
 */
export async function viewGrounds(house: ReturnHouse): Promise<ViewGrounds> {
  const library = await house.parameters(null);
  const today = todayIn(house);
  const soonIn = (region: string): number | undefined => {
    const days = reminderDays(library, region, today);
    return days.ok ? days.value.soon : undefined;
  };
  return {
    ...{ names: house.people.names, today },
    soonFrom: (region) => soonIn(region) ?? soonIn(NATION) ?? 0,
  };
}
