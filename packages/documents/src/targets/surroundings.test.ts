// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersAround } from './surroundings.js';

const all = (text: string) => numbersAround(text, [0, text.length]);

describe('the words around a number', () => {
  test('are those of its clause', () => {
    expect(all('健全制度，床位增加20张以上，加强培训')).toMatchObject([
      { number: '20张', left: '床位增加', right: '以上', quoted: false, parenthesis: '' },
    ]);
  });

  test('are those of its own sentence', () => {
    const text = '前文增加20家诊所后文';
    expect(numbersAround(text, [2, 9])).toMatchObject([{ left: '增加', right: '诊所' }]);
  });

  test('before it are marked as cut where the clause is long', () => {
    const [around] = all(`${'甲'.repeat(65)}20张${'乙'.repeat(70)}`);
    expect(around?.left).toBe(`…${'甲'.repeat(64)}`);
    expect(around?.right).toBe('乙'.repeat(64));
    expect(all(`${'甲'.repeat(64)}20张`)[0]?.left).toBe('甲'.repeat(64));
  });

  test('are not cut where only the sentence is long', () => {
    expect(all(`${'甲'.repeat(70)}，新增20张`)[0]?.left).toBe('新增');
  });

  test('stand beside each number of the sentence, in order', () => {
    expect(all('新增3家、5所，培训20人').map(({ number, left }) => [number, left])).toEqual([
      ['3家', '新增'],
      ['5所', '新增3家、'],
      ['20人', '培训'],
    ]);
  });
});

describe('quotation marks', () => {
  test.each([
    ['推广“3+1”模式', true],
    [`推广“3${'甲'.repeat(13)}”模式`, true],
    [`推广“3${'甲'.repeat(14)}”模式`, false],
    ['推广3个“样板”', false],
    ['推广《3个样板》', false],
    ['推广“3个样板', false],
  ])('%s: a short name: %s', (text, quoted) => {
    expect(all(text)[0]?.quoted).toBe(quoted);
  });
});

describe('a bracket that is open before the number', () => {
  test.each([
    ['建设中心（含民营3家）', '（含民营'],
    ['建设（含民营）中心3家', ''],
    ['建设（含（民营）中心3家）', ''],
    ['建设（一）中心（含3家）', '（含'],
    ['建设中心3家（含民营）', ''],
    [`（${'甲'.repeat(64)}3家）`, ''],
    [`（${'甲'.repeat(63)}3家）`, `（${'甲'.repeat(63)}`],
  ])('%s', (text, parenthesis) => {
    expect(all(text)[0]?.parenthesis).toBe(parenthesis);
  });
});

test('for every text the words beside a number stand beside it', () => {
  const piece = fc.constantFrom('（', '）', '“', '”', '，', '。', '甲', '3个', '5%', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      for (const { quantity, number, left, right } of all(text)) {
        const [from, to] = quantity.range;
        expect(text.slice(from, to)).toBe(number);
        expect(text.slice(0, from).endsWith(left.replace('…', ''))).toBe(true);
        expect(text.startsWith(right, to)).toBe(true);
      }
    }),
  );
});
