// SPDX-License-Identifier: Apache-2.0
import { formatRatio } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import type { Indicator } from '../definition/indicator.js';
import { indicator } from '../testing/small-world.js';
import { aimOf, type NoAim, type StatedTarget } from './aim-of.js';
import type { Aim } from './target.js';

const share = { ...indicator('cost', 'visits'), covers: '乡镇卫生院' };
const money = { ...indicator('cost', null), unit: 'CNY', kind: 'count' as const };

function brief(stated: Partial<StatedTarget>, of: Indicator = share) {
  const aim: Aim | NoAim = aimOf(
    { comparator: '>=', value: null, valueTo: null, unit: null, ...stated },
    of,
  );
  if (typeof aim === 'string') return aim;
  if (aim.kind === 'all') return `all ${aim.of}`;
  if (aim.kind === 'between')
    return `between ${formatRatio(aim.low, 4)} ${formatRatio(aim.high, 4)}`;
  if ('by' in aim) {
    return `${aim.kind} ${aim.by === null ? '-' : formatRatio(aim.by, 4)} ${String(aim.relative)}`;
  }
  return `${aim.kind} ${formatRatio(aim.value, 4)}`;
}

test.each<[Partial<StatedTarget>, string]>([
  [{ value: '90', unit: '%' }, 'at-least 0.9'],
  [{ comparator: '<=', value: '30', unit: '%' }, 'at-most 0.3'],
  [{ comparator: '=', value: '8.5', unit: '成' }, 'equal 0.85'],
  [{ comparator: 'range', value: '5', valueTo: '10', unit: '%' }, 'between 0.05 0.1'],
  [{ comparator: 'all' }, 'all 乡镇卫生院'],
  [{ comparator: 'increase' }, 'rise - false'],
  [{ comparator: 'increase', value: '10', unit: '个百分点' }, 'rise 0.1 false'],
  [{ comparator: 'decrease', value: '5', unit: '%' }, 'fall 0.05 true'],
  [{ value: null }, 'no-value'],
  [{ value: '3', unit: '所' }, 'unit-does-not-fit'],
  [{ comparator: 'range', value: '5', unit: '%' }, 'no-value'],
])('%j of a share is %s', (stated, expected) => {
  expect(brief(stated)).toBe(expected);
});

test('money is brought to yuan, and 100 % of nothing named is no aim', () => {
  expect(brief({ value: '1.5', unit: '万元' }, money)).toBe('at-least 15000');
  expect(brief({ value: '15', unit: '%' }, money)).toBe('unit-does-not-fit');
  expect(brief({ comparator: 'all' }, { ...share, covers: null })).toBe('covers-nothing');
});
