// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { composeBulletin, figuresOf, inPrint, makePacket } from '@sanyi/bulletins';
import { expect, test } from 'vitest';
import { decode } from '../decode/decode.js';
import { PDF_FONT_FILES } from '../write/official-pdf.js';
import { bulletinPdf } from './bulletin-pdf.js';
import { calculate } from './calculate.js';
import { SM_TOOLS } from './sm.js';
import { sampleContent, sampleSnapshot } from './testing/sample-plan.js';

const { resolve } = createRequire(import.meta.url);
const font = (file: string): Uint8Array =>
  readFileSync(resolve(`@expo-google-fonts/noto-serif-sc/${file}`));
const fonts = { regular: font(PDF_FONT_FILES.regular), bold: font(PDF_FONT_FILES.bold) };

const snapshot = sampleSnapshot();
const figures = figuresOf(snapshot, calculate);
const known = figures.ok ? figures.value : [];
const blocks = composeBulletin(snapshot, known, { periodWords: '2025年', alike: new Map() });
const made = makePacket(
  { ...sampleContent(snapshot, ''), blocks },
  { calculate, sign: () => '', sm3: SM_TOOLS.sm3 },
);
if (!made.ok) throw new Error(made.error.code);
const packet = made.value;
const bytes = await bulletinPdf(packet, fonts);

test('our own reader reads every figure and the root of the packet back', async () => {
  const read = await decode(bytes, '通报.pdf');
  if (!read.ok) throw new Error(read.error.code);
  const text = read.value.text.replace(/\s/gu, '');
  expect(text).toContain('溯泉州2025年度医改工作通报');
  expect(text).toContain(packet.seal.root);
  const printed = new Set(
    blocks.flatMap(({ words, rows }) =>
      [words, ...rows.flat()].flatMap((one) =>
        [...one.matchAll(/⟦([^⟧]*)⟧/g)].map(([, id = '']) => id),
      ),
    ),
  );
  const shown = known.filter(({ id }) => printed.has(id)).map((one) => inPrint(one.shown));
  expect(shown.length).toBeGreaterThan(80);
  expect(shown.filter((one) => !text.includes(one.replace(/\s/gu, '')))).toEqual([]);
}, 30_000);

test('the same packet gives the same bytes, with only the signs that it uses', async () => {
  expect(Buffer.from(await bulletinPdf(packet, fonts)).equals(Buffer.from(bytes))).toBe(true);
  expect(bytes.length).toBeLessThan(400_000);
}, 30_000);
