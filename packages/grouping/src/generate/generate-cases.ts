// SPDX-License-Identifier: Apache-2.0
import type { CaseRecord } from '../record/case-record.js';
import { entriesOf, type SchemeEntry } from '../compiled/entries.js';
import type { Condition } from '../scheme/condition.js';
import type { Range } from '../scheme/measure.js';
import type { Scheme } from '../scheme/scheme.js';
import { type Random, seededRandom } from './random.js';

/**
 * 按方案造病例: invented cases aimed at the scheme's own rules and DRGs, so that every group is met; no person
 * stands behind any of them. The same seed gives the same cases.
 */
export function* generateCases(scheme: Scheme, seed: number): Generator<CaseRecord, never> {
  const random = seededRandom(seed);
  const entries = entriesOf(scheme);
  const pool: Pool = {
    diagnoses: [...new Set([...scheme.mcc.keys(), ...scheme.cc.keys(), ...listed(entries)])],
    procedures: [...scheme.validProcedures],
  };
  for (let number = 1; ; number++) {
    const entry = random.pick(entries);
    const drg = random.pick(entry?.drgs ?? []);
    const aims = [...(entry?.conditions ?? []), ...(drg?.conditions ?? [])];
    yield aimedCase(aims, pool, random, String(number));
  }
}

/** What the filling-in draws from. */
interface Pool {
  readonly diagnoses: readonly string[];
  readonly procedures: readonly string[];
}

const listed = (entries: readonly SchemeEntry[]): readonly string[] =>
  entries.flatMap(({ conditions }) =>
    conditions.flatMap((one) => (one.kind === 'diagnosis' ? [...one.codes] : [])),
  );

function aimedCase(aims: readonly Condition[], pool: Pool, random: Random, id: string): CaseRecord {
  const newborn = aims.some((one) => one.kind === 'range' && one.range.of === 'age_days');
  const measure = (of: Range['of'], otherwise: number): number => inRange(aims, of) ?? otherwise;
  const ageYears = measure('age_years', newborn ? 0 : 1 + random.below(95));
  return {
    id,
    sex: sexOf(aims) ?? (random.oneIn(2) ? 'male' : 'female'),
    ageYears,
    ageDays: measure('age_days', ageYears === 0 ? random.below(360) : ageYears * 365),
    weight: ageYears === 0 ? measure('weight', 2500 + random.below(1500)) : undefined,
    los: measure('los', 1 + random.below(20)),
    icuHours: measure('icu_hours', 0),
    leaving: String(1 + random.below(5)),
    diagnoses: diagnosesFor(aims, pool, random),
    procedures: proceduresFor(aims, pool, random),
  };
}

const sexOf = (aims: readonly Condition[]): 'male' | 'female' | undefined =>
  aims.flatMap((one) => (one.kind === 'sex' ? [one.sex] : []))[0];

/** The lowest whole number all ranges of a measure admit, undefined where none is set. */
function inRange(aims: readonly Condition[], of: Range['of']): number | undefined {
  const ranges = aims.flatMap((one) =>
    one.kind === 'range' && one.range.of === of ? [one.range] : [],
  );
  if (ranges.length === 0) return undefined;
  const lowest = Math.max(0, ...ranges.flatMap(({ min, above }) => [min, Math.floor(above) + 1]));
  const highest = Math.min(...ranges.flatMap(({ max, below }) => [max, below]));
  return Number.isFinite(highest) ? Math.max(lowest, Math.floor((lowest + highest) / 2)) : lowest;
}

function diagnosesFor(
  aims: readonly Condition[],
  { diagnoses }: Pool,
  random: Random,
): readonly string[] {
  const drawn = (codes: ReadonlySet<string>): string => random.pick([...codes]) ?? '';
  const mains = aims.flatMap((one) =>
    one.kind === 'diagnosis' && one.at === 'main' ? [one.codes] : [],
  );
  const principal = random.pick(common(mains)) ?? random.pick(diagnoses) ?? '';
  const asked = aims.flatMap((one) =>
    one.kind === 'diagnosis' && one.at !== 'main' ? [drawn(one.codes)] : [],
  );
  const injured = aims.flatMap((one) =>
    one.kind === 'body-parts' ? [...one.partsOf.keys()].filter(() => random.oneIn(12)) : [],
  );
  const filling = Array.from({ length: random.below(6) }, () => random.pick(diagnoses) ?? '');
  return [principal, ...asked, ...injured.slice(0, 6), ...filling];
}

/** Codes in all of some lists. */
function common(lists: readonly ReadonlySet<string>[]): readonly string[] {
  const [first = new Set<string>(), ...rest] = lists;
  return [...first].filter((code) => rest.every((list) => list.has(code)));
}

function proceduresFor(
  aims: readonly Condition[],
  { procedures }: Pool,
  random: Random,
): readonly string[] {
  const mains = aims.flatMap((one) => (one.kind === 'main-procedure' ? [one.codes] : []));
  const main = random.pick(common(mains));
  const parts = aims.flatMap((one) => (one.kind === 'procedures' ? combination(one, random) : []));
  const any = aims.flatMap((one) =>
    one.kind === 'any-valid-procedure' ? [random.pick(procedures) ?? ''] : [],
  );
  const asked = [...(main === undefined ? [] : [main]), ...parts, ...any];
  const refuses = aims.some((one) => one.kind === 'no-valid-procedure');
  const filling = refuses || random.oneIn(2) ? [] : [random.pick(procedures) ?? ''];
  return asked.length === 0 && random.oneIn(2) ? [] : [...asked, ...filling];
}

/** Procedures that make up one of the needed combinations. */
function combination(
  { classesOf, need }: Condition<'procedures'>,
  random: Random,
): readonly string[] {
  const set = random.pick(need) ?? 0;
  const classes = Array.from({ length: 31 }, (_, bit) => 1 << bit).filter(
    (bit) => (set & bit) !== 0,
  );
  return classes.map(
    (bit) => random.pick([...classesOf].filter(([, bits]) => (bits & bit) !== 0))?.[0] ?? '',
  );
}
