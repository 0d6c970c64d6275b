// SPDX-License-Identifier: Apache-2.0
import type { GroupingAddress } from './grouping-filters.js';

/** Invented cases to look at first: each shows one thing that coders ask about. */
export const SAMPLE_CASES = [
  {
    name: 'excluded',
    case: { sex: 'male', age: '67', los: '9', dx: 'K80.2|J96.0|K74.6', proc: '51.23' },
  },
  {
    name: 'order',
    case: { sex: 'male', age: '58', los: '8', dx: 'I21.4|I50.9', proc: '36.06|37.22' },
  },
  {
    name: 'newborn',
    case: {
      sex: 'male',
      age: '0',
      days: '3',
      weight: '1400',
      los: '20',
      dx: 'P07.1|P22.0',
      proc: '96.71',
    },
  },
  {
    name: 'injuries',
    case: { sex: 'male', age: '45', los: '18', dx: 'S72.0|S27.0|S36.1', proc: '79.35' },
  },
  { name: 'ambiguous', case: { sex: 'male', age: '45', los: '6', dx: 'J18.9|I10', proc: '51.23' } },
] as const satisfies readonly { readonly name: string; readonly case: GroupingAddress }[];
