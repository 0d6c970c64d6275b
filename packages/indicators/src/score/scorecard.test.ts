// SPDX-License-Identifier: Apache-2.0
import { decimal, formatRatio, type Ratio, ratioOf } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { schemeWith } from '../testing/scheme-data.js';
import { type Contestant, type JudgedReading, scoreGroup } from './scorecard.js';

const of = (text: string): Ratio => {
  const value = decimal(text);
  if (!value.ok) throw new Error(text);
  return ratioOf(value.value);
};
const value = (text: string): JudgedReading => ({
  state: 'value',
  value: of(text),
  prior: null,
  counted: null,
});
const contestant = (
  place: string,
  cover: JudgedReading | null,
  cost: JudgedReading | null,
): Contestant => ({
  place,
  readings: new Map([
    ...(cover === null ? [] : [['cover', cover] as const]),
    ...(cost === null ? [] : [['cost', cost] as const]),
  ]),
});
const directions = new Map([['cost', 'down' as const]]);
const show = (ratio: Ratio | null | undefined) => (ratio ? formatRatio(ratio, 2) : null);

test('every point is explained by its rule and figures', () => {
  const [card] = scoreGroup(
    schemeWith(),
    [contestant('a', value('0.45'), value('150'))],
    directions,
  );
  expect(show(card?.total)).toBe('60');
  expect(card?.failed).toEqual(['cover']);
  expect(
    card?.items.map(
      ({ points, explanation }) => `${show(points) ?? ''} ${explanation?.method ?? ''}`,
    ),
  ).toEqual([...['30 target-ratio', '30 linear-interval']]);
});

test.each<[string, JudgedReading | null, object, string | null]>([
  ['not reported earns nothing', null, {}, '60'],
  ['or is left out, if the scheme says so', null, { notReported: 'left-out' }, '100'],
  ['not applicable is left out of the weights', { state: 'not-applicable' }, {}, '100'],
])('%s', (_, cost, rest, total) => {
  const [card] = scoreGroup(schemeWith(rest), [contestant('a', value('0.9'), cost)], directions);
  expect(show(card?.total)).toBe(total);
});

test('nothing to judge gives no score, rather than none', () => {
  const none: JudgedReading = { state: 'not-applicable' };
  const [card] = scoreGroup(schemeWith(), [contestant('a', none, none)], directions);
  expect([card?.total, card?.low]).toEqual([null, null]);
});

test('a share of few gives a wide score, a share of many a narrow one', () => {
  const counted = (count: number, all: number): JudgedReading => ({
    ...{ state: 'value', value: { above: BigInt(count), below: BigInt(all) }, prior: null },
    counted: { count, all },
  });
  const [few, many] = scoreGroup(
    schemeWith(),
    [contestant('a', counted(4, 10), null), contestant('b', counted(4000, 10_000), null)],
    directions,
  );
  expect([show(few?.low), show(few?.total), show(few?.high)]).toEqual(['11.21', '26.67', '45.82']);
  expect(Number(show(many?.high)) - Number(show(many?.low))).toBeLessThan(1.5);
});

test('outliers are drawn in before they are compared, the raw value kept', () => {
  const scheme = schemeWith({
    guard: 'tukey',
    items: [{ indicator: 'cost', weight: '1', rule: { method: 'target-ratio', target: '100' } }],
  });
  const group = ['10', '11', '12', '13', '14', '100'].map((one, i) =>
    contestant(`p${i}`, null, value(one)),
  );
  const last = scoreGroup(scheme, group, new Map()).at(-1)?.items[0];
  expect([show(last?.raw), show(last?.points)]).toEqual(['100', '0.18']);
});
