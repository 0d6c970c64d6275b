// SPDX-License-Identifier: Apache-2.0
import { dataTree } from '@sanyi/parameters';
import { readScheme } from '../score/read-scheme.js';
import type { EvaluationScheme } from '../score/scheme.js';

/** A scheme as a file would hold it: two shares, one of which must be reached. */
export const schemeData = (): Record<string, unknown> => ({
  id: 'sample-scheme',
  version: 1,
  label: { zh: '示例方案', en: 'Sample' },
  from: '2026-01-01',
  period: 'year',
  full: '100',
  items: [
    {
      indicator: 'cover',
      weight: '60',
      must: true,
      rule: { method: 'target-ratio', target: '0.9' },
    },
    {
      indicator: 'cost',
      weight: '40',
      rule: { method: 'linear-interval', from: '300', to: '100' },
    },
  ],
  groups: [{ id: 'counties', label: { zh: '县', en: 'Counties' }, level: 'county' }],
  smallestGroup: 2,
  grades: [
    { grade: 'A', from: '0.9' },
    { grade: 'B', from: '0' },
  ],
  consequences: [
    { grades: ['A'], label: { zh: '奖励', en: 'Award' }, parameter: 'pay.total-factor' },
  ],
});

/** The scheme with changes. */
export function schemeWith(rest: object = {}): EvaluationScheme {
  const read = readScheme(
    'x.yaml',
    dataTree({ ...schemeData(), ...rest }),
    new Set(['cover', 'cost']),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
