// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallPacket, TOOLS } from '../testing/small-packet.js';
import type { SealedPacket } from './packet.js';
import { leavesOf, rootOf, sealFaults } from './seal.js';

const packet = smallPacket();

test('every entry has a leaf, by part and id', () => {
  const names = leavesOf(packet, TOOLS).map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['head', 'snapshot', 'blocks/b1']);
  expect(names).toContain('totals/rate:a:2025');
  expect(names).toContain('figures/tasks:closed');
  expect(new Set(names).size).toBe(names.length);
});

test('a packet as it was sealed has no fault', () => {
  expect(sealFaults(packet, TOOLS)).toEqual([]);
});

const change = (entry: Partial<SealedPacket['snapshot']>): SealedPacket => ({
  ...packet,
  snapshot: { ...packet.snapshot, ...entry },
});
const [first, ...others] = packet.snapshot.totals;

test.each<[string, SealedPacket, readonly string[]]>([
  [
    'a quote of another sentence',
    change({
      sentences: packet.snapshot.sentences.map((one) => ({ ...one, quote: '不低于80%。' })),
    }),
    ['entry-changed sentences/s1', 'root-differs '],
  ],
  [
    'a day of the snapshot',
    change({ period: '2024' }),
    ['entry-changed snapshot', 'root-differs '],
  ],
  [
    'an entry less',
    change({ tasks: [] }),
    ['entry-missing tasks/T1', 'entry-missing tasks/T2', 'root-differs '],
  ],
  [
    'an entry more',
    change({ parameters: [{ id: 'x', document: '', data: {} }] }),
    ['entry-added parameters/x', 'root-differs '],
  ],
  [
    'entries in another order',
    change({ totals: [...others, ...(first === undefined ? [] : [first])] }),
    ['entries-moved ', 'root-differs '],
  ],
  [
    'another issuer',
    { ...packet, head: { ...packet.head, issuer: '别人' } },
    ['entry-changed head', 'root-differs '],
  ],
  [
    'another signature',
    { ...packet, seal: { ...packet.seal, signature: 'x' } },
    ['signature-differs '],
  ],
  [
    'another root',
    { ...packet, seal: { ...packet.seal, root: 'x' } },
    ['root-differs ', 'signature-differs '],
  ],
])('%s is told', (_, altered, expected) => {
  const faults = sealFaults(altered, TOOLS);
  expect(faults.map((one) => `${one.code} ${'entry' in one ? one.entry : ''}`)).toEqual(expected);
});

test('whoever seals again without the key is caught by the signature alone', () => {
  const altered = change({ region: 'q' });
  const leaves = leavesOf(altered, TOOLS);
  const seal = { ...altered.seal, leaves, root: rootOf(leaves, TOOLS) };
  expect(sealFaults({ ...altered, seal }, TOOLS)).toEqual([{ code: 'signature-differs' }]);
});

test('for every row of leaves: the root depends on each of them and on their order', () => {
  const leaf = fc.string({ minLength: 1 }).map((text) => ({ name: text, hash: TOOLS.sm3(text) }));
  fc.assert(
    fc.property(
      fc.uniqueArray(leaf, { minLength: 2, maxLength: 20, selector: ({ name }) => name }),
      fc.nat(),
      (leaves, nat) => {
        const root = rootOf(leaves, TOOLS);
        const at = nat % leaves.length;
        const other = leaves.map((one, index) => (index === at ? { ...one, hash: 'x' } : one));
        expect(rootOf(other, TOOLS)).not.toBe(root);
        expect(rootOf([...leaves].reverse(), TOOLS)).not.toBe(root);
        expect(rootOf(leaves.slice(1), TOOLS)).not.toBe(root);
      },
    ),
  );
});
