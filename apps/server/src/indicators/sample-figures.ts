// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { WrittenAim } from '@sanyi/contract';
import { readFactsCsv } from '@sanyi/office';
import { z } from 'zod';
import { record } from '../events/record.js';
import { keepFacts } from './fact-rows.js';
import { type FigureHouse } from './figure-house.js';
import { placeIn, placesBelow } from './figure-places.js';
import { keepTargets, type TargetRecord } from './stored-targets.js';
import { seatIn } from './take-facts.js';

const Targets = z.array(
  z.object({
    indicator: z.string(),
    periods: z.array(z.string()),
    aim: WrittenAim,
    words: z.string(),
  }),
);

const BY = '示例数据';
const PROVINCE = '990000';
const LEVELS = ['prefecture', 'county'] as const;

/**
 * 示例数据: facts and targets of the fictional province, brought in at the first start.
 * @throws where a file is faulty
 */
export async function sampleFigures(house: FigureHouse, folder: string): Promise<void> {
  const isPlace = (id: string): boolean => placeIn(house.figures.tree, id) !== undefined;
  const text = readFileSync(path.join(folder, 'facts.csv'), 'utf8');
  const { facts, refused } = readFactsCsv(text, { facts: house.files.library.facts, isPlace });
  if (refused.length > 0) throw new Error(`samples: ${JSON.stringify(refused.slice(0, 3))}`);
  const at = house.people.now();
  const targets = sampleTargets(house, path.join(folder, 'targets.json'), at);
  await house.people.database.transaction().execute(async (transaction) => {
    await keepFacts(transaction, facts, {
      entry: { sourceKind: 'sample', enteredBy: BY, at },
      seatOf: seatIn(house),
    });
    await keepTargets(transaction, targets);
    await record(transaction, {
      ...{ at, kind: 'indicators.facts-taken', actor: BY, region: PROVINCE, unit: null },
      ...{ subject: 'facts:samples', to: { facts: facts.length, targets: targets.length } },
    });
  });
}

/** One target for the province, each 州市 and each county. */
function sampleTargets(house: FigureHouse, file: string, at: Date): readonly TargetRecord[] {
  const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const below = LEVELS.flatMap((level) => placesBelow(house.figures.tree, PROVINCE, level));
  const places = [PROVINCE, ...below.map(({ id }) => id)];
  return Targets.parse(written).flatMap(({ indicator, periods, aim, words }) =>
    periods.flatMap((period) =>
      places.map((place) => ({
        ...{ indicator, place, region: place, unit: null, period, aim, words, at, why: '' },
        provenance: { kind: 'person' as const, by: '示例省深化医药卫生体制改革领导小组' },
        setBy: BY,
      })),
    ),
  );
}
