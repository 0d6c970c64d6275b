// SPDX-License-Identifier: Apache-2.0
import type { GroupingCase } from '@sanyi/contract';

/** Which list of codes of a case. */
export type CodeKind = 'diagnosis' | 'procedure';

const LISTS = { diagnosis: 'diagnoses', procedure: 'procedures' } as const;

/** The codes of a kind. */
export const codesOf = (one: GroupingCase, kind: CodeKind): readonly string[] => one[LISTS[kind]];

/** The case with other codes of a kind. */
export const withCodes = (
  one: GroupingCase,
  kind: CodeKind,
  codes: readonly string[],
): GroupingCase => ({ ...one, [LISTS[kind]]: [...codes] });

/** Codes with one taken from its place to another; the others keep their order. */
export function moved(codes: readonly string[], from: number, to: number): readonly string[] {
  const code = codes[from];
  if (code === undefined) return codes;
  const others = without(codes, from);
  return [...others.slice(0, to), code, ...others.slice(to)];
}

/** Codes without the one at a place. */
export const without = (codes: readonly string[], place: number): readonly string[] =>
  codes.filter((_, at) => at !== place);
