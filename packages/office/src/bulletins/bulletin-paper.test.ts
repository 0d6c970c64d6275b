// SPDX-License-Identifier: Apache-2.0
import { composeBulletin, figuresOf, makePacket } from '@sanyi/bulletins';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { approvedMap } from './approved-map.js';
import { bulletinPaper } from './bulletin-paper.js';
import { calculate } from './calculate.js';
import { publicPage } from './public-page.js';
import { scoresAlike } from './scores-alike.js';
import { SM_TOOLS } from './sm.js';
import { sampleContent, sampleSnapshot } from './testing/sample-plan.js';

const snapshot = sampleSnapshot();
const figures = figuresOf(snapshot, calculate);
const blocks = composeBulletin(snapshot, figures.ok ? figures.value : [], {
  periodWords: '2025年',
  alike: scoresAlike(snapshot),
});
const made = makePacket(
  { ...sampleContent(snapshot, ''), blocks },
  { calculate, sign: () => '', sm3: SM_TOOLS.sm3 },
);
if (!made.ok) throw new Error(made.error.code);
const packet = made.value;

test('the Word file prints every figure as it was issued, each table on a page of its own', async () => {
  const files = unzipSync(await bulletinPaper(packet));
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  expect(body).toContain('91.47%');
  expect(body).toContain('人数少，不公布');
  expect(body).not.toContain('⟦');
  expect(body.match(/pageBreakBefore/g)).toHaveLength(2);
  expect(body.replaceAll(' ', '')).toContain(packet.seal.root);
});

test('the public page carries the ids of its figures, and runs and fetches nothing', () => {
  const page = publicPage(packet);
  expect(page).toContain('<data value="reading:cmc20-1:992100:2025">91.47%</data>');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<link|https?:|\son\w+=/);
});

test('without a 审图号 there is no map; with one there is, and its words and 审图号 beneath', () => {
  const tiles = snapshot.places
    .filter(({ parent }) => parent === snapshot.region)
    .map(({ id }, index) => ({ place: id, column: index % 4, row: Math.floor(index / 4) }));
  expect(publicPage(packet, approvedMap({ tiles }))).not.toMatch(/<svg|审图号/);
  const page = publicPage(packet, approvedMap({ approval: 'GS（2099）1号', tiles }));
  expect(page).toContain('审图号：GS（2099）1号');
  expect(page.match(/<rect/g)).toHaveLength(tiles.length);
  expect(page).toMatch(/达到目标\d+个：.*；未达到目标\d+个：.*澹沼县/);
  expect(page).not.toMatch(/<script|https?:/);
  const elsewhere = [{ place: '110000', column: 0, row: 0 }];
  expect(publicPage(packet, { approval: 'GS（2099）1号', tiles: elsewhere })).not.toContain('<svg');
});

test('words of people are words, not markup', () => {
  const head = { ...packet.head, title: '<script>alert(1)</script>' };
  expect(publicPage({ ...packet, head })).not.toContain('<script>');
});
