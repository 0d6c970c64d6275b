// SPDX-License-Identifier: Apache-2.0
import { letterOf } from '../scheme/build-scheme.js';
import type { SchemeTables } from '../scheme/tables.js';
import type { Finding } from './finding.js';

/** 歧义 needs both: the switch, and a place in the order. */
export const ambiguityFindings = ({ mdc }: SchemeTables): readonly Finding[] =>
  mdc.flatMap(({ code: one, qy, adrg_order }) => {
    const hasPlace = adrg_order.includes(`${letterOf(one)}QY`);
    if (hasPlace === (qy !== null)) return [];
    return [
      { code: hasPlace ? 'ambiguity-switched-off' : 'ambiguity-without-place', mdc: one } as const,
    ];
  });
