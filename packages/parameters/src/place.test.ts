// SPDX-License-Identifier: Apache-2.0
import { ok } from '@sanyi/kernel';
import { treeOf } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import {
  all,
  combine,
  faultAt,
  fieldOf,
  optional,
  type Place,
  placeAt,
  readList,
  readMap,
  refuse,
  required,
  unless,
} from './place.js';

const root = (data: unknown): Place => ({ file: 'f.yaml', path: '', tree: treeOf(data) });
const pathOnly = (place: Place) => ok(place.path);

describe('a path', () => {
  const place = root({ a: [{ b: 'x' }, { b: 'y' }] });

  test('leads to a piece and its position', () => {
    const at = placeAt(place, 'a[1].b');
    expect(faultAt(at, 'not-a-date', 'day')).toEqual({
      code: 'not-a-date',
      file: 'f.yaml',
      path: 'a[1].b',
      line: 6,
      column: 1,
      found: 'y',
      expected: 'day',
    });
  });

  test('that leads nowhere stops at the nearest piece', () => {
    expect(placeAt(place, 'a[1].c').tree).toEqual(placeAt(place, 'a[1]').tree);
    expect(placeAt(place, 'a[7]').path).toBe('a[7]');
  });
});

describe('a map', () => {
  test('refuses what is no map, and names unknown fields at their own place', () => {
    expect(readMap(root('x'), ['a'], pathOnly)).toMatchObject({ error: [{ code: 'not-a-map' }] });
    expect(readMap(root({ a: 'x', b: 'y' }), ['a'], pathOnly)).toMatchObject({
      ok: false,
      error: [{ code: 'unknown-field', found: 'b', line: 3, expected: 'a' }],
    });
  });

  test('tells all faults, not the first', () => {
    const read = readMap(root({ c: 'x' }), ['a', 'b'], (map) =>
      combine({ a: required(map, 'a', pathOnly), b: required(map, 'b', pathOnly) }),
    );
    expect(read.ok ? [] : read.error.map(({ code, expected }) => [code, expected])).toEqual([
      ['unknown-field', 'a b'],
      ['missing-field', 'a'],
      ['missing-field', 'b'],
    ]);
  });

  test('gives what is there, and the other value where a field may be missing', () => {
    const map = root({ a: 'x' });
    expect(optional(map, 'a', 'none', pathOnly)).toEqual(ok('a'));
    expect(optional(map, 'b', 'none', pathOnly)).toEqual(ok('none'));
    expect(fieldOf(root('x'), 'a')).toBeUndefined();
    expect(combine({ one: ok(1), two: ok('2') })).toEqual(ok({ one: 1, two: '2' }));
  });
});

describe('a list', () => {
  test('gives each item its path', () => {
    expect(readList(root(['x', 'y']), pathOnly)).toEqual(ok(['[0]', '[1]']));
    expect(readList(root({}), pathOnly)).toMatchObject({ error: [{ code: 'not-a-list' }] });
  });

  test('is whole or refused with all faults', () => {
    const place = root('x');
    expect(all([ok(1), refuse(place, 'empty-text'), refuse(place, 'not-text')])).toMatchObject({
      error: [{ code: 'empty-text' }, { code: 'not-text' }],
    });
    expect(unless([], 5)).toEqual(ok(5));
    expect(unless([faultAt(place, 'empty-text')], 5).ok).toBe(false);
  });
});
