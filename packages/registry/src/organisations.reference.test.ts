// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '@sanyi/kernel';
import { projectRegistry, referenceFile } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { regionsOn } from './regions.js';
import { resolveUnit } from './resolve-unit.js';

const registry = projectRegistry();
const sections = new TextDecoder().decode(referenceFile('mission/ORGANISATIONS.md')).split(/^## /m);

/** The rows of the table under a heading, cell by cell. */
const rowsOf = (heading: string): readonly (readonly string[])[] =>
  (sections.find((section) => section.startsWith(heading)) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );

const DOCUMENTS = [
  ['001', '530000', 2021, 32],
  ['003', '532300', 2018, 18],
  ['004', '532601', 2024, 19],
] as const;

describe.each(DOCUMENTS)('the units of %s, a paper of %s of %i', (heading, code, year, count) => {
  const rows = rowsOf(heading);

  test('are all there', () => {
    expect(rows).toHaveLength(count);
  });

  test.each(rows.map(([words = '', name = ''], i) => [i + 1, words, name] as const))(
    'row %i: %s',
    (_, words, name) => {
      const answer = resolveUnit(registry, {
        words,
        issuerLevel: registry.regions.byCode.get(code)?.level ?? null,
        issuerRegion: code,
        on: dayOf(year, 8, 1) ?? null,
      });
      if (name.includes('（集合）')) expect(answer.kind).toBe('collective');
      else {
        const full = name.replace(/（.*$/u, '');
        expect(answer).toMatchObject({ kind: 'one', unit: { name: full }, steps: [] });
      }
    },
  );
});

test('the prefectures and counties of Yunnan are those of the reference, code by code', () => {
  const rows = rowsOf('Regions of Yunnan').filter(([code = '']) => /^\d{4}$/.test(code));
  expect(rows).toHaveLength(16);
  for (const [code = '', name, , count, list = ''] of rows) {
    const prefecture = registry.regions.byCode.get(`${code}00`);
    expect(prefecture?.name).toBe(name);
    const counties = regionsOn(registry.regions, `${code}00`, 'county', dayOf(2024, 1, 1) ?? null);
    expect(counties).toHaveLength(Number(count));
    expect(counties.map((county) => county.name).sort()).toEqual(list.split('、').sort());
  }
});
