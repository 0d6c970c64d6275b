// SPDX-License-Identifier: Apache-2.0
import { GroupingCondition } from '@sanyi/contract';
import { createInstance } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { EN } from '../i18n/en/index.js';
import { ZH } from '../i18n/zh/index.js';
import { boundsOf, conditionInWords } from './condition-words.js';

/** An instance of its own: tests share a process. */
const spoken = createInstance();

beforeAll(() =>
  spoken.init({
    lng: 'zh',
    resources: { zh: { translation: ZH }, en: { translation: EN } },
    interpolation: { escapeValue: false },
  }),
);

const NO_BOUND = { min: null, above: null, max: null, below: null };

const CASES: readonly (readonly [GroupingCondition, zh: string])[] = [
  [{ kind: 'diagnosis', at: 'main' }, '主要诊断不在它的表中'],
  [{ kind: 'diagnosis', at: 'other' }, '其他诊断都不在它的表中'],
  [{ kind: 'main-procedure', valid: false }, '主要手术操作不在它的表中'],
  [{ kind: 'main-procedure', valid: true }, '主要手术操作不是有效手术操作'],
  [{ kind: 'main-procedure-not-valid' }, '主要手术操作是有效手术操作'],
  [{ kind: 'any-valid-procedure' }, '没有有效手术操作'],
  [{ kind: 'no-valid-procedure' }, '有有效手术操作'],
  [{ kind: 'procedures' }, '手术操作凑不齐它要的组合'],
  [{ kind: 'sex', sex: 'female' }, '只收女性'],
  [{ kind: 'leaving', codes: ['4', '5'] }, '离院方式不是 4、5'],
  [
    { kind: 'range', of: 'age_years', ...NO_BOUND, min: 7, below: 65 },
    '年龄（岁）不在范围内（≥ 7, < 65）',
  ],
  [{ kind: 'body-parts', atLeast: 2 }, '受伤部位不足 2 处'],
  [{ kind: 'severity', atLeast: 'mcc' }, '没有计入的 MCC'],
];

test.each(CASES)('%j: %s', (condition, words) => {
  expect(conditionInWords(GroupingCondition.parse(condition), spoken.t)).toBe(words);
});

test('every kind of condition is said here', () => {
  const kinds = GroupingCondition.options.map(({ shape }) => shape.kind.value);
  expect(new Set(CASES.map(([{ kind }]) => kind))).toEqual(new Set(kinds));
});

test('bounds are said as they are set, none as nothing', () => {
  expect(boundsOf({ min: 1, above: 2, max: 3, below: 4 })).toBe('≥ 1, > 2, ≤ 3, < 4');
  expect(boundsOf(NO_BOUND)).toBe('');
});
