// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { FactDefinition } from '../definition/fact-definition.js';
import type {
  ArithmeticNode,
  Condition,
  Expression,
  FactNode,
  FormulaFault,
  SumNode,
} from './expression.js';

/** 量纲: units and their powers, as one text: CNY, CNY·visit^-1; null where any fits (a bare number). */
export type Dimension = string | null;

type Checked = Result<Dimension, FormulaFault>;
type Facts = ReadonlyMap<string, FactDefinition>;

interface Inside {
  readonly facts: Facts;
  readonly inSum: boolean;
  readonly years: number;
}

/** Properties of who reports; other conditions name a part that the fact is reported in. */
export const PLACE_PROPERTIES: readonly string[] = ['tier', 'kind'];

/** `prior(prior(x))` is two years back; nobody looks further. */
const MOST_YEARS = 2;

/**
 * Whether an expression means something: its facts exist, only like is added to like, a score or mean is never added up, and
 * parts are ones that are reported. Gives its dimension, or the first place that is wrong.
 */
export const checkFormula = (expression: Expression, facts: Facts): Checked =>
  check(expression, { facts, inSum: false, years: 0 });

function check(node: Expression, inside: Inside): Checked {
  switch (node.kind) {
    case 'number':
      return ok(null);
    case 'fact':
      return checkFact(node, inside);
    case 'sum':
      return checkSum(node, inside);
    case 'prior':
      return inside.inSum || inside.years === MOST_YEARS
        ? err({ code: 'prior-too-far', start: node.start, found: 'prior' })
        : check(node.of, { ...inside, years: inside.years + 1 });
    case 'arithmetic':
      return checkArithmetic(node, inside);
  }
}

function checkFact({ fact, where, start }: FactNode, { facts, inSum }: Inside): Checked {
  const definition = facts.get(fact);
  if (definition === undefined) return err({ code: 'unknown-fact', start, found: fact });
  if (inSum && where.length > 0) return err({ code: 'unknown-condition', start, found: fact });
  const strange = strangeCondition(where, [definition]);
  return strange === undefined
    ? ok(definition.unit)
    : err({ code: 'part-not-reported', start, found: strange });
}

const strangeCondition = (
  where: readonly Condition[],
  definitions: readonly FactDefinition[],
): string | undefined =>
  where.find(
    ({ name }) =>
      !PLACE_PROPERTIES.includes(name) && !definitions.every(({ parts }) => parts.includes(name)),
  )?.name;

function checkSum({ of, where, start }: SumNode, inside: Inside): Checked {
  if (inside.inSum) return err({ code: 'sum-within-sum', start, found: 'sum' });
  const inner = check(of, { ...inside, inSum: true });
  if (!inner.ok) return inner;
  if (!addsUp(of, inside.facts)) return err({ code: 'level-added-up', start, found: 'sum' });
  const definitions = factsIn(of).flatMap((id) => inside.facts.get(id) ?? []);
  const strange = strangeCondition(where, definitions);
  return strange === undefined ? inner : err({ code: 'part-not-reported', start, found: strange });
}

/** A product adds up where one factor does, a sum where both sides do. */
function addsUp(node: Expression, facts: Facts): boolean {
  if (node.kind === 'fact') return facts.get(node.fact)?.nature !== 'level';
  if (node.kind !== 'arithmetic') return false;
  const [left, right] = [addsUp(node.left, facts), addsUp(node.right, facts)];
  return node.operator === '*' ? left || right : left && right;
}

function checkArithmetic(
  { operator, left, right, start }: ArithmeticNode,
  inside: Inside,
): Checked {
  if (operator === '/' && inside.inSum) return err({ code: 'division-in-sum', start, found: '/' });
  const first = check(left, inside);
  if (!first.ok) return first;
  const second = check(right, inside);
  if (!second.ok) return second;
  return operator === '*' || operator === '/'
    ? ok(times(first.value, second.value, operator))
    : alike(first.value, second.value, start);
}

/** Only like is added to like; a bare number is like anything. */
function alike(a: Dimension, b: Dimension, start: number): Checked {
  const differ = a !== null && b !== null && a !== b;
  return differ ? err({ code: 'units-differ', start, found: b }) : ok(a ?? b);
}

function times(a: Dimension, b: Dimension, operator: '*' | '/'): Dimension {
  if (b === null) return a;
  const powers = new Map(powersOf(a ?? ''));
  for (const [unit, power] of powersOf(b)) {
    powers.set(unit, (powers.get(unit) ?? 0) + (operator === '*' ? power : -power));
  }
  return [...powers]
    .filter(([, power]) => power !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([unit, power]) => (power === 1 ? unit : `${unit}^${power}`))
    .join('·');
}

const powersOf = (dimension: string): readonly (readonly [string, number])[] =>
  dimension
    .split('·')
    .filter((part) => part !== '')
    .map((part) => {
      const [unit = '', power = '1'] = part.split('^');
      return [unit, Number(power)] as const;
    });

/** The facts that an expression names, each once, in their order. */
export function factsIn(node: Expression): readonly string[] {
  switch (node.kind) {
    case 'number':
      return [];
    case 'fact':
      return [node.fact];
    case 'sum':
    case 'prior':
      return factsIn(node.of);
    case 'arithmetic':
      return [...new Set([...factsIn(node.left), ...factsIn(node.right)])];
  }
}
