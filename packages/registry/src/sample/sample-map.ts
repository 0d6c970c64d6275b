// SPDX-License-Identifier: Apache-2.0
import type { Region } from '../region.js';
import { type Regions, regionsOn } from '../regions.js';
import { type Cell, centreOf, type Corner, outline } from './hexagons.js';
import { noise } from './seeded.js';
import { SAMPLE_PROVINCE } from './sample-institutions.js';

/** One region's shape, as GeoJSON (RFC 7946) has it. */
export interface RegionShape {
  readonly type: 'Feature';
  readonly properties: {
    readonly code: string;
    readonly name: string;
    readonly level: Region['level'];
  };
  readonly geometry: {
    readonly type: 'Polygon';
    readonly coordinates: readonly (readonly (readonly [number, number])[])[];
  };
}

/** 地图形状: a GeoJSON FeatureCollection. */
export interface RegionShapes {
  readonly type: 'FeatureCollection';
  readonly features: readonly RegionShape[];
}

/** Cells a county has, so that its outline is worth looking at. */
const CELLS_A_COUNTY = 14;

/**
 * 示例省的地图, invented: 16 prefectures and 129 counties as merged cells of a honeycomb. Borders are shared to the last
 * digit, nothing overlaps, and the same regions give the same map. It is drawn in the open South Atlantic, where no land
 * is, so that nobody takes it for a place.
 */
export function sampleMap(regions: Regions): RegionShapes {
  const prefectures = regionsOn(regions, SAMPLE_PROVINCE, 'prefecture', null).map((region) => ({
    region,
    counties: regionsOn(regions, region.code, 'county', null),
  }));
  const total = prefectures.reduce((sum, { counties }) => sum + counties.length, 0);
  const cells = island(total * CELLS_A_COUNTY);
  const lands = split(
    cells,
    prefectures.map((prefecture) => ({ item: prefecture, weight: prefecture.counties.length })),
    1,
  );
  return {
    type: 'FeatureCollection',
    features: lands.flatMap(({ item, cells: land }) => [
      shape(item.region, land),
      ...split(
        land,
        item.counties.map((county) => ({ item: county, weight: 1 })),
        2,
      ).map((part) => shape(part.item, part.cells)),
    ]),
  };
}

/** About so many cells within a wavy oval. */
function island(count: number): readonly Cell[] {
  const half = Math.ceil(Math.sqrt(count));
  const rows = Array.from({ length: half * 2 }, (_, row) => row);
  const all = rows.flatMap((row) =>
    Array.from({ length: half * 2 }, (_, column) => ({ column, row })),
  );
  const distance = (cell: Cell): number => {
    const [x, y] = centreOf(cell);
    const [dx, dy] = [x - half * 2, (y - half * 3) * 0.72];
    const angle = Math.atan2(dy, dx);
    const wave = 1 + 0.07 * Math.sin(3 * angle + 1) + 0.05 * Math.sin(5 * angle + 2);
    return Math.round((Math.hypot(dx, dy) / wave) * 1000);
  };
  return all
    .map((cell) => ({ cell, far: distance(cell) }))
    .sort((a, b) => a.far - b.far || byPlace(a.cell, b.cell))
    .slice(0, count)
    .map(({ cell }) => cell);
}

const byPlace = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column;

interface Weighted<T> {
  readonly item: T;
  readonly weight: number;
}

interface Land<T> {
  readonly item: T;
  readonly cells: readonly Cell[];
}

/** Cuts cells in two along a line, in the ratio of what each half must hold, until every item has its land. */
function split<T>(
  cells: readonly Cell[],
  items: readonly Weighted<T>[],
  seed: number,
): readonly Land<T>[] {
  const [first] = items;
  if (first === undefined) return [];
  if (items.length === 1) return [{ item: first.item, cells }];
  const at = Math.ceil(items.length / 2);
  const share = weightOf(items.slice(0, at)) / weightOf(items);
  const sorted = alongLine(cells, seed);
  const cut = Math.round(cells.length * share);
  return [
    ...split(sorted.slice(0, cut), items.slice(0, at), seed * 2),
    ...split(sorted.slice(cut), items.slice(at), seed * 2 + 1),
  ];
}

const weightOf = (items: readonly Weighted<unknown>[]): number =>
  items.reduce((sum, { weight }) => sum + weight, 0);

/** Cells in the order in which a slanted line across their longer side meets them. */
function alongLine(cells: readonly Cell[], seed: number): readonly Cell[] {
  const centres = cells.map((cell) => ({ cell, at: centreOf(cell) }));
  const width = extent(centres.map(({ at: [x] }) => x));
  const height = extent(centres.map(({ at: [, y] }) => y));
  const slant = (noise(seed, cells.length) - 0.5) * 0.7;
  const place = ([x, y]: Corner): number => (width >= height ? x + slant * y : y + slant * x);
  return centres
    .sort((a, b) => place(a.at) - place(b.at) || byPlace(a.cell, b.cell))
    .map(({ cell }) => cell);
}

const extent = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.max(a, b), -Infinity) -
  numbers.reduce((a, b) => Math.min(a, b), Infinity);

function shape({ code, name, level }: Region, cells: readonly Cell[]): RegionShape {
  const rings = outline(cells).map((ring) => {
    const points = ring.map(pointOf);
    return [...points, ...points.slice(0, 1)];
  });
  return {
    type: 'Feature',
    properties: { code, name, level },
    geometry: { type: 'Polygon', coordinates: rings },
  };
}

const DEGREES = 0.06;
const WEST = -32;
const SOUTH = -14;
/** Corners move by up to a quarter of a side: borders look drawn, and stay clear of each other. */
const WOBBLE = 0.5;

/** A corner on the map, in degrees to four decimals. Neighbours share corners, so they share points. */
function pointOf([x, y]: Corner): readonly [number, number] {
  const [dx, dy] = [noise(x, y, 1) - 0.5, noise(x, y, 2) - 0.5];
  return [degrees(WEST, x * 0.866 + dx * WOBBLE), degrees(SOUTH, y * 0.5 + dy * WOBBLE)];
}

const degrees = (origin: number, units: number): number =>
  Math.round((origin + units * DEGREES) * 10_000) / 10_000;
