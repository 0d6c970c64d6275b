// SPDX-License-Identifier: Apache-2.0
import { answeringUnits } from '../ledger/assigned-unit.js';
import type { LedgerTask } from '../ledger/filed.js';
import {
  alike,
  contained,
  type Pairs,
  pairsOf,
  pairWeights,
  sharedStretches,
} from '../text/similarity.js';
import type { LinkReason, TaskLink } from './link.js';

/** 对应评分规则: how much each reason may give, of 1000 in all, and from which score a pair is proposed. Data, not law. */
export interface MatchRule {
  readonly weights: Readonly<Record<LinkReason['kind'], number>>;
  readonly least: number;
}

export const USUAL_MATCH: MatchRule = {
  weights: { title: 350, text: 350, units: 100, targets: 150, deliverables: 50 },
  least: 180,
};

/**
 * 上下级任务对应: for each lower task the upper one it fits best, where the score reaches the least, with what speaks for it. A
 * proposal: a person confirms or rejects it (`confirmLink`). Ties go to the earlier upper task.
 */
export function proposeLinks(
  uppers: readonly LedgerTask[],
  lowers: readonly LedgerTask[],
  rule: MatchRule = USUAL_MATCH,
): readonly TaskLink[] {
  const above = uppers.map(profileOf);
  const below = lowers.map(profileOf);
  const weights = pairWeights([...above, ...below].map(({ text }) => text));
  return below.flatMap((lower) => {
    const scored = above.map((upper) => ({
      upper,
      reasons: reasonsFor(upper, lower, { rule, weights }),
    }));
    const best = scored.reduce<Scored | null>((first, { upper, reasons }) => {
      const score = reasons.reduce((sum, { points }) => sum + points, 0);
      return first !== null && first.score >= score ? first : { upper, reasons, score };
    }, null);
    if (best === null || best.score < rule.least) return [];
    const { score, reasons } = best;
    return [linkOf(best.upper.task, lower.task, { score, reasons })];
  });
}

interface Scored {
  readonly upper: Profile;
  readonly reasons: readonly LinkReason[];
  readonly score: number;
}

interface Profile {
  readonly task: LedgerTask;
  readonly title: Pairs;
  readonly text: Pairs;
  /** Kinds of department: the province's and the city's 医保局 are one kind. */
  readonly units: ReadonlySet<string>;
  readonly metrics: readonly string[];
  readonly deliverables: readonly string[];
}

function profileOf(task: LedgerTask): Profile {
  const names = task.assignments.flatMap(({ unit }) => answeringUnits(unit));
  const said = task.actions.map(({ text }) => text).join('');
  return {
    task,
    title: pairsOf(task.title),
    text: pairsOf(said),
    units: new Set(names.map(({ unitId }) => unitId.replace(/^\d+\./, ''))),
    metrics: task.targets.map(({ metric }) => metric),
    deliverables: task.deliverables.map(({ quote }) => quote),
  };
}

interface Measure {
  readonly rule: MatchRule;
  readonly weights: ReadonlyMap<string, number>;
}

function reasonsFor(
  upper: Profile,
  lower: Profile,
  { rule, weights }: Measure,
): readonly LinkReason[] {
  const units = [...upper.units].filter((unit) => lower.units.has(unit));
  const all = new Set([...upper.units, ...lower.units]).size;
  const scored: readonly (readonly [LinkReason['kind'], number, readonly string[]])[] = [
    ['title', alike(upper.title, lower.title), sharedStretches(upper.task.title, lower.task.title)],
    ['text', contained(upper.text, lower.text, weights), sharedIn(upper, lower)],
    ['units', all === 0 ? 0 : Math.floor((1000 * units.length) / all), units],
    ['targets', ...nearest(upper.metrics, lower.metrics)],
    ['deliverables', ...nearest(upper.deliverables, lower.deliverables)],
  ];
  return scored
    .map(([kind, score, shared]) => ({
      kind,
      points: Math.floor((score * rule.weights[kind]) / 1000),
      shared,
    }))
    .filter(({ points }) => points > 0);
}

const sharedIn = (upper: Profile, lower: Profile): readonly string[] =>
  sharedStretches(
    upper.task.actions.map(({ text }) => text).join('\n'),
    lower.task.actions.map(({ text }) => text).join('\n'),
  );

/** The best likeness of any two phrases, and the lower one of them. */
function nearest(
  uppers: readonly string[],
  lowers: readonly string[],
): readonly [number, readonly string[]] {
  const pairs = lowers.flatMap((lower) =>
    uppers.map((upper) => ({ lower, score: alike(pairsOf(upper), pairsOf(lower)) })),
  );
  const best = pairs.reduce((first, one) => (one.score > first.score ? one : first), {
    lower: '',
    score: 0,
  });
  return [best.score, best.score === 0 ? [] : [best.lower]];
}

const linkOf = (
  upper: LedgerTask,
  lower: LedgerTask,
  given: Pick<TaskLink, 'score' | 'reasons'>,
): TaskLink => ({ upper: upper.id, lower: lower.id, ...given, state: 'proposed', by: null });

/** 确认或否定对应: a person's word, which no later proposal changes (`settledLinks`). */
export const decideLink = (
  link: TaskLink,
  state: 'confirmed' | 'rejected',
  by: string,
): TaskLink => ({
  ...link,
  state,
  by,
});

/** Proposals under what persons decided: a confirmed pair stays, a rejected one is not proposed again. */
export function settledLinks(
  proposed: readonly TaskLink[],
  decided: readonly TaskLink[],
): readonly TaskLink[] {
  const known = new Set(decided.map(({ upper, lower }) => `${upper} ${lower}`));
  const settled = new Set(
    decided.filter(({ state }) => state === 'confirmed').map(({ lower }) => lower),
  );
  return [
    ...decided,
    ...proposed.filter(
      ({ upper, lower }) => !known.has(`${upper} ${lower}`) && !settled.has(lower),
    ),
  ];
}

/** 没有下级对应的上级任务: none confirmed; a proposal does not count. Closing duties are left out. */
export function unmatchedUppers(
  uppers: readonly LedgerTask[],
  links: readonly TaskLink[],
): readonly { readonly task: string; readonly proposed: number }[] {
  return uppers
    .filter(({ closing }) => !closing)
    .map(({ id }) => ({ task: id, mine: links.filter(({ upper }) => upper === id) }))
    .filter(({ mine }) => !mine.some(({ state }) => state === 'confirmed'))
    .map(({ task, mine }) => ({
      task,
      proposed: mine.filter(({ state }) => state === 'proposed').length,
    }));
}
