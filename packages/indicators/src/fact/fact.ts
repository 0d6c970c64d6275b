// SPDX-License-Identifier: Apache-2.0
import type { Decimal } from '@sanyi/kernel';

/** 事实: what somebody reported of one place in one period. Missing is never 0. */
export interface IndicatorFact {
  /** The id of a `FactDefinition`. */
  readonly fact: string;
  /** A region's code or an institution's id. */
  readonly place: string;
  /** 2026, 2026-Q1, 2026-03. A month is never added into a year in silence. */
  readonly period: string;
  /** The part of it that this is: `{ place: 'in-county' }`; empty for the whole. */
  readonly parts: Readonly<Record<string, string>>;
  readonly state: FactState;
  /** The way back: a filing's id, a file and row, a document. */
  readonly source: string;
  readonly by: string;
  /** When it was recorded, as ISO text; a later one replaces an earlier one. */
  readonly at: string;
}

/** 三态: a value, not reported, or not applicable. */
export type FactState =
  | { readonly state: 'value'; readonly value: Decimal }
  | { readonly state: 'missing' }
  | { readonly state: 'not-applicable' };

/** The text of parts: `class=current,place=in-county`; empty for the whole. */
export function partText(parts: Readonly<Record<string, string>>): string {
  const names = Object.keys(parts);
  const [name] = names;
  // Nearly every fact is of the whole or of one part: asked for at every fact that is entered or read.
  if (name === undefined) return '';
  if (names.length === 1) return `${name}=${parts[name] ?? ''}`;
  return Object.entries(parts)
    .map(([one, is]) => `${one}=${is}`)
    .sort()
    .join();
}
