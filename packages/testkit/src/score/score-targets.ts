// SPDX-License-Identifier: Apache-2.0
import type { Target } from '@sanyi/documents';
import type { GoldTarget } from './answer.js';
import { bare } from './bare.js';
import { type Verdict, verdict } from './tally.js';

/** Targets of one task. Weak ones may be there or not; targets without a digit count apart and are never too many. */
export function targetVerdicts(
  targets: readonly Target[],
  gold: readonly GoldTarget[],
  where: string,
): readonly Verdict[] {
  const { pairs, left } = pairTargets(targets, gold);
  return [
    ...pairs.flatMap((pair) => pairVerdicts(pair, where)),
    ...left
      .filter((target) => target.explicit)
      .map(({ quote, value, unit }) =>
        verdict('targetsTrue', false, where, [null, [quote, value, unit]]),
      ),
  ];
}

interface Pair {
  readonly gold: GoldTarget;
  readonly target: Target | undefined;
}

/** Firm targets first take what answers exactly, then what answers loosely; weak ones take from the rest. */
function pairTargets(
  targets: readonly Target[],
  gold: readonly GoldTarget[],
): { readonly pairs: readonly Pair[]; readonly left: readonly Target[] } {
  const left = [...targets];
  const take = (one: GoldTarget, strict: boolean): Target | undefined => {
    const at = left.findIndex((target) => answers(target, one, strict));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const exact = gold
    .filter((one) => !one.weak)
    .map((one): Pair => ({ gold: one, target: take(one, true) }));
  const pairs = exact.map((pair): Pair => ({
    ...pair,
    target: pair.target ?? take(pair.gold, false),
  }));
  for (const one of gold) if (one.weak) take(one, true);
  return { pairs, left };
}

function answers(target: Target, gold: GoldTarget, strict: boolean): boolean {
  if ((strict || gold.explicit) && target.explicit !== gold.explicit) return false;
  if (gold.explicit && !gold.values.includes(target.value)) return false;
  if (gold.quote === null) return !strict || gold.units.includes(target.unit);
  return overlap(bare(target.quote), gold.quote);
}

/** Quotes are cut at different commas: it is enough that this many characters in a row are the same. */
const SHARED = 5;

function overlap(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  for (let i = 0; i + SHARED <= b.length; i += 1)
    if (a.includes(b.slice(i, i + SHARED))) return true;
  return false;
}

function pairVerdicts({ gold, target }: Pair, where: string): readonly Verdict[] {
  const measure = gold.explicit ? 'targetsFound' : 'wordTargetsFound';
  const asked = [gold.quote, gold.comparators, gold.values, gold.valueTo, gold.units];
  const found = verdict(measure, target !== undefined, where, [asked, null]);
  if (target === undefined || !gold.explicit) return [found];
  const { comparator, value, valueTo, unit } = target;
  return [
    found,
    verdict('targetsTrue', true, where, [asked, target.quote]),
    verdict('targetValues', isRight(target, gold), where, [
      asked,
      [comparator, value, valueTo, unit],
    ]),
    verdict('targetDue', gold.by.includes(target.by), where, [[gold.quote, gold.by], target.by]),
  ];
}

const isRight = (target: Target, gold: GoldTarget): boolean =>
  gold.values.includes(target.value) &&
  (gold.units.includes(target.unit) || isSameRate(target, gold)) &&
  gold.valueTo === target.valueTo &&
  (gold.comparators.includes(target.comparator) || isSameChange(target, gold));

/** 每周不少于2次 is 2 次/周; an answer of 2 次 whose words say 每周 means the same. */
const isSameRate = ({ unit, quote }: Target, { units }: GoldTarget): boolean =>
  units.some((asked) => {
    if (asked === null || unit?.startsWith(`${asked}/`) !== true) return false;
    return unit
      .slice(asked.length + 1)
      .split('/')
      .every((per) => new RegExp(`每${per}|${per}均|全${per}`).test(quote));
  });

const CHANGES: readonly string[] = ['increase', 'decrease'];

/** 增长10%以上 may be read as an increase of 10 or as growth of at least 10: it is the same. */
const isSameChange = ({ comparator, quote }: Target, { comparators }: GoldTarget): boolean =>
  [comparator, ...comparators].some((one) => CHANGES.includes(one)) &&
  /增|降|升|提高|减少|压减/.test(quote) &&
  ['>=', '<=', '=', ...CHANGES].includes(comparator) &&
  comparators.some((one) => ['>=', ...CHANGES].includes(one));
