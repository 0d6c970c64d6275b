// SPDX-License-Identifier: Apache-2.0
import { formatRatio } from '@sanyi/kernel';
import {
  checkConsistency,
  compileIndicator,
  factTable,
  type Indicator,
  placeTree,
  readFormula,
  readIndicatorAt,
} from '@sanyi/indicators';
import { readFactsCsv, yamlTree } from '@sanyi/office';
import { referenceFile } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { soundDefinitions } from './indicator-folder.js';

interface GoldenTest {
  readonly name: string;
  readonly computed: number;
  readonly published: number | null;
  readonly tolerance: number | null;
  readonly within: boolean | null;
  readonly dataset: string;
}
type Values = Readonly<Record<string, unknown>>;
interface RealData {
  readonly datasets: readonly { readonly id: string; readonly values: Values }[];
  readonly golden_tests: readonly GoldenTest[];
}

const real = JSON.parse(
  new TextDecoder().decode(referenceFile('facts/real_data.json')),
) as RealData;
const library = await soundDefinitions(dataFolder());
const tree = placeTree(
  ['x', 'a', 'b', 'c'].map((id) => ({
    id,
    parent: id === 'x' ? null : 'x',
    level: 'institution',
    properties: {},
  })),
);

/** Rows of a CSV: fact, value, place, period, parts. */
type Row = readonly [fact: string, value: unknown, place?: string, period?: string, parts?: string];

function groundOf(rows: readonly Row[]) {
  if (!tree.ok) throw new Error(tree.error.code);
  const lines = rows.map(([fact, value, place = 'x', period = '2025', parts = '']) => {
    if (typeof value !== 'number') throw new Error(`${fact}: no number`);
    return `${fact},${place},${period},${parts},${Number(value.toFixed(2))}`;
  });
  const known = {
    facts: library.facts,
    isPlace: (id: string) => ['x', 'a', 'b', 'c'].includes(id),
  };
  const { facts, refused } = readFactsCsv(
    ['fact,place,period,parts,value', ...lines].join('\n'),
    known,
  );
  expect(refused).toEqual([]);
  return { tree: tree.value, facts: factTable(facts), period: '2025' };
}

/** A shipped definition, or one made here of a formula, read over rows. */
function read(definition: string | readonly [string, string], rows: readonly Row[]): number {
  const [first] = library.indicators;
  if (first === undefined) throw new Error('no indicators');
  const one =
    typeof definition === 'string'
      ? library.indicators.find(({ id }) => id === definition)
      : madeOf(first, definition);
  if (one === undefined) throw new Error(`no ${String(definition)}`);
  // The dates of these definitions are inferred; the figures are read in a year in which all hold, for years.
  const asYear: Indicator = {
    ...one,
    versions: one.versions.map((each) => ({ ...each, periods: ['year'] })),
  };
  const { outcome } = readIndicatorAt(
    asYear,
    compileIndicator(asYear, library.facts),
    groundOf(rows),
    'x',
  );
  return outcome.state === 'value' ? Number(formatRatio(outcome.value, 12)) : Number.NaN;
}

function madeOf(like: Indicator, [above, below]: readonly [string, string]): Indicator {
  const formula = (text: string) => {
    const place = yamlTree(JSON.stringify(text));
    const parsed = place.ok
      ? readFormula(library.facts)({ file: 'x', path: '', tree: place.value })
      : place;
    if (!parsed.ok) throw new Error(text);
    return parsed.value;
  };
  const versions = like.versions.map((one) => ({
    ...one,
    numerator: formula(above),
    denominator: formula(below),
  }));
  return { ...like, id: 'made', versions };
}

const valuesOf = (id: string): Values => real.datasets.find((one) => one.id === id)?.values ?? {};
const under = (values: Values, name: string): Values => (values[name] ?? {}) as Values;
const times = (value: unknown, by: number): number => Number(value) * by;
const GROWTH = ['visits - prior(visits)', 'prior(visits)'] as const;
const growth = (now: unknown, before: unknown): number =>
  100 *
  read(GROWTH, [
    ['visits', times(now, 1e4)],
    ['visits', times(before, 1e4), 'x', '2024'],
  ]);

