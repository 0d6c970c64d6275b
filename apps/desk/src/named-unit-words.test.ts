// SPDX-License-Identifier: Apache-2.0
import { readDocument } from '@sanyi/documents';
import type { NamedUnit } from '@sanyi/registry';
import { describe, expect, test } from 'vitest';
import { namedUnitWords } from './named-unit-words.js';
import { unitsIn } from './registry.js';
import { sayIn } from './translate.js';

const NOTICE = `示例省人民政府办公厅关于印发医改工作任务的通知

2026年3月1日

一、建立公示制度。（省医保局、示例省医疗保障局、省卫生健康部门、茶办、各州市人民政府负责）
`;

const named = new Map(
  unitsIn(readDocument({ text: NOTICE, tables: [] }, (same) => same)).map((one) => [
    one.words,
    one,
  ]),
);

function oneNamed(name: string): NamedUnit {
  const one = named.get(name);
  if (one === undefined) throw new Error(`${name} was not read`);
  return one;
}

const wordsOf = (name: string, language: 'zh' | 'en' = 'zh') =>
  namedUnitWords(oneNamed(name), sayIn(language));

describe('what the registry says of a name as it is written', () => {
  test('an alias is followed by the full name and the id of the unit', () => {
    expect(wordsOf('省医保局')).toEqual({
      tone: 'found',
      text: '即示例省医疗保障局',
      ids: ['990000.health-insurance'],
    });
    expect(wordsOf('省医保局', 'en').text).toBe('= 示例省医疗保障局');
  });

  test('the full name itself needs no second one', () => {
    expect(wordsOf('示例省医疗保障局').tone).toBe('exact');
  });

  test('a collective says how many, a name that is not held says so', () => {
    expect(wordsOf('各州市人民政府').text).toBe('统称，含 16 个单位');
    expect(wordsOf('茶办')).toEqual({ tone: 'open', text: '登记库中没有', ids: [] });
  });

  test('several answers are shown as several', () => {
    const one = oneNamed('省医保局');
    const unit = { ...one.units[0], id: 'x', name: '示例省发展和改革委员会' } as never;
    const several: NamedUnit = {
      ...one,
      kind: 'several',
      name: null,
      unitId: null,
      units: [...one.units, unit],
    };
    expect(namedUnitWords(several, sayIn('zh'))).toEqual({
      tone: 'open',
      text: '可能是示例省医疗保障局、示例省发展和改革委员会',
      ids: ['990000.health-insurance', 'x'],
    });
  });
});
