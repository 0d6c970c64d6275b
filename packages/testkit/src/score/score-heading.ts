// SPDX-License-Identifier: Apache-2.0
import type { Reading } from '@sanyi/documents';
import type { GoldHeading } from './answer.js';
import { bare } from './bare.js';
import { type Verdict, verdict } from './tally.js';

/** What a document says of itself, field by field; fields that the answer does not hold are not asked for. */
export function headingVerdicts(reading: Reading, gold: GoldHeading): readonly Verdict[] {
  const { period } = reading;
  const got: Readonly<Record<keyof GoldHeading, string | null>> = {
    title: reading.title,
    documentNumber: reading.documentNumber,
    issuer: reading.issuer,
    issuedOn: reading.issuedOn,
    period: period === null ? null : `${period.from}/${period.to}`,
    level: reading.level,
    region: reading.region,
    leadRule: reading.leadRule,
  };
  return FIELDS.flatMap((field) => {
    const expected = gold[field];
    if (expected === undefined) return [];
    const right = expected.some((one) => bare(one ?? '') === bare(got[field] ?? ''));
    return [verdict('headings', right, field, [expected, got[field]])];
  });
}

const FIELDS: readonly (keyof GoldHeading)[] = [
  'title',
  'documentNumber',
  'issuer',
  'issuedOn',
  'period',
  'level',
  'region',
  'leadRule',
];
