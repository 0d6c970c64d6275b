// SPDX-License-Identifier: Apache-2.0
import { compareDecimals, type Decimal, formatDecimal, ok } from '@sanyi/kernel';
import type { ParameterFault } from './fault.js';
import type { Band } from './parameter.js';
import {
  combine,
  faultAt,
  fieldOf,
  optional,
  type Place,
  type Read,
  readList,
  readMap,
  refuse,
  required,
  unless,
} from './place.js';
import { readShare } from './read-share.js';

/** Reads a table of bands: lowest first, each begins where the one before ends, and only the last may be open. */
export function readBands(place: Place, unit: string): Read<readonly Band[]> {
  const bands = readList(place, (item) => readPlacedBand(item, unit));
  if (!bands.ok) return bands;
  if (bands.value.length === 0) return refuse(place, 'bands-missing', 'from to value');
  const faults = bands.value.flatMap(({ place: at, band }, index) =>
    bandFaults(at, band, bands.value[index - 1]?.band),
  );
  return unless(
    faults,
    bands.value.map(({ band }) => band),
  );
}

interface PlacedBand {
  readonly place: Place;
  readonly band: Band;
}

function readPlacedBand(place: Place, unit: string): Read<PlacedBand> {
  const band = readMap(place, ['from', 'to', 'value'], (map) =>
    combine({
      from: required(map, 'from', readPoint),
      to: optional(map, 'to', null, readPoint),
      value: required(map, 'value', (value) => readShare(value, unit)),
    }),
  );
  return band.ok ? ok({ place, band: band.value }) : band;
}

const readPoint = (place: Place): Read<Decimal> => readShare(place, '');

const bandFaults = (
  place: Place,
  band: Band,
  before: Band | undefined,
): readonly ParameterFault[] => [
  ...(band.to !== null && compareDecimals(band.from, band.to) >= 0
    ? [faultAt(fieldOf(place, 'to') ?? place, 'band-empty', `> ${formatDecimal(band.from)}`)]
    : []),
  ...(before === undefined ? [] : joinFaults(fieldOf(place, 'from') ?? place, band, before)),
];

function joinFaults(at: Place, { from }: Band, { to }: Band): readonly ParameterFault[] {
  if (to === null) return [faultAt(at, 'bands-overlap', 'to')];
  const step = compareDecimals(from, to);
  if (step === 0) return [];
  return [faultAt(at, step < 0 ? 'bands-overlap' : 'bands-gap', formatDecimal(to))];
}
