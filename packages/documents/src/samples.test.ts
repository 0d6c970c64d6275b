// SPDX-License-Identifier: Apache-2.0
import { decode, describeRefusal, simplify } from '@sanyi/office';
import {
  type AnsweredDocument,
  type Measure,
  percent,
  sampleDocuments,
  scoreReading,
  tally,
  type Verdict,
} from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.js';

/** How much of the answers made by hand a reading has to have, in per cent. */
const FLOORS: Readonly<Partial<Record<Measure, number>>> = {
  tasksFound: 98,
  tasksTrue: 98,
  titles: 95,
  units: 98,
  modes: 97,
  leads: 97,
  targetsFound: 92,
  targetsTrue: 88,
  targetValues: 95,
  targetDue: 95,
  wordTargetsFound: 85,
  datesFound: 95,
  datesTrue: 95,
};

/** Reports quote figures and tell practices; only the samples used while building have answers for all of them. */
const REPORT_FLOORS: Readonly<Partial<Record<Measure, number>>> = {
  figuresFound: 95,
  figuresTrue: 90,
  figureFacts: 90,
  practicesFound: 100,
};

async function verdictsOf({ name, bytes, goldOf }: AnsweredDocument): Promise<readonly Verdict[]> {
  const decoded = await decode(bytes, name);
  if (!decoded.ok) throw new Error(describeRefusal(decoded.error));
  return scoreReading(readDocument(decoded.value, simplify), goldOf(decoded.value.text));
}

const missesOf = (verdicts: readonly Verdict[], measure: Measure): readonly string[] =>
  verdicts
    .filter((one) => one.measure === measure && !one.right)
    .map(({ where, expected, got }) => `${where}: ${expected} ≠ ${got}`);

describe.each([
  ['samples', 16, { ...FLOORS, ...REPORT_FLOORS }],
  ['held-out', 17, FLOORS],
] as const)('golden/documents/%s', async (folder, count, floors) => {
  const documents = sampleDocuments(folder, simplify);
  const verdicts = (await Promise.all(documents.map(verdictsOf))).flat();

  test(`has at least ${count} documents with an answer`, () => {
    expect(documents.length).toBeGreaterThanOrEqual(count);
  });

  test.each(Object.entries(floors))('%s: at least %d %%', (name, floor) => {
    const measure = name as Measure;
    const share = percent(tally(verdicts)[measure]) ?? 0;
    expect(share, missesOf(verdicts, measure).join('\n')).toBeGreaterThanOrEqual(floor);
  });
});
