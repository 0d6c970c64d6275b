// SPDX-License-Identifier: Apache-2.0
import { dayOf, type PlainDate } from '@sanyi/kernel';
import { projectRegistry } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { holderOf, standingFor } from './succession.js';
import { unitsAt } from './units-on.js';
import { holdsOn } from './validity.js';

const registry = projectRegistry();

function day(year: number, month = 8, date = 1): PlainDate {
  const found = dayOf(year, month, date);
  if (found === undefined) throw new Error('no day');
  return found;
}

function standing(id: string, code: string, on: PlainDate, wanted: string | null = null) {
  const [department, region] = [registry.departments.get(id), registry.regions.byCode.get(code)];
  if (department === undefined || region === undefined) throw new Error(id);
  const [unit] = unitsAt(registry, department, region);
  if (unit === undefined) throw new Error(`no ${id} in ${code}`);
  return standingFor(registry, unit, on, wanted);
}

const heirs = (...args: Parameters<typeof standing>) =>
  standing(...args).units.map(({ department }) => department);

describe('a task of 2018 asked for in 2024', () => {
  test.each([
    ['human-resources', 'insurance', 'health-insurance'],
    ['human-resources', 'personnel', 'human-resources'],
    ['human-resources', null, 'human-resources'],
    ['development-reform', 'medical-price', 'health-insurance'],
    ['development-reform', 'projects', 'development-reform'],
    ['civil-affairs', 'medical-assistance', 'health-insurance'],
    ['health-family-planning', 'purchasing', 'health-insurance'],
    ['health-family-planning', null, 'health-commission'],
    ['food-drug-administration', 'drug-supervision', 'market-regulation'],
    ['industry-commerce-administration', null, 'market-regulation'],
    ['reform-office', null, 'reform-secretariat'],
    ['poverty-relief', null, 'agriculture-rural'],
  ])('%s for %s is %s', (id, wanted, heir) => {
    expect(heirs(id, '532300', day(2024), wanted)).toEqual([heir]);
  });

  test('and in 2018 everyone is still who he was', () => {
    expect(heirs('human-resources', '532300', day(2018), 'insurance')).toEqual(['human-resources']);
    expect(heirs('health-family-planning', '532300', day(2018))).toEqual([
      'health-family-planning',
    ]);
  });
});

test('a step tells from whom to whom, for which function, since when, and how well that is known', () => {
  expect(standing('human-resources', '532300', day(2024), 'insurance').steps).toMatchObject([
    {
      from: { id: '532300.human-resources' },
      to: { id: '532300.health-insurance' },
      function: 'insurance',
      since: '2019-01-01',
      status: 'assumed',
    },
  ]);
});

test('a chain of reforms is followed: 卫生局, 卫计委, 卫生健康委', () => {
  expect(standing('health-bureau', '532300', day(2024)).steps).toHaveLength(2);
  expect(heirs('health-bureau', '532300', day(2024))).toEqual(['health-commission']);
});

test('a unit split by function gives all its heirs where no function is asked for', () => {
  expect(heirs('food-drug-administration', '530000', day(2024)).sort()).toEqual([
    'drug-administration',
    'market-regulation',
  ]);
});

test('a function that a unit never held does not move it', () => {
  expect(heirs('finance', '532300', day(2024), 'insurance')).toEqual(['finance']);
});

describe('who holds a function', () => {
  test.each([
    ['insurance', '532300', day(2018), '楚雄彝族自治州人力资源和社会保障局'],
    ['insurance', '532300', day(2019), '楚雄彝族自治州医疗保障局'],
    ['insurance', '000000', day(2018, 5, 31), '国家医疗保障局'],
    ['insurance', '000000', day(2018, 5, 30), '人力资源和社会保障部'],
    ['drug-supervision', '530000', day(2024), '云南省药品监督管理局'],
    ['drug-supervision', '532300', day(2024), '楚雄彝族自治州市场监督管理局'],
  ])('%s in %s on %s', (wanted, code, on, name) => {
    expect(holderOf(registry, wanted, code, on)?.name).toBe(name);
  });

  test('null where the registry does not say', () => {
    expect(holderOf(registry, 'navigation', '532300', day(2024))).toBeNull();
    expect(holderOf(registry, 'insurance', '123456', day(2024))).toBeNull();
  });
});

const LEVELS = ['national', 'province', 'prefecture', 'county'] as const;
const FUNCTIONS = [...new Set(registry.functions.map((span) => span.function))];

test.each(FUNCTIONS.flatMap((wanted) => LEVELS.map((level) => [wanted, level] as const)))(
  '%s at the level %s is never held by two, and its spans leave no day between',
  (wanted, level) => {
    const spans = registry.functions.filter(
      (span) => span.function === wanted && span.levels.includes(level),
    );
    const days = Array.from({ length: 17 * 12 }, (_, i) =>
      day(2010 + Math.floor(i / 12), (i % 12) + 1),
    );
    const holding = days.map((on) => spans.filter((span) => holdsOn(span, on)).length);
    expect(new Set(holding)).toEqual(new Set([spans.length === 0 ? 0 : 1]));
  },
);
