// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises';
import { factPeriods } from './fact-rows.js';
import type { FigureHouse } from './figure-house.js';
import { kindOf, newestFirst, periodsToNewest } from './figure-periods.js';
import { childrenOf } from './figure-places.js';

/**
 * 预热: lays all definitions out over the places and reads the newest period of each kind with its trend, so that nobody waits for it
 * who opens the first cockpit after a start. One indicator at a time, letting requests pass in between. Answers which periods were read.
 */
export async function warmFigures(house: FigureHouse): Promise<readonly string[]> {
  await house.renew();
  const periods = newestFirst(await factPeriods(house.people.database));
  const trends = periods
    .filter((one, at) => periods.findIndex((other) => kindOf(other) === kindOf(one)) === at)
    .map((newest) => periodsToNewest(periods, newest));
  for (const trend of trends) await warmTrend(house, trend);
  return trends.flat();
}

async function warmTrend(house: FigureHouse, trend: readonly string[]): Promise<void> {
  const { figures } = house;
  const { homeRegion: home } = house.people;
  const [newest = ''] = trend;
  const below = childrenOf(figures.tree, home).filter(({ level }) => level !== 'institution');
  const ground = await figures.groundAt(trend);
  for (const indicator of figures.library.indicators) {
    await setImmediate();
    const isKnown = ground.readingAt(indicator, home, newest).outcome.state === 'value';
    for (const period of isKnown ? trend : []) {
      ground.readingAt(indicator, home, period);
      ground.isWithheld(indicator, home, period);
    }
    for (const { id } of isKnown ? below : []) ground.readingAt(indicator, id, newest);
  }
}
