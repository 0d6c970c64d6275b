// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { type ChainRow, GENESIS, hashOf } from './chain.js';
import { beginCheck, checkRows, endCheck, type Head, verifyChain } from './verify-chain.js';

function chainOf(length: number): readonly ChainRow[] {
  return Array.from({ length }).reduce<readonly ChainRow[]>((rows, _, index) => {
    const bare = {
      ...{
        seq: index + 1,
        at: '2026-11-22T01:00:00.000Z',
        kind: 'session.opened',
        actor: `a${index}`,
      },
      ...{
        region: '990000',
        unit: null,
        subject: 's',
        from: null,
        to: `{"n":${index}}`,
        why: null,
      },
      previousHash: rows.at(-1)?.hash ?? GENESIS,
    };
    return [...rows, { ...bare, hash: hashOf(bare) }];
  }, []);
}

const headOf = (rows: readonly ChainRow[]): Head => ({
  seq: rows.length,
  hash: rows.at(-1)?.hash ?? GENESIS,
});

/** A chain of 1 to 30 rows and one of its places. */
const chainAndPlace = fc
  .integer({ min: 1, max: 30 })
  .chain((length) => fc.tuple(fc.constant(chainOf(length)), fc.nat(length - 1)));

describe('verifyChain', () => {
  test('a chain as it was written is whole, in portions of any size, from nothing upwards', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 31 }), (length, portion) => {
        const rows = chainOf(length);
        let check = beginCheck(headOf(rows).hash);
        for (let at = 0; at < length; at += portion)
          check = checkRows(check, rows.slice(at, at + portion));
        expect(endCheck(check, headOf(rows))).toBeNull();
      }),
    );
  });

  test('any field of any row changed is found at that row', () => {
    const field = fc.constantFrom(
      'at',
      'kind',
      'actor',
      'region',
      'unit',
      'subject',
      'from',
      'to',
      'why',
      'hash',
    );
    fc.assert(
      fc.property(chainAndPlace, field, fc.string(), ([rows, place], name, text) => {
        const forged = rows.map((row, index) =>
          index === place ? { ...row, [name]: `${text}!` } : row,
        );
        expect(verifyChain(forged, headOf(rows))).toEqual({ code: 'changed', seq: place + 1 });
      }),
    );
  });

  test('a row rewritten with a hash that fits it is found at that row, because the next one, or the head, remembers', () => {
    fc.assert(
      fc.property(chainAndPlace, ([rows, place]) => {
        const forged = rows.map((row, index) => {
          const other = { ...row, actor: 'somebody else' };
          return index === place ? { ...other, hash: hashOf(other) } : row;
        });
        expect(verifyChain(forged, headOf(rows))).toEqual({ code: 'changed', seq: place + 1 });
      }),
    );
  });

  test('a link bent in a row that is rehashed is found at that row', () => {
    fc.assert(
      fc.property(chainAndPlace, ([rows, place]) => {
        const forged = rows.map((row, index) => {
          const bent = { ...row, previousHash: 'f'.repeat(64) };
          return index === place ? { ...bent, hash: hashOf(bent) } : row;
        });
        expect(verifyChain(forged, headOf(rows))).toEqual({ code: 'changed', seq: place + 1 });
      }),
    );
  });

  test('a row left out, doubled, or cut off with all that follows', () => {
    fc.assert(
      fc.property(chainAndPlace, ([rows, place]) => {
        const head = headOf(rows);
        const last = place === rows.length - 1;
        const without = rows.filter((_, index) => index !== place);
        expect(verifyChain(without, head)).toEqual({
          code: last ? 'cut-off' : 'missing',
          seq: place + 1,
        });
        const doubled = rows.flatMap((row, index) => (index === place ? [row, row] : [row]));
        expect(verifyChain(doubled, head)).toEqual({ code: 'inserted', seq: place + 1 });
        expect(verifyChain(rows.slice(0, place), head)).toEqual({
          code: 'cut-off',
          seq: place + 1,
        });
        expect(verifyChain(rows, headOf(rows.slice(0, place)))).toEqual({
          code: 'inserted',
          seq: place + 1,
        });
      }),
    );
  });

  test('a chain written anew from some row on joins perfectly and is found out by a head kept outside', () => {
    const rows = chainOf(20);
    const kept = rows[14]?.hash ?? '';
    const forged = rows.slice(0, 10);
    expect(verifyChain(forged, headOf(forged))).toBeNull();
    expect(verifyChain(forged, headOf(forged), kept)).toEqual({ code: 'head-unknown', seq: 10 });
    expect(verifyChain(rows, headOf(rows), kept)).toBeNull();
  });
});

test('canonical JSON does not depend on the order of keys and reads back as the same value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      const json = value as Parameters<typeof canonicalJson>[0];
      expect(canonicalJson(turned as typeof json)).toBe(canonicalJson(json));
      expect(JSON.parse(canonicalJson(json))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the hash is SM3 (GB/T 32905) over the canonical text, so that anybody can recompute it', () => {
  const sm3 = (text: string) => createHash('sm3').update(text).digest('hex');
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  const [row] = chainOf(1);
  const text = `{"actor":"a0","at":"2026-11-22T01:00:00.000Z","from":null,"kind":"session.opened","previousHash":"${GENESIS}","region":"990000","seq":1,"subject":"s","to":"{\\"n\\":0}","unit":null,"why":null}`;
  expect(row?.hash).toBe(sm3(text));
});
