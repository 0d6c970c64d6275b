// SPDX-License-Identifier: Apache-2.0
import type { SearchHit } from '@sanyi/contract';

/** What was found of one kind, in the order of the answer. */
export interface Group {
  readonly kind: SearchHit['kind'];
  readonly hits: readonly SearchHit[];
}

/** Hits by kind: kinds in the order in which each is first met. */
export function byKind(hits: readonly SearchHit[]): readonly Group[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}
