// SPDX-License-Identifier: Apache-2.0
import { sampleTables, schemeFrom } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { compileScheme } from './compile-scheme.columns.js';

test('compiling twice gives the same numbers', () => {
  const scheme = schemeFrom(sampleTables());
  expect(compileScheme(scheme)).toEqual(compileScheme(scheme));
});

test('a slot belongs to the entry whose run it stands in, and holds its level', () => {
  const { entries, drgs, drgCodes } = compileScheme(schemeFrom(sampleTables()));
  const slots = entries.flatMap((entry, at) =>
    Array.from({ length: (drgs.entryFrom[at + 1] ?? 0) - (drgs.entryFrom[at] ?? 0) }, (_, i) => ({
      entry: at,
      code: drgCodes[drgs.code[(drgs.entryFrom[at] ?? 0) + i] ?? 0] ?? '',
      adrg: entry.adrg,
      level: drgs.level[(drgs.entryFrom[at] ?? 0) + i],
    })),
  );
  expect(slots).toHaveLength(drgs.code.length);
  expect([...drgs.entryOf]).toEqual(slots.map(({ entry }) => entry));
  for (const { code, adrg, level } of slots.filter((one) => one.adrg !== 'QY')) {
    expect(code.startsWith(adrg)).toBe(true);
    if (code.endsWith('3')) expect(level).toBe(1);
    if (code.endsWith('9')) expect(level).toBe(0);
  }
});
