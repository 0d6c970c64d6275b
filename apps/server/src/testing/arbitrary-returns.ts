// SPDX-License-Identifier: Apache-2.0
import { type Cells, type Declaration, keyOf, listOfField, readCell } from '@sanyi/returns';
import fc from 'fast-check';
import { readType } from '../returns/type-files.js';

/** A return type of any kinds of fields, rows of it as they may be stored, and words to look for in them. */
export interface TriedReturn {
  readonly source: string;
  readonly declaration: Declaration;
  readonly rows: readonly Cells[];
  readonly words: string | undefined;
}

/** What people write that programs of tables like to take for something else. */
const AWKWARD = [
  ...['=1+1', '=SUM(A1:A9)', '+86', '-3', '@sum', '\t=1', '"引号"', "'单引号", '00123', '1e5'],
  ...['a,b', 'a;b', '第一行\n第二行', '空 格', '100%', '3/4', '2026-03-01', 'TRUE', 'null'],
  ...['（全角）', '😀', '\ufeff头', '<b>', '&amp;', '_x000D_', '~*?', '\\', '％', '_', 'ﬁ', 'é'],
  ...['张三 李四', '13800000000', '110101199001011234', '#N/A', '#REF!', "'", '"', '""', ','],
];

const text = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const digits = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String);
const decimals = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(99))
  .map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);

/** By kind: what somebody may write into a field of it, some of which is refused. */
const WRITTEN: Readonly<Record<string, fc.Arbitrary<string>>> = {
  text,
  attachment: text,
  whole: fc.oneof(digits, fc.constantFrom('0', '007', '1,200', '１２')),
  decimal: fc.oneof(decimals, digits, fc.constantFrom('0.00', '-0.01')),
  money: fc.oneof(decimals, fc.constantFrom('0', '1.2万元', '¥3')),
  share: fc.constantFrom('85%', '0.8512', '0', '1', '100%', '0.0001', '120%'),
  day: fc.oneof(
    fc.constantFrom('1899-12-31', '1900-01-01', '1900-02-28', '1900-03-01', '9999-12-31'),
    fc
      .date({ min: new Date('1890-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
  month: fc.constantFrom('2026-03', '1999年12月', '2026-12'),
  'yes-no': fc.constantFrom('是', '否'),
  code: fc.constantFrom('surgery', '外科', 'other', '=code', 'north', 'south'),
  region: fc.constantFrom('990102', '临江区', '990000', '990103', '532301', '110101'),
  institution: fc.constantFrom(
    ...['临江区人民医院', '990102.chinese-medicine', '990000.hospital-1', '不知道的医院'],
  ),
  unit: fc.constantFrom('990102.health-commission', '990100.health-commission', '卫生健康委员会'),
};

const label = (zh: string) => ({ zh, en: zh });

const LIST = {
  id: 'wards',
  label: label('科室'),
  codes: [
    ...[
      ['surgery', '外科'],
      ['other', '其他,"等"'],
      // Two names alike, and one that looks like a formula.
      ['north', '分院'],
      ['south', '分院'],
      ['formula', '=1+1'],
    ].map(([code = '', zh = '']) => ({ code, label: label(zh) })),
  ],
};

const field = (id: string, kind: string, key: boolean) => ({
  ...{ id, kind, label: label(`${id} 列`), help: label('填写') },
  ...(kind === 'code' ? { list: LIST.id } : {}),
  ...(key ? {} : { required: false, mayNotApply: true }),
});

/** The declaration of a type with these fields; the first ones are its key. */
function sourceOf(id: string, kinds: readonly string[], keys: number): string {
  const fields = kinds.map((kind, at) => field(`f${at}`, kind, at < keys));
  return JSON.stringify({
    ...{ id, version: 1, label: label('往返'), help: label('往返'), kind: 'register' },
    ...{ period: 'month', rows: 'many', from: '2020-01-01', grade: 'internal' },
    keys: fields.slice(0, keys).map((one) => one.id),
    scope: { departments: ['health-commission'], levels: ['county'] },
    flows: [
      {
        ...{ version: 1, from: '2020-01-01' },
        steps: [{ id: 'one', label: label('审核'), level: 'prefecture' }],
      },
    ],
    ...(kinds.includes('code') ? { lists: [LIST] } : {}),
    fields,
  });
}

function declared(source: string): Declaration {
  const read = readType(source, new Set(['health-commission']));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

type Find = Parameters<typeof readCell>[2]['find'];

/** What is stored of what was written: what a cell of that kind takes; anything else is missing. */
function stored(declaration: Declaration, written: readonly string[], find: Find): Cells {
  const cells = declaration.fields.flatMap((one, at) => {
    const list = listOfField(declaration, one) ?? null;
    const read = readCell(one, written[at] ?? '', { list, find });
    return read.ok && read.value.state !== 'missing' ? [[one.id, read.value] as const] : [];
  });
  return Object.fromEntries(cells);
}

/** Returns of any type. */
export const triedReturn = (id: string, find: Find): fc.Arbitrary<TriedReturn> =>
  fc
    .record({
      kinds: fc.array(fc.constantFrom(...Object.keys(WRITTEN)), { minLength: 1, maxLength: 6 }),
      keyKind: fc.constantFrom('text', 'text', 'whole', 'day', 'code', 'money'),
      keys: fc.constantFrom(1, 1, 2),
    })
    .chain(({ kinds, keyKind, keys }) => {
      const all = [keyKind, ...kinds];
      const source = sourceOf(id, all, Math.min(keys, all.length));
      const declaration = declared(source);
      const cell = (kind: string) =>
        fc.oneof({ arbitrary: WRITTEN[kind] ?? text, weight: 8 }, fc.constantFrom('', '不适用'));
      return fc.record({
        source: fc.constant(source),
        declaration: fc.constant(declaration),
        rows: fc.array(fc.tuple(...all.map(cell)), { minLength: 1, maxLength: 12 }).map((rows) =>
          byKey(
            declaration,
            rows.map((row) => stored(declaration, row, find)),
          ),
        ),
        words: fc.oneof(
          {
            arbitrary: fc.constantFrom(...AWKWARD, '外科', '分院', '临江', '1', '%', '.0'),
            weight: 3,
          },
          fc.constant(undefined),
        ),
      });
    });

/** One row for each key; a row without one is never stored by an import. */
function byKey(declaration: Declaration, rows: readonly Cells[]): readonly Cells[] {
  const keyed = rows.flatMap((cells) => {
    const key = keyOf(declaration, cells);
    return key === undefined ? [] : [[key, cells] as const];
  });
  return [...new Map(keyed).values()];
}
