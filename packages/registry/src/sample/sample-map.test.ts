// SPDX-License-Identifier: Apache-2.0
import { projectRegistry } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { type RegionShape, sampleMap } from './sample-map.js';

const { regions } = projectRegistry();
const { features } = sampleMap(regions);
const counties = features.filter(({ properties }) => properties.level === 'county');
const prefectures = features.filter(({ properties }) => properties.level === 'prefecture');

type Point = readonly [number, number];
const ringOf = ({ geometry }: RegionShape): readonly Point[] => geometry.coordinates[0] ?? [];
const edgesOf = (shape: RegionShape): readonly (readonly [Point, Point])[] =>
  ringOf(shape)
    .slice(1)
    .map((to, i) => [ringOf(shape)[i] ?? to, to]);
const edgeKey = ([a, b]: readonly [Point, Point]): string =>
  [String(a), String(b)].sort().join(' ');

/** Twice the area, signed: positive against the clock. */
const area = (shape: RegionShape): number =>
  edgesOf(shape).reduce((sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1, 0);

const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

const cross = ([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

describe('the map', () => {
  test('has every prefecture and county once, each one ring, closed, against the clock', () => {
    expect([prefectures.length, counties.length]).toEqual([16, 129]);
    expect(new Set(features.map(({ properties }) => properties.code)).size).toBe(145);
    for (const shape of features) {
      expect(shape.geometry.coordinates).toHaveLength(1);
      expect(ringOf(shape)[0]).toEqual(ringOf(shape).at(-1));
      expect(area(shape)).toBeGreaterThan(0);
    }
  });

  test('no outline crosses itself or visits a point twice', () => {
    for (const shape of counties) {
      const edges = edgesOf(shape);
      expect(new Set(ringOf(shape).slice(1).map(String)).size).toBe(edges.length);
      const crossing = edges.some((one, i) =>
        edges.slice(i + 1).some((other) => cross(one, other)),
      );
      expect(crossing, shape.properties.name).toBe(false);
    }
  });

  test('counties neither overlap nor leave a gap: each fills its prefecture with the others', () => {
    for (const prefecture of prefectures) {
      const code = prefecture.properties.code.slice(0, 4);
      const own = counties.filter(({ properties }) => properties.code.startsWith(code));
      const sum = own.reduce((total, county) => total + area(county), 0);
      expect(Math.abs(sum - area(prefecture))).toBeLessThan(1e-9);
    }
  });

  test('a border is one of two counties, or of the province, and never of three', () => {
    const owners = new Map<string, number>();
    for (const key of counties.flatMap((county) => edgesOf(county).map(edgeKey))) {
      owners.set(key, (owners.get(key) ?? 0) + 1);
    }
    expect([...new Set(owners.values())].sort()).toEqual([1, 2]);
    const borders = new Set(prefectures.flatMap((shape) => edgesOf(shape).map(edgeKey)));
    const coast = [...owners].filter(([, count]) => count === 1).map(([key]) => key);
    expect(coast.every((key) => borders.has(key))).toBe(true);
  });

  test('every county has a neighbour in its own prefecture', () => {
    for (const county of counties) {
      const { code } = county.properties;
      const edges = new Set(edgesOf(county).map(edgeKey));
      const near = counties.filter(
        (other) => other !== county && edgesOf(other).some((edge) => edges.has(edgeKey(edge))),
      );
      expect(near.some(({ properties }) => properties.code.startsWith(code.slice(0, 4)))).toBe(
        true,
      );
    }
  });

  test('is small, the same every time, and in no country', () => {
    expect(JSON.stringify(features).length).toBeLessThan(400_000);
    expect(sampleMap(regions).features).toEqual(features);
    for (const [west, south] of features.flatMap(ringOf)) {
      expect(west > -31 && west < -22 && south > -13 && south < -6).toBe(true);
    }
  });
});
