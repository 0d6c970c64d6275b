// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simplify } from './simplify.js';

test.each([
  ['示例省深化醫藥衛生體制改革重點任務', '示例省深化医药卫生体制改革重点任务'],
  ['縣域內就診率達到90％，乾乾淨淨、一目瞭然', '县域内就诊率达到90％，干干净净、一目了然'],
  ['由藥監局負責，後續餘額歸還財政', '由药监局负责，后续余额归还财政'],
  ['醫(yī)藥衛(wèi)生體(tǐ)制', '医(yī)药卫(wèi)生体(tǐ)制'],
])('%s', (traditional, simplified) => {
  expect(simplify(traditional)).toBe(simplified);
});

describe('simplified text comes back as it is', () => {
  test.each(['成效显著，乾县、瞭望哨、狼藉、於氏', '2026年重点任务', '', 'plan\r\n90%'])(
    '%s',
    (text) => {
      expect(simplify(text)).toBe(text);
    },
  );

  test('even where it quotes a traditional name', () => {
    const text = `${'深化医药卫生体制改革，提升基层服务能力。'.repeat(5)}（龍門縣）`;
    expect(simplify(text)).toBe(text);
  });
});

describe('for every text', () => {
  // Characters whose phrases change length in OpenCC, variants beyond the BMP, and halves of pairs.
  const characters = Array.from('醫藥衛體乾著瞭後麼麽鍊鹼𠮷𡞵𩀨纔里裏a\n');
  const character = fc.constantFrom('\ud842', '\udfb7', ...characters);
  const text = fc.oneof(
    fc.array(character, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  test('the length is kept', () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(simplify(original).length).toBe(original.length);
      }),
    );
  });

  test('every character stays at its place: what stands outside Han script is untouched', () => {
    fc.assert(
      fc.property(text, (original) => {
        const kept = (value: string) => value.replace(/[^\0-\x7f]/g, '·');
        expect(kept(simplify(original))).toBe(kept(original));
      }),
    );
  });
});

test('the time is linear: ten million bytes in seconds', () => {
  const paragraph = '深化醫藥衛生體制改革，縣域內就診率達到90％。（省衛生健康委、省醫保局負責）\n';
  const text = paragraph.repeat(Math.ceil(10_000_000 / new TextEncoder().encode(paragraph).length));
  const start = performance.now();
  expect(simplify(text).length).toBe(text.length);
  expect(performance.now() - start).toBeLessThan(8_000);
});
