// SPDX-License-Identifier: Apache-2.0
import type { Area, Detail } from '@sanyi/contract';
import type { Scope, ScopeClause } from './scope.js';

/** What a row must be to be read: a small tree that each database has a printer for. */
export type Condition =
  | { readonly kind: 'all-of'; readonly of: readonly Condition[] }
  | { readonly kind: 'any-of'; readonly of: readonly Condition[] }
  | { readonly kind: 'region-begins'; readonly prefix: string }
  | { readonly kind: 'unit-is'; readonly unit: string }
  /** One of these areas, or of none at all. */
  | { readonly kind: 'area-among'; readonly areas: readonly Area[] };

/** Which columns of a table say where its rows stand. A table without units or areas has null there. */
export interface PlaceColumns {
  readonly region: string;
  readonly unit: string | null;
  readonly area: string | null;
}

/**
 * The scope as a condition on rows. `need` is what the reader gets: a clause that shows detail also lets rows be summed,
 * one that shows sums only never lets a row through. A clause bound to a unit shows nothing of a table without units; a
 * clause bound to areas shows all that belongs to no area, be it a whole table or a row.
 */
export function conditionOf(scope: Scope, need: Detail, columns: PlaceColumns): Condition {
  const open = scope.filter(({ detail }) => need === 'aggregate' || detail === 'detail');
  return { kind: 'any-of', of: open.map((clause) => clauseCondition(clause, columns)) };
}

function clauseCondition(clause: ScopeClause, columns: PlaceColumns): Condition {
  const { prefix, unit, areas } = clause;
  if ((unit !== null && columns.unit === null) || areas?.length === 0) return NOTHING;
  return {
    kind: 'all-of',
    of: [
      { kind: 'region-begins', prefix },
      ...(unit === null ? [] : [{ kind: 'unit-is', unit } as const]),
      ...(areas === null || columns.area === null ? [] : [{ kind: 'area-among', areas } as const]),
    ],
  };
}

const NOTHING: Condition = { kind: 'any-of', of: [] };
