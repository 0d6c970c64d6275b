// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallCalculate, smallPacket, smallTools } from '../testing/small-packet.js';
import { writePacket } from './packet-text.js';
import type { SealedPacket } from './packet.js';
import { checkPacket, verifyPacket } from './verify-packet.js';

const packet = smallPacket();
const file = writePacket(packet);

test('an issued packet is sound, and every figure comes out as it was issued', () => {
  const checked = verifyPacket(file, smallTools('key'));
  expect(checked).toMatchObject({ ok: true, value: { sound: true, seal: [], expectedKey: true } });
  expect(checked.ok && checked.value.figures.map(({ state }) => state)).toEqual(
    packet.figures.map(() => 'same'),
  );
});

test('another key than the one expected is not sound', () => {
  expect(checkPacket(packet, smallTools('other'))).toMatchObject({
    sound: false,
    expectedKey: false,
  });
});

const altered = (from: string, to: string): SealedPacket =>
  JSON.parse(file.replace(from, to)) as SealedPacket;

test('an altered figure is named, as issued and as recomputed', () => {
  const { figures, sound, touched } = checkPacket(
    altered('"shown":"92.8 %"', '"shown":"98.2 %"'),
    smallTools(),
  );
  const differing = figures.filter(({ state }) => state === 'differs');
  expect(
    differing.map(({ id, issued, recomputed }) => [id, issued?.shown, recomputed?.shown]),
  ).toEqual([['reading:rate:a:2025', '98.2 %', '92.8 %']]);
  expect(touched.map(({ figure }) => figure)).toEqual([
    'reading:rate:a:2025',
    'judgement:rate:a:2025',
  ]);
  expect(sound).toBe(false);
});

test('an altered sum moves its figure and what stands on it', () => {
  const { figures, seal } = checkPacket(altered('"sum":"928"', '"sum":"828"'), smallTools());
  expect(figures.filter(({ state }) => state === 'differs').map(({ id }) => id)).toEqual([
    'reading:rate:a:2025',
    'judgement:rate:a:2025',
  ]);
  expect(seal[0]).toEqual({ code: 'entry-changed', entry: 'totals/rate:a:2025' });
});

test('a snapshot that cannot be calculated is not sound', () => {
  const calculate = (): ReturnType<typeof smallCalculate> => ({
    ok: false,
    error: { code: 'no-tree', found: 'p' },
  });
  expect(checkPacket(packet, { ...smallTools(), calculateIn: () => calculate })).toMatchObject({
    sound: false,
    calculation: { code: 'no-tree' },
  });
});

describe('for every byte of the file', () => {
  const bytes = new TextEncoder().encode(file);
  test('another byte is refused or told', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = ((changed[at] ?? 0) + by) % 256;
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(changed);
        const checked = verifyPacket(text, smallTools());
        expect(checked.ok && checked.value.sound).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