const COUNTY = [
  ['a', 0],
  ['b', 1],
  ['c', 2],
] as const;
function countyRows(
  years: readonly (readonly [string, string])[],
  [total, count, price]: readonly [string, string, string],
  names: readonly [string, string],
): readonly Row[] {
  const hospitals = valuesOf('LIUCHENG-2016-2017')['rows'] as readonly Values[];
  return COUNTY.flatMap(([place, at]) =>
    years
      .flatMap(([year, period]): readonly Row[] => {
        const of = under(hospitals[at] ?? {}, year);
        return [
          [names[0], Number(of[count]) * Number(of[price]), place, period],
          [names[1], of[count], place, period],
        ];
      })
      .filter(() => total !== ''),
  );
}
const BOTH = [
  ['y2017', '2025'],
  ['y2016', '2024'],
] as const;
const OUT = ['op-fee-total', 'outpatient-emergency-visits'] as const;
const IN = ['ip-fee-total', 'discharges'] as const;

/** Growth of a cost per case that was published: as if it were of one case. */
const costGrowth = (
  id: string,
  [total, cases]: readonly [string, string],
  now: unknown,
  before: unknown,
): number =>
  100 *
  read(id, [
    [total, now],
    [cases, 1],
    [total, before, 'x', '2024'],
    [cases, 1, 'x', '2024'],
  ]);

const cn24 = valuesOf('CN-2024');
const yunnan = valuesOf('YN-PRIM-2014-2018');
const city = valuesOf('CITY-2023-01');
const fuding = valuesOf('FUDING-2024Q2');
const yj = valuesOf('YJ-2018-2019');
const resources = valuesOf('YN-2022-RES');

const share27 = (above: unknown, below: number): number =>
  100 *
  read('hpa-t27', [
    ['med-revenue-outpatient', above],
    ['med-revenue', below],
  ]);

const BY_NAME: Readonly<Record<string, () => number>> = {
  '基层诊疗占比 全国2024': () =>
    100 *
    read('cmc24-3-1', [
      ['visits', times(cn24['primary_visits_yi'], 1e8), 'x', '2025', 'tier=primary'],
      ['visits', times(cn24['visits_yi'], 1e8)],
    ]),
  总诊疗量同比2024: () => growth(cn24['visits_yi'], under(cn24, 'prev2023')['visits_yi']),
  入院人次同比2024: () => growth(cn24['admissions_wan'], under(cn24, 'prev2023')['admissions_wan']),
  '次均住院费用同比2024(当年价)': () =>
    costGrowth('hpa-t40', IN, cn24['ip_cost_yuan'], valuesOf('CN-2023')['ip_cost_yuan']),
  '云南每千人口床位反推常住人口(万)': () =>
    read(
      ['ip-fee-total', 'op-fee-total'],
      [
        ['ip-fee-total', resources['beds_wan']],
        ['op-fee-total', resources['beds_per_1000']],
      ],
    ) * 1000,
  云南基层门诊收入占比2014: () =>
    share27(
      under(yunnan, 'op_revenue_yi')['y2014'],
      Number(under(yunnan, 'med_revenue_yi')['y2014']),
    ),
  云南基层门诊收入占比2018: () => {
    const out = Number(under(yunnan, 'op_revenue_yi')['y2018']);
    return share27(out, out + Number(under(yunnan, 'ip_revenue_yi')['y2018']));
  },
  '床医比 福鼎2024Q2': () =>
    read(
      ['physicians', 'beds-open'],
      [
        ['physicians', fuding['physicians']],
        ['beds-open', fuding['beds_open']],
      ],
    ),
  '床护比 福鼎2024Q2': () =>
    read(
      ['nurses', 'beds-open'],
      [
        ['nurses', fuding['nurses']],
        ['beds-open', fuding['beds_open']],
      ],
    ),
  '门诊次均费用增幅 县医院2019': () =>
    costGrowth('hpa-t38', OUT, under(yj, 'y2019')['op_cost'], under(yj, 'y2018')['op_cost']),
  '住院次均费用增幅 县医院2019': () =>
    costGrowth('hpa-t40', IN, under(yj, 'y2019')['ip_cost'], under(yj, 'y2018')['ip_cost']),
  '柳城县级 门诊次均费用2017(加权)': () =>
    read('cmc20-22', countyRows([['y2017', '2025']], ['x', 'visits', 'op_cost'], OUT)),
  '柳城县级 门诊次均费用增幅': () =>
    100 * read('hpa-t38', countyRows(BOTH, ['x', 'visits', 'op_cost'], OUT)),
  '柳城县级 住院次均费用增幅': () =>
    100 * read('hpa-t40', countyRows(BOTH, ['x', 'discharges', 'ip_cost'], IN)),
  '日均住院费 某市2023-01': () =>
    read(
      ['ip-fee-total', 'op-fee-total'],
      [
        ['ip-fee-total', city['ip_cost']],
        ['op-fee-total', city['alos']],
      ],
    ),
  '医师日均床日 某市2023-01': () =>
    read(
      ['occupied-bed-days', 'physicians * 31'],
      [
        [
          'occupied-bed-days',
          Math.round(Number(city['beds']) * 31 * (Number(city['bed_occupancy_pct']) / 100)),
        ],
        ['physicians', city['physicians']],
      ],
    ),
  '门诊药费占比 某市': () =>
    100 *
    read(
      ['op-drug-total', 'op-fee-total'],
      [
        ['op-drug-total', city['op_drug']],
        ['op-fee-total', city['op_cost']],
      ],
    ),
};

