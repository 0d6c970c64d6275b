// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText, shownIn } from '../clean/clean-text.js';
import { referencesIn } from './references.js';

const cleaned = (text: string) => cleanText({ text, tables: [] }, (same) => same);

function found(text: string) {
  const clean = cleaned(text);
  return referencesIn(clean, [0, clean.match.length]);
}

const references = (text: string) => found(text).map(({ reference }) => reference);
const roles = (text: string) => references(text).map(({ role }) => role);

describe('a document named in 《》', () => {
  test('carries the number behind it and its place in the original', () => {
    expect(found('　　按照《示例办法》（示卫发[2026]5号）执行')).toEqual([
      {
        reference: {
          title: '示例办法',
          number: '示卫发〔2026〕5号',
          role: 'to-implement',
          span: [4, 23],
        },
        range: [2, 21],
        drafts: false,
      },
    ]);
  });

  test('without a number ends with its 》', () => {
    const clean = cleaned('学习《示例规定》，参考示卫发〔2026〕5号');
    const [only] = referencesIn(clean, [0, clean.match.length]);
    expect(only?.reference.number).toBeNull();
    expect(only === undefined ? null : shownIn(clean, only.range)).toBe('《示例规定》');
  });

  test('keeps a name inside a name as part of the outer one', () => {
    const text = '学习《关于印发《示例办法》的通知》和《示例方案》';
    expect(references(text).map(({ title }) => title)).toEqual([
      '关于印发《示例办法》的通知',
      '示例方案',
    ]);
  });

  test('is looked for in the range only', () => {
    const clean = cleaned('落实《示例甲法》《示例乙法》');
    const only = referencesIn(clean, [8, clean.match.length]);
    expect(only.map(({ reference }) => [reference.title, reference.role])).toEqual([
      ['示例乙法', 'named'],
    ]);
  });

  test.each(['推进“示例计划”', '推进（示例计划）', '《示例计划', ''])('%j names none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a document to implement', () => {
  test.each([
    '落实《示例规定》',
    '贯彻好《示例规定》',
    '按照国家《示例规定》',
    '根据省《示例规定》',
    '依据新修订的《示例规定》',
    '参照市和县《示例规定》',
    '实施全面《示例规定》',
    '将《示例规定》精神传到基层',
    '达到《示例规定》的要求',
    '完成《示例规定》等文件规定的事项',
    '完成《示例规定》（示卫发〔2026〕5号）部署',
  ])('%s', (text) => {
    expect(roles(text)).toEqual(['to-implement']);
  });

  test('hands its role on to the next of a list', () => {
    expect(roles('落实《示例甲法》（示卫发〔2026〕5号）、《示例乙法》')).toEqual([
      'to-implement',
      'to-implement',
    ]);
    expect(roles('落实《甲法》和《乙法》')).toEqual(['to-implement', 'to-implement']);
  });

  test('that was issued with a number is not drafted again', () => {
    expect(found('印发《示例规定》（示卫发〔2026〕5号）')).toMatchObject([
      { drafts: false, reference: { role: 'named' } },
    ]);
  });
});

describe('a document to draft', () => {
  test.each([
    '制定《示例方案》',
    '研究制定并印发《示例方案》',
    '出台了《示例方案》',
    '修订完善《示例方案》',
    '印发我市《示例方案》',
    '制定全省《示例方案》',
    '编制县级《示例方案》',
    '制定《示例方案》要求',
  ])('%s', (text) => {
    expect(found(text)).toMatchObject([{ drafts: true, reference: { role: 'named' } }]);
  });

  test.each(['学习《示例方案》', '制定工作，见《示例方案》', '《示例方案》'])(
    '%s only names it',
    (text) => {
      expect(found(text)).toMatchObject([{ drafts: false, reference: { role: 'named' } }]);
    },
  );
});

test('a role holds for every document of a list', () => {
  expect(roles('落实《甲法》、《乙法》、《丙法》和《丁法》')).toEqual(
    Array.from({ length: 4 }, () => 'to-implement'),
  );
  const long = '示例市关于进一步加强和改进养老服务工作的若干具体措施与责任分工安排';
  expect(roles(`落实《${long}一》、《${long}二》、《${long}三》、《${long}四》`)).toEqual(
    Array.from({ length: 4 }, () => 'to-implement'),
  );
});
