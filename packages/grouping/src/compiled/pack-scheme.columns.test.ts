// SPDX-License-Identifier: Apache-2.0
import { schemeTables, runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildScheme } from '../scheme/build-scheme.js';
import { compileScheme } from './compile-scheme.columns.js';
import { packScheme, unpackScheme } from './pack-scheme.columns.js';

const compiled = schemeTables.map((tables) => {
  const built = buildScheme({
    ...tables,
    diagnosisMap: { 旧码: 'D01.000' },
    diagnosisNames: { 'D01.000': '霍乱 𠮷' },
  });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return compileScheme(built.value);
});

describe('for every scheme', () => {
  test('what is packed is unpacked the same, wherever it stands in memory', () => {
    fc.assert(
      fc.property(compiled, fc.nat({ max: 9 }), (scheme, offset) => {
        const packed = packScheme(scheme);
        const elsewhere = new Uint8Array(packed.length + offset);
        elsewhere.set(packed, offset);
        expect(unpackScheme(elsewhere.subarray(offset))).toEqual({ ok: true, value: scheme });
      }),
      { numRuns: runs(60) },
    );
  });

  test('a file cut short is damaged, never half a scheme', () => {
    fc.assert(
      fc.property(compiled, fc.double({ min: 0, max: 0.999, noNaN: true }), (scheme, share) => {
        const packed = packScheme(scheme);
        const { ok } = unpackScheme(packed.slice(0, Math.floor(packed.length * share)));
        expect(ok).toBe(false);
      }),
      { numRuns: runs(60) },
    );
  });
});

test('another file is called another file', () => {
  const bytes = new TextEncoder().encode('id,gender\n');
  expect(unpackScheme(bytes)).toEqual({
    ok: false,
    error: { code: 'not-a-compiled-scheme', reason: 'other-file' },
  });
});
