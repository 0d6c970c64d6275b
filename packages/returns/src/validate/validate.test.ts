// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { runs, sampleDeclaration, treeOf } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cells, given, MISSING, NOT_APPLICABLE } from '../cell/cell.js';
import { readDeclaration } from '../declaration/read-declaration.js';
import { type CompareOperator } from '../declaration/rule.js';
import type { Row } from '../filing.js';
import { isOpen } from './finding.js';
import { validate } from './validate.js';
import type { ValidationContext } from './validation-context.js';

function declarationWith(rules: readonly object[] | null) {
  const data = { ...sampleDeclaration(), ...(rules === null ? {} : { rules }) };
  const read = readDeclaration('x', treeOf(data));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const SAMPLE = declarationWith(null);

const row = (id: string, cells: Cells): Row => ({ id, version: 1, cells });
const surgery: Cells = {
  ward: given('surgery'),
  'open-beds': given('40'),
  'used-beds': given('30'),
};
const children: Cells = {
  ward: given('children'),
  'open-beds': given('20'),
  'used-beds': given('20'),
};
const sum: Cells = { ward: given('total'), 'open-beds': given('60'), 'used-beds': given('50') };

const context: ValidationContext = {
  on: '2026-03-31' as PlainDate,
  previous: () => undefined,
  earlier: [],
  find: (_, text) => (text === '990101' ? text : undefined),
  reasons: new Map(),
};

function told(rows: readonly Cells[], more: Partial<ValidationContext> = {}, declaration = SAMPLE) {
  const numbered = rows.map((cells, i) => row(`r${i}`, cells));
  return validate(declaration, { rows: numbered }, { ...context, ...more }).map(
    ({ code, row: at, field, rule }) => `${code} ${at ?? ''} ${rule ?? field ?? ''}`,
  );
}

test('a sound return has no finding', () => {
  expect(told([surgery, children, sum])).toEqual([]);
});

test.each<[string, Cells, string]>([
  ['required', { 'open-beds': MISSING }, 'open-beds'],
  ['may-not-be-not-applicable', { 'open-beds': NOT_APPLICABLE }, 'open-beds'],
  ['not-of-its-kind', { income: given('12') }, 'income'],
  ['not-of-its-kind', { opened: given('2026-3-1') }, 'opened'],
  ['code-not-in-list', { ward: given('外科') }, 'ward'],
  ['unknown-institution', { hospital: given('nowhere') }, 'hospital'],
  ['unknown-region', { place: given('nowhere') }, 'place'],
  ['unknown-unit', { office: given('nowhere') }, 'office'],
  ['field-not-asked', { 'late-field': given('1') }, 'late-field'],
  ['field-not-asked', { invented: given('1') }, 'invented'],
])('%s', (code, change, field) => {
  expect(told([{ ...surgery, ...change }])).toContain(`${code} r0 ${field}`);
});

test('a code that is no longer used is told of from its day on', () => {
  const old = { ...surgery, ward: given('old') };
  expect(told([old])).toEqual([]);
  expect(told([old], { on: '2026-04-01' as PlainDate })).toEqual(['code-not-in-use r0 ward']);
});

test('the second row of a key is told of', () => {
  expect(told([surgery, surgery])).toEqual(['duplicate-key r1 ward']);
});

test('a form has one row', () => {
  const form = { ...SAMPLE, rows: 'one' as const, keys: [] };
  expect(told([surgery, children], {}, form)).toEqual(['too-many-rows  ']);
});

describe('each of the eight operators', () => {
  const compare = (operator: CompareOperator) =>
    declarationWith([
      {
        ...{ id: 'r', kind: 'compare', severity: 'hard', label: { zh: '规则', en: 'rule' } },
        ...{ left: 'open-beds', operator, right: 'used-beds' },
      },
    ]);
  const broken = (operator: CompareOperator, used: string) =>
    told([{ ...surgery, 'used-beds': given(used) }], {}, compare(operator)).length > 0;

  // Open beds are 40; used beds fewer, as many, more.
  test.each<[CompareOperator, readonly boolean[]]>([
    ['equal_to', [true, false, true]],
    ['not_equal_to', [false, true, false]],
    ['greater_than', [false, true, true]],
    ['greater_than_or_equal_to', [false, false, true]],
    ['less_than', [true, true, false]],
    ['less_than_or_equal_to', [true, false, false]],
  ])('%s is broken by 39, 40, 41: %j', (operator, expected) => {
    expect(['39', '40', '41'].map((used) => broken(operator, used))).toEqual(expected);
  });

  const pair = (operator: string) =>
    declarationWith([
      {
        ...{ id: 'r', kind: 'pair', severity: 'soft', label: { zh: '规则', en: 'rule' } },
        ...{ left: 'income', operator, right: 'note' },
      },
    ]);
  const [income, note] = [{ income: given('1.00') }, { note: given('x') }];

  test.each<[string, readonly boolean[]]>([
    ['compulsory_pair', [false, true, true, false]],
    ['exclusive_pair', [false, false, false, true]],
  ])('%s is broken by none, either, both: %j', (operator, expected) => {
    const all = [{}, income, note, { ...income, ...note }];
    expect(
      all.map((cells) => told([{ ...surgery, ...cells }], {}, pair(operator)).length > 0),
    ).toEqual(expected);
  });
});

test('both sides of a comparison are told, exact to what is shown', () => {
  const [finding] = validate(
    SAMPLE,
    { rows: [row('r', { ...surgery, 'used-beds': given('41') })] },
    context,
  );
  expect(finding).toMatchObject({
    ...{ rule: 'used-within-open', field: 'used-beds', operator: 'less_than_or_equal_to' },
    ...{ left: given('41'), right: given('40'), severity: 'hard' },
  });
});

describe('where figures are missing', () => {
  const weighed = (missing: string) =>
    declarationWith([
      {
        ...{ id: 'r', kind: 'compare', severity: 'soft', label: { zh: '规则', en: 'rule' } },
        ...{ left: 'weight', operator: 'greater_than', right: 'income', missing },
      },
    ]);
  test.each<[string, readonly boolean[]]>([
    ['skip-if-any', [false, false, true]],
    ['skip-if-all', [false, true, true]],
    ['never-skip', [true, true, true]],
  ])('%s judges none, one, both: %j', (missing, expected) => {
    const all: readonly Cells[] = [
      {},
      { income: given('2.00') },
      { income: given('2.00'), weight: given('1') },
    ];
    expect(
      all.map((cells) => told([{ ...surgery, ...cells }], {}, weighed(missing)).length > 0),
    ).toEqual(expected);
  });
});

test('a figure that is none is told once, and no rule judges it', () => {
  const cells = { ...surgery, 'used-beds': given('many') };
  expect(told([cells])).toEqual(['not-of-its-kind r0 used-beds']);
});

test('a total differs from its parts, and is not judged where a part is missing', () => {
  const wrong = { ...sum, 'open-beds': given('61') };
  expect(told([surgery, children, wrong])).toEqual(['total-differs r2 beds-add-up']);
  const gap = { ...children, 'open-beds': MISSING };
  expect(told([surgery, gap, wrong])).toEqual(['required r1 open-beds']);
  const half = { ...children, 'open-beds': given('20.5'), 'used-beds': given('20') };
  expect(told([surgery, half, wrong])).toEqual(['not-of-its-kind r1 open-beds']);
});

const ruled = (more: object) =>
  declarationWith([
    { ...{ id: 'r', severity: 'soft', label: { zh: '规则', en: 'rule' } }, ...more },
  ]);

test('a total is not judged where a part that need not be given is missing', () => {
  const incomes = ruled({ kind: 'total', by: 'ward', code: 'total', fields: ['income'] });
  const part = (ward: string, income: string): Cells => ({
    ...{ ward: given(ward), 'open-beds': given('1'), 'used-beds': given('1') },
    ...(income === '' ? {} : { income: given(income) }),
  });
  const filled = [part('surgery', '1.00'), part('children', '2.00'), part('total', '4.00')];
  expect(told(filled, {}, incomes)).toEqual(['total-differs r2 r']);
  const gap = [part('surgery', '1.00'), part('children', ''), part('total', '4.00')];
  expect(told(gap, {}, incomes)).toEqual([]);
});

test('what lies on a bound is within it', () => {
  const bounds = ruled({ kind: 'min-max', field: 'open-beds', min: '39', max: '41' });
  const beds = (open: string) => told([{ ...surgery, 'open-beds': given(open) }], {}, bounds);
  expect(['38', '39', '41', '42'].map((open) => beds(open).length)).toEqual([1, 0, 0, 1]);
});

test('skip-if-all looks at the period before where the rule does', () => {
  const kept = ruled({
    ...{ kind: 'compare', left: 'weight', operator: 'greater_than_or_equal_to' },
    ...{ right: 'previous(income)', missing: 'skip-if-all' },
  });
  const before = { previous: () => ({ income: given('2.00') }) };
  expect(told([{ ...surgery, income: given('9.00') }], {}, kept)).toEqual([]);
  expect(told([surgery], before, kept)).toEqual(['rule-not-met r0 r']);
});

test('a comparison with the period before', () => {
  const grows = declarationWith([
    {
      ...{ id: 'r', kind: 'compare', severity: 'soft', label: { zh: '规则', en: 'rule' } },
      ...{
        left: 'open-beds',
        operator: 'less_than_or_equal_to',
        right: 'previous(open-beds) * 1.5',
      },
    },
  ]);
  const before = (beds: string) => ({ previous: () => ({ 'open-beds': given(beds) }) });
  expect(told([surgery], {}, grows)).toEqual([]);
  expect(told([surgery], before('27'), grows)).toEqual([]);
  expect(told([surgery], before('26'), grows)).toEqual(['rule-not-met r0 r']);
});

test('a rule over the whole table is judged once', () => {
  const table = declarationWith([
    {
      ...{ id: 'r', kind: 'compare', severity: 'hard', label: { zh: '规则', en: 'rule' } },
      ...{ left: 'sum(used-beds)', operator: 'less_than', right: 'count() * 20' },
    },
  ]);
  expect(told([surgery, children], {}, table)).toEqual(['rule-not-met  r']);
});

describe('what is unusual', () => {
  const history = {
    earlier: ['38', '42', '38', '42'].map((beds) => ({ ...surgery, 'open-beds': given(beds) })),
  };

  test('lies outside the bounds, or far from earlier periods', () => {
    expect(told([{ ...surgery, 'open-beds': given('501') }])).toEqual([
      'above-maximum r0 beds-in-range',
    ]);
    expect(told([{ ...surgery, 'open-beds': given('0'), 'used-beds': given('0') }])).toEqual([
      'below-minimum r0 beds-in-range',
    ]);
    expect(told([{ ...surgery, 'open-beds': given('46') }], history)).toEqual([]);
    expect(told([{ ...surgery, 'open-beds': given('47') }], history)).toEqual([
      'outlier r0 beds-jump',
    ]);
  });

  test('says nothing where there are too few earlier periods', () => {
    expect(
      told([{ ...surgery, 'open-beds': given('47') }], { earlier: history.earlier.slice(1) }),
    ).toEqual([]);
  });

  test('is settled by a reason', () => {
    const rows = [row('r0', { ...surgery, 'open-beds': given('47') })];
    const open = (reasons: ReadonlyMap<string, string>) =>
      validate(SAMPLE, { rows }, { ...context, ...history, reasons }).filter(isOpen).length;
    expect(open(new Map())).toBe(1);
    expect(open(new Map([['beds-jump|open-beds|r0', '新病区启用']]))).toBe(0);
    expect(open(new Map([['beds-jump|open-beds|r1', '别的行']]))).toBe(1);
  });
});

describe('for every table', () => {
  const count = fc.integer({ min: 0, max: 300 });
  const ward = fc.record({ open: count, used: count });

  test('the findings are those that arithmetic by hand gives, whatever the order of the rows', () => {
    fc.assert(
      fc.property(ward, ward, ward, (a, b, stated) => {
        const cells = (name: string, { open, used }: typeof a): Cells => ({
          ...{ ward: given(name), 'open-beds': given(String(open)) },
          'used-beds': given(String(used)),
        });
        const rows = [cells('surgery', a), cells('children', b), cells('total', stated)];
        const of = (all: readonly Cells[]) =>
          told(all)
            .map((one) => one.replace(/ r\d/, ''))
            .sort();
        const expected = [a, b, stated].flatMap(({ open, used }) => [
          ...(used > open ? ['rule-not-met used-within-open'] : []),
          ...(open < 1 ? ['below-minimum beds-in-range'] : []),
        ]);
        if (a.open + b.open !== stated.open) expected.push('total-differs beds-add-up');
        if (a.used + b.used !== stated.used) expected.push('total-differs beds-add-up');
        expect(of(rows)).toEqual(expected.sort());
        expect(of([...rows].reverse())).toEqual(of(rows));
      }),
      { numRuns: runs(150) },
    );
  });
});
