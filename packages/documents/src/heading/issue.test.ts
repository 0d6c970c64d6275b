// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText } from '../clean/clean-text.js';
import { issueOf } from './issue.js';

function issue(title: string | null, ...lines: readonly string[]) {
  const clean = cleanText({ text: lines.join('\n'), tables: [] }, (same) => same);
  const ranges = clean.flow.flatMap((piece) => (piece.kind === 'paragraph' ? [piece.range] : []));
  return issueOf(clean, ranges, title);
}

describe('who issued a document, when, and under which number', () => {
  test('the signature: the issuer on the line above its day', () => {
    expect(issue(null, '云岭州人民政府办公室', '2026年3月2日')).toMatchObject({
      issuer: '云岭州人民政府办公室',
      issuedOn: '2026-03-02',
    });
  });

  test.each([
    ['2026年3月2日', '2026-03-02'],
    ['二〇二六年三月二日', '2026-03-02'],
    ['（2026年12月31日）', '2026-12-31'],
  ])('a day written %s', (line, day) => {
    expect(issue(null, '云岭州人民政府', line).issuedOn).toBe(day);
  });

  test('a day that no calendar has is no day', () => {
    expect(issue(null, '云岭州人民政府', '2026年2月30日').issuedOn).toBeNull();
  });

  test.each([
    ['云政办发〔2026〕9号', '云政办发〔2026〕9号'],
    ['云政办发[2026]9号', '云政办发〔2026〕9号'],
    ['云岭州人民政府关于印发措施的通知云政发〔2026〕9号', '云政发〔2026〕9号'],
  ])('the number on the line %s', (line, number) => {
    expect(issue(null, line).documentNumber).toBe(number);
  });

  test('the number of a document that is only named is not its own', () => {
    expect(issue(null, '根据《示例省医改方案》（示政发〔2025〕1号）').documentNumber).toBeNull();
  });

  test('the title names the issuer before 关于', () => {
    expect(issue('青禾县卫生健康局关于印发工作要点的通知').issuer).toBe('青禾县卫生健康局');
  });

  test('where nothing says so, nothing is made up', () => {
    expect(issue(null, '各县人民政府：')).toEqual({
      documentNumber: null,
      issuer: null,
      issuedOn: null,
    });
  });
});
