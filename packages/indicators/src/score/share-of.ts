// SPDX-License-Identifier: Apache-2.0
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  negated,
  type Ratio,
  wholeRatio,
  ZERO,
} from '@sanyi/kernel';
import type { Scored, ScoreFigure, ScoreShare, ScoringMethod, ScoringRule } from './rule.js';

const ONE = wholeRatio(1);
const minus = (a: Ratio, b: Ratio): Ratio => addRatios(a, negated(b));
const clip = (one: Ratio): Ratio => {
  if (compareRatios(one, ZERO) < 0) return ZERO;
  return compareRatios(one, ONE) > 0 ? ONE : one;
};

type Figures = readonly (readonly [ScoreFigure['name'], Ratio])[];

const shareFrom = (method: ScoringMethod, share: Ratio, figures: Figures): ScoreShare => ({
  share: clip(share),
  method,
  because: figures.map(([name, figure]) => ({ name, figure })),
});

type RuleOf<M extends ScoringMethod> = Extract<ScoringRule, { readonly method: M }>;
type Methods = { readonly [M in ScoringMethod]: (rule: RuleOf<M>, given: Scored) => ScoreShare };

/** 计分: the share of its weight that a figure earns by a rule, exact and explained. */
export function shareOf(rule: ScoringRule, given: Scored): ScoreShare {
  // Each method takes its own rule: the compiler cannot follow it through the lookup.
  const method = METHODS[rule.method] as (rule: ScoringRule, given: Scored) => ScoreShare;
  return method(rule, given);
}

const METHODS: Methods = {
  'target-ratio': ({ target }, { value, direction }) =>
    shareFrom('target-ratio', towards(value, target, direction === 'down'), [
      ['value', value],
      ['target', target],
    ]),
  binary: ({ wanted }, { value }) =>
    shareFrom('binary', compareRatios(value, ZERO) > 0 === wanted ? ONE : ZERO, [['value', value]]),
  'evidence-count': ({ enough }, { value }) =>
    shareFrom(
      'evidence-count',
      enough === null ? presence(value) : (divideRatios(value, enough) ?? presence(value)),
      [['value', value], ...(enough === null ? [] : [['target', enough] as const])],
    ),
  'linear-interval': ({ from, to }, { value }) =>
    shareFrom('linear-interval', along(value, from, to), [
      ['value', value],
      ['from', from],
      ['to', to],
    ]),
  bands: ({ bands }, { value }) => {
    const band = bands.findLast(({ from }) => compareRatios(value, from) >= 0);
    return shareFrom('bands', band?.share ?? ZERO, [
      ['value', value],
      ...(band === undefined ? [] : [['band', band.from] as const]),
    ]);
  },
  deduct: (rule, given) => deducted(rule, given),
  efficacy: ({ satisfactory, unacceptable, base }, { value }) =>
    shareFrom(
      'efficacy',
      addRatios(base, multiplyRatios(minus(ONE, base), stretch(value, unacceptable, satisfactory))),
      [
        ['value', value],
        ['from', unacceptable],
        ['to', satisfactory],
      ],
    ),
  percentile: (_, given) => standing(given),
  optimum: ({ low, high, floor, ceiling }, { value }) => {
    const below = compareRatios(value, low) < 0;
    const above = compareRatios(value, high) > 0;
    const outside = below ? along(value, floor, low) : along(value, ceiling, high);
    return shareFrom('optimum', below || above ? outside : ONE, [
      ['value', value],
      ['from', low],
      ['to', high],
    ]);
  },
  improve: (rule, given) => improved(rule, given),
  marks: ({ half }, { value }) => {
    const full = compareRatios(value, wholeRatio(2)) >= 0;
    const middle = compareRatios(value, ONE) >= 0 ? half : ZERO;
    return shareFrom('marks', full ? ONE : middle, [['value', value]]);
  },
};

const presence = (value: Ratio): Ratio => (compareRatios(value, ZERO) > 0 ? ONE : ZERO);

/** v/T, or T/v where less is better; nothing at all is as little as can be. */
function towards(value: Ratio, target: Ratio, down: boolean): Ratio {
  if (!down) return divideRatios(value, target) ?? presence(value);
  return compareRatios(value, ZERO) <= 0 ? ONE : (divideRatios(target, value) ?? ONE);
}

/** How far along from one bound to another, not clipped; a way of no length is gone where the end is reached. */
function stretch(value: Ratio, from: Ratio, to: Ratio): Ratio {
  return (
    divideRatios(minus(value, from), minus(to, from)) ??
    (compareRatios(value, to) >= 0 ? ONE : ZERO)
  );
}

const along = (value: Ratio, from: Ratio, to: Ratio): Ratio => clip(stretch(value, from, to));

function deducted(
  { target, step, perStep }: RuleOf<'deduct'>,
  { value, direction }: Scored,
): ScoreShare {
  const short = direction === 'down' ? minus(value, target) : minus(target, value);
  const over = compareRatios(short, ZERO) > 0 ? (divideRatios(short, step) ?? ZERO) : ZERO;
  const steps: Ratio = { above: (over.above + over.below - 1n) / over.below, below: 1n };
  return shareFrom('deduct', minus(ONE, multiplyRatios(steps, perStep)), [
    ['value', value],
    ['target', target],
    ['steps', steps],
  ]);
}

/** (worse + half of the equals) ÷ peers; its own value is one of the equals. */
function standing({ value, peers, direction }: Scored): ScoreShare {
  const sign = direction === 'down' ? -1 : 1;
  const worse = peers.filter((one) => compareRatios(one, value) * sign < 0).length;
  const equal = peers.filter((one) => compareRatios(one, value) === 0).length;
  const count = Math.max(1, peers.length);
  return shareFrom('percentile', { above: BigInt(2 * worse + equal), below: BigInt(2 * count) }, [
    ['value', value],
    ['worse', wholeRatio(worse)],
    ['equal', wholeRatio(equal)],
    ['peers', wholeRatio(peers.length)],
  ]);
}

/** Without a last year only the level counts. Whoever stands at the target already has gone the way. */
function improved({ target, level }: RuleOf<'improve'>, given: Scored): ScoreShare {
  const { value, prior, direction } = given;
  const reached = clip(towards(value, target, direction === 'down'));
  if (prior === null) {
    return shareFrom('improve', reached, [
      ['value', value],
      ['target', target],
    ]);
  }
  const there =
    compareRatios(direction === 'down' ? prior : target, direction === 'down' ? target : prior) <=
    0;
  const progress = there ? reached : along(value, prior, target);
  const share = addRatios(
    multiplyRatios(level, reached),
    multiplyRatios(minus(ONE, level), progress),
  );
  return shareFrom('improve', share, [
    ['value', value],
    ['prior', prior],
    ['target', target],
    ['progress', progress],
    ['level', reached],
  ]);
}
