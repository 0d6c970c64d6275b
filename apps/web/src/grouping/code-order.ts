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
  return codes.toSpliced(from, 1).toSpliced(to, 0, code);
}