const computed = real.golden_tests.filter(({ name }) => BY_NAME[name] !== undefined);

test.each(computed)('$name', ({ name, computed: expected, published, tolerance }) => {
  const got = BY_NAME[name]?.() ?? Number.NaN;
  expect(Math.abs(got - expected)).toBeLessThan(2e-4);
  if (published !== null && tolerance !== null)
    expect(Math.abs(got - published)).toBeLessThanOrEqual(tolerance);
});

/** The parts of revenue that a table prints, as parts of a hundred. */
const PARTS = ['drug', 'herbal', 'consumable', 'exam_lab', 'service'] as const;
const FACT = {
  drug: 'drug-revenue',
  herbal: 'herbal-pieces-revenue',
  consumable: 'consumable-revenue',
  exam_lab: 'exam-lab-revenue',
  service: 'med-service-revenue',
} as const;
const compositions = real.golden_tests.filter(({ name }) => name.startsWith('收入构成合计'));

test.each(compositions)('$name: the check says $within', ({ name, dataset, within }) => {
  const year = /y\d{4}$/.exec(name)?.[0];
  const values =
    year === undefined
      ? valuesOf(dataset)
      : under(
          valuesOf(dataset),
          name.endsWith('y2020') || name.endsWith('y2021') || year !== '' ? year : '',
        );
  const rows: readonly Row[] = [
    ['med-revenue', 100],
    ...PARTS.map((part): Row => [FACT[part], values[`${part}_share_pct`]]),
  ];
  const wanted = dataset.startsWith('MINGXI') ? 'revenue-parts' : 'revenue-parts-herbal-apart';
  const check = library.checks.find(({ id }) => id === wanted);
  if (check === undefined) throw new Error(wanted);
  expect(checkConsistency(check, library.facts, groundOf(rows), 'x').state).toBe(
    within === true ? 'holds' : 'broken',
  );
});

test('health expenditure adds up', () => {
  const values = valuesOf('CN-2023');
  const check = library.checks.find(({ id }) => id === 'health-expenditure-parts');
  if (check === undefined) throw new Error('no check');
  const rows: readonly Row[] = [
    ['che-total', 100],
    ['che-gov', values['che_gov_pct']],
    ['che-social', values['che_social_pct']],
    ['che-personal', values['che_oop_pct']],
  ];
  expect(checkConsistency(check, library.facts, groundOf(rows), 'x').state).toBe('holds');
});

test('no check of the file is left out', () => {
  expect(computed.length + compositions.length + 1).toBe(real.golden_tests.length);
});
