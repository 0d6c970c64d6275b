// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import type { PlainDate } from '@sanyi/kernel';
import { given, readCell } from '@sanyi/returns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registryBook } from '../registry/registry-book.js';
import { rounds } from '../testing/rounds.js';
import { placesOf } from './find-place.js';

const shipped = registryBook(path.join(import.meta.dirname, '../../../../data/registry'));
const on = '2026-03-31' as PlainDate;
const first = shipped.institutions.find(({ region }) => region === '990102');
if (first === undefined) throw new Error('no institution in 990102');
// The same name once more in the county, and once in the county beside it.
const twin = { ...first, id: '990102.twin' };
const beside = { ...first, id: '990103.beside', region: '990103' };
const book = { ...shipped, institutions: [...shipped.institutions, beside] };
const doubled = { ...shipped, institutions: [...shipped.institutions, beside, twin] };

describe('placesOf', () => {
  test('finds an institution by name in the county of the return, in its prefecture and in its province', () => {
    const in102 = placesOf(book, { region: '990102', on });
    expect(in102.find('institution', first.name)).toBe(first.id);
    expect(placesOf(book, { region: '990103', on }).find('institution', first.name)).toBe(
      beside.id,
    );
    expect(placesOf(shipped, { region: '990100', on }).find('institution', first.name)).toBe(
      first.id,
    );
    expect(in102.find('institution', '没有的医院')).toBeUndefined();
  });

  test('names those that bear one name, and takes each of them with its id', () => {
    const { find, label } = placesOf(doubled, { region: '990102', on });
    const among = [`${first.name}（${first.id}）`, `${first.name}（${twin.id}）`];
    expect(find('institution', first.name)).toEqual({ among });
    expect(among.map((text) => find('institution', text))).toEqual([first.id, twin.id]);
    expect(label('institution', twin.id)).toBe(among[1]);
    expect(find('institution', `别的名字（${twin.id}）`)).toBeUndefined();
  });

  test('offers units of the region and below it, none of elsewhere', () => {
    const { find, choices } = placesOf(book, { region: '990100', on });
    expect(find('unit', '临江区卫生健康局')).toBe('990102.health-commission');
    expect(placesOf(book, { region: '990103', on }).find('unit', '临江区卫生健康局')).toBe(
      undefined,
    );
    expect(choices('unit').every(({ id }) => id.startsWith('9901'))).toBe(true);
    expect(choices('institution').some(({ id }) => id === first.id)).toBe(true);
  });

  test('what is written of any id is read as that id again, from wherever it is read', () => {
    const wheres = ['990000', '990100', '990102'].map((region) => {
      const places = placesOf(doubled, { region, on });
      return (['institution', 'unit', 'region'] as const).map((kind) => ({ kind, places }));
    });
    const all = placesOf(doubled, { region: '990000', on });
    const any = fc.constantFrom(...wheres.flat()).chain(({ kind, places }) =>
      fc.record({
        ...{ kind: fc.constant(kind), places: fc.constant(places) },
        id: fc.constantFrom(...all.choices(kind)).map((one) => one.id),
      }),
    );
    fc.assert(
      fc.property(any, ({ kind, places, id }) => {
        const field = { id: 'x', kind, mayNotApply: false } as Parameters<typeof readCell>[0];
        const read = readCell(field, places.label(kind, id), { list: null, find: places.find });
        expect(read).toEqual({ ok: true, value: given(id) });
      }),
      { numRuns: rounds(500) },
    );
  });
});
