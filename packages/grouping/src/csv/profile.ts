// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { type Layout, SINGLE_FIELDS, type SingleField } from './layout.js';

/**
 * 导入方案: which column names of a kind of file mean what. A name may end in `{n}`, which stands for
 * 1, 2, 3 …: such columns are taken in the order of their numbers, then of the names.
 */
export interface ImportProfile {
  readonly id: string;
  readonly title: string;
  readonly columns: Readonly<Partial<Record<SingleField, readonly string[]>>>;
  /** 主要诊断, then the others. */
  readonly diagnoses: readonly string[];
  readonly procedures: readonly string[];
}

/** What a header gave, and the columns nobody asked for, by name. */
export interface ReadHeader {
  readonly layout: Layout;
  readonly unused: readonly string[];
}

/** A header under which cases cannot be grouped: no sex, or no diagnosis column. */
export interface UnusableHeader {
  readonly code: 'missing-columns';
  readonly missing: readonly ('gender' | 'diagnoses')[];
  readonly expected: Readonly<Record<'gender' | 'diagnoses', readonly string[]>>;
  readonly found: readonly string[];
}

/** The layout a profile finds in a header. Names are compared without spaces, case, width and a byte order mark. */
export function readHeader(
  header: readonly string[],
  profile: ImportProfile,
): Result<ReadHeader, UnusableHeader> {
  const names = header.map(plainName);
  const layout: Layout = {
    columns: singleColumns(names, profile),
    diagnoses: codeColumns(names, profile.diagnoses),
    procedures: codeColumns(names, profile.procedures),
  };
  const missing = missingFrom(layout);
  if (missing.length > 0) {
    const expected = { gender: profile.columns.gender ?? [], diagnoses: profile.diagnoses };
    return err({ code: 'missing-columns', missing, expected, found: header });
  }
  return ok({ layout, unused: unusedNames(header, layout) });
}

/** Forms print their brackets and digits in full width, exports often in half. */
const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s\ufeff]/g, '')
    .toLowerCase();

const singleColumns = (names: readonly string[], profile: ImportProfile): Layout['columns'] =>
  Object.fromEntries(
    SINGLE_FIELDS.flatMap((field) => {
      const column = (profile.columns[field] ?? [])
        .map((name) => names.indexOf(plainName(name)))
        .find((place) => place !== -1);
      return column === undefined ? [] : [[field, column]];
    }),
  );

/** Columns in the order of the profile's names; a numbered name gives all that are there, by number. */
function codeColumns(names: readonly string[], wanted: readonly string[]): readonly number[] {
  const columns = wanted.flatMap((name) =>
    name.includes('{n}') ? numbered(names, plainName(name)) : [names.indexOf(plainName(name))],
  );
  return [...new Set(columns.filter((column) => column !== -1))];
}

function numbered(names: readonly string[], pattern: string): readonly number[] {
  const [before = '', after = ''] = pattern.split('{n}');
  const numberIn = (name: string): number => {
    const middle = name.slice(before.length, name.length - after.length);
    const fits = name.startsWith(before) && name.endsWith(after) && /^\d+$/.test(middle);
    return fits ? Number(middle) : NaN;
  };
  return names
    .map((name, column) => ({ number: numberIn(name), column }))
    .filter(({ number }) => !Number.isNaN(number))
    .toSorted((a, b) => a.number - b.number)
    .map(({ column }) => column);
}

const missingFrom = ({ columns, diagnoses }: Layout): readonly ('gender' | 'diagnoses')[] => [
  ...(columns.gender === undefined ? (['gender'] as const) : []),
  ...(diagnoses.length === 0 ? (['diagnoses'] as const) : []),
];

function unusedNames(header: readonly string[], layout: Layout): readonly string[] {
  const used = new Set([
    ...Object.values(layout.columns),
    ...layout.diagnoses,
    ...layout.procedures,
  ]);
  return header.filter((_, column) => !used.has(column));
}
