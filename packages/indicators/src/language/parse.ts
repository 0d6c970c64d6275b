// SPDX-License-Identifier: Apache-2.0
import { decimal, err, ok, type Result } from '@sanyi/kernel';
import type { ArithmeticNode, Condition, Expression, FormulaFault } from './expression.js';
import { type FormulaToken, formulaTokens } from './tokens.js';

type Parsed<T> = Result<T, FormulaFault>;
type Tokens = readonly FormulaToken[];

/** What was read, and the place of the token after it. */
interface Step<T = Expression> {
  readonly node: T;
  readonly next: number;
}

/**
 * Reads `visits where tier = primary`, `ratio(cost, visits) - prior(ratio(cost, visits))`, `sum(visits * op-cost)`. Weakest
 * first: + and -, * and /, a sign, brackets. Nothing is evaluated as code.
 */
export function parseFormula(text: string): Parsed<Expression> {
  const tokens = formulaTokens(text);
  if (!tokens.ok) return tokens;
  const step = level(tokens.value, 0, 0);
  if (!step.ok) return step;
  const rest = at(tokens.value, step.value.next);
  return rest.kind === 'end' ? ok(step.value.node) : notExpected(rest);
}

type Operator = ArithmeticNode['operator'];
const LEVELS: readonly (readonly Operator[])[] = [
  ['+', '-'],
  ['*', '/'],
];

const END: FormulaToken = { kind: 'end', text: '', start: 0 };
const at = (tokens: Tokens, index: number): FormulaToken => tokens[index] ?? END;

const notExpected = ({ text, start }: FormulaToken): Parsed<never> =>
  err({ code: 'not-expected', start, found: text });

function level(tokens: Tokens, from: number, depth: number): Parsed<Step> {
  if (depth === LEVELS.length) return signed(tokens, from);
  const first = level(tokens, from, depth + 1);
  if (!first.ok) return first;
  let left = first.value;
  for (;;) {
    const { text, start } = at(tokens, left.next);
    const operator = LEVELS[depth]?.find((one) => one === text);
    if (operator === undefined) return ok(left);
    const right = level(tokens, left.next + 1, depth + 1);
    if (!right.ok) return right;
    left = {
      node: arithmetic(operator, left.node, right.value.node, start),
      next: right.value.next,
    };
  }
}

function signed(tokens: Tokens, from: number): Parsed<Step> {
  const { text, start } = at(tokens, from);
  if (text !== '-') return primary(tokens, from);
  const of = signed(tokens, from + 1);
  if (!of.ok) return of;
  const zero: Expression = { kind: 'number', value: { units: 0n, scale: 0 }, start };
  return ok({ node: arithmetic('-', zero, of.value.node, start), next: of.value.next });
}

function primary(tokens: Tokens, from: number): Parsed<Step> {
  const token = at(tokens, from);
  if (token.kind === 'number') return number(token, from);
  if (token.kind === 'name') return named(tokens, from);
  if (token.text !== '(') return notExpected(token);
  const inner = level(tokens, from + 1, 0);
  return inner.ok ? closed(tokens, inner.value) : inner;
}

function number(token: FormulaToken, from: number): Parsed<Step> {
  const value = decimal(token.text);
  if (!value.ok) return notExpected(token);
  return ok({ node: { kind: 'number', value: value.value, start: token.start }, next: from + 1 });
}

function closed(tokens: Tokens, { node, next }: Step): Parsed<Step> {
  const token = at(tokens, next);
  return token.text === ')' ? ok({ node, next: next + 1 }) : notExpected(token);
}

function named(tokens: Tokens, from: number): Parsed<Step> {
  const token = at(tokens, from);
  if (at(tokens, from + 1).text === '(') return call(tokens, from);
  if (RESERVED.includes(token.text)) return notExpected(token);
  const where = conditions(tokens, from + 1);
  if (!where.ok) return where;
  const { node, next } = where.value;
  return ok({ node: { kind: 'fact', fact: token.text, where: node, start: token.start }, next });
}

const RESERVED: readonly string[] = ['where', 'and', 'sum', 'ratio', 'prior'];

/** `where a = b and c = d`, or nothing. */
function conditions(tokens: Tokens, from: number): Parsed<Step<readonly Condition[]>> {
  const found: Condition[] = [];
  let next = from;
  while (at(tokens, next).text === (found.length === 0 ? 'where' : 'and')) {
    const three = tokens.slice(next + 1, next + 4);
    const strange = [0, 1, 2].find((index) => !fits(three[index] ?? END, index));
    if (strange !== undefined) return notExpected(at(tokens, next + 1 + strange));
    found.push({ name: at(three, 0).text, is: at(three, 2).text });
    next += 4;
  }
  return ok({ node: found, next });
}

/** A name, an equals sign, a name. */
const fits = ({ kind, text }: FormulaToken, index: number): boolean =>
  index === 1 ? text === '=' : kind === 'name';

function call(tokens: Tokens, from: number): Parsed<Step> {
  const name = at(tokens, from);
  const first = level(tokens, from + 2, 0);
  if (!first.ok) return first;
  const { start } = name;
  switch (name.text) {
    case 'prior':
      return closed(tokens, {
        ...first.value,
        node: { kind: 'prior', of: first.value.node, start },
      });
    case 'sum':
      return summed(tokens, first.value, start);
    case 'ratio':
      return divided(tokens, first.value, start);
    default:
      return notExpected(name);
  }
}

function summed(tokens: Tokens, of: Step, start: number): Parsed<Step> {
  const where = conditions(tokens, of.next);
  if (!where.ok) return where;
  const last = where.value.node.length > 0 ? [] : lastConditions(of.node);
  const inner = last.length > 0 ? withoutLast(of.node) : of.node;
  const node: Expression = { kind: 'sum', of: inner, where: [...where.value.node, ...last], start };
  return closed(tokens, { node, next: where.value.next });
}

/** In `sum(a * b where tier = lead)` the condition speaks of the whole sum. */
function lastConditions(node: Expression): readonly Condition[] {
  if (node.kind === 'arithmetic') return lastConditions(node.right);
  return node.kind === 'fact' ? node.where : [];
}

function withoutLast(node: Expression): Expression {
  if (node.kind === 'arithmetic') return { ...node, right: withoutLast(node.right) };
  return node.kind === 'fact' ? { ...node, where: [] } : node;
}

function divided(tokens: Tokens, above: Step, start: number): Parsed<Step> {
  const comma = at(tokens, above.next);
  if (comma.text !== ',') return notExpected(comma);
  const below = level(tokens, above.next + 1, 0);
  if (!below.ok) return below;
  return closed(tokens, {
    node: arithmetic('/', above.node, below.value.node, start),
    next: below.value.next,
  });
}

const arithmetic = (
  operator: Operator,
  left: Expression,
  right: Expression,
  start: number,
): ArithmeticNode => ({ kind: 'arithmetic', operator, left, right, start });
