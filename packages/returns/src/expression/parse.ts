// SPDX-License-Identifier: Apache-2.0
import { decimal, err, ok, type Result } from '@sanyi/kernel';
import type { Binary, Expression, ExpressionFault, Fold, Operator, Unary } from './expression.js';
import { type RuleToken, ruleTokens } from './tokens.js';

type Parsed<T> = Result<T, ExpressionFault>;

/** An expression and the place of the token after it. */
interface Step {
  readonly node: Expression;
  readonly next: number;
}

/**
 * Reads `beds > 0 and sum(balance, state = 'open') <= previous(balance) * 1.1`. Weakest first: or, and, not, one comparison,
 * + and -, * and /, a sign, brackets. Functions: sum, count, previous, days. No name is evaluated as code.
 */
export function parseExpression(text: string): Parsed<Expression> {
  const tokens = ruleTokens(text);
  if (!tokens.ok) return tokens;
  const step = level(tokens.value, 0, 0);
  if (!step.ok) return step;
  const rest = tokenAt(tokens.value, step.value.next);
  return rest.kind === 'end' ? ok(step.value.node) : notExpected(rest);
}

/** Operators by binding, weakest first. `not` stands between `and` and the comparisons. */
const LEVELS: readonly (readonly Operator[])[] = [
  ['or'],
  ['and'],
  [],
  ['=', '<>', '<=', '>=', '<', '>'],
  ['+', '-'],
  ['*', '/'],
];
const NEGATION = 2;
/** Only one comparison stands between two sides. */
const COMPARISON = 3;

type Tokens = readonly RuleToken[];

const END: RuleToken = { kind: 'end', text: '', start: 0 };
const tokenAt = (tokens: Tokens, index: number): RuleToken => tokens[index] ?? END;

const notExpected = ({ text, start }: RuleToken): Parsed<never> =>
  err({ code: 'not-expected', start, found: text });

function level(tokens: Tokens, from: number, depth: number): Parsed<Step> {
  if (depth === NEGATION) return negation(tokens, from);
  if (depth === LEVELS.length) return unary(tokens, from);
  const first = level(tokens, from, depth + 1);
  return first.ok ? folded(tokens, first.value, depth) : first;
}

function folded(tokens: Tokens, first: Step, depth: number): Parsed<Step> {
  let left = first;
  let operator = operatorAt(tokens, left.next, depth);
  while (operator !== undefined) {
    const right = level(tokens, left.next + 1, depth + 1);
    if (!right.ok) return right;
    const { start } = tokenAt(tokens, left.next);
    const node = binaryOf(operator, left.node, right.value.node, start);
    left = { node, next: right.value.next };
    operator = depth === COMPARISON ? undefined : operatorAt(tokens, left.next, depth);
  }
  return ok(left);
}

function operatorAt(tokens: Tokens, index: number, depth: number): Operator | undefined {
  const { kind, text } = tokenAt(tokens, index);
  if (kind !== 'sign' && kind !== 'name') return undefined;
  return LEVELS[depth]?.find((one) => one === text);
}

/** `not` takes the comparison after it. */
function negation(tokens: Tokens, from: number): Parsed<Step> {
  const { kind, text, start } = tokenAt(tokens, from);
  if (kind !== 'name' || text !== 'not') return level(tokens, from, COMPARISON);
  const of = negation(tokens, from + 1);
  return of.ok ? ok(unaryOf('not', of.value, start)) : of;
}

function unary(tokens: Tokens, from: number): Parsed<Step> {
  const { kind, text, start } = tokenAt(tokens, from);
  if (kind !== 'sign' || text !== '-') return primary(tokens, from);
  const of = unary(tokens, from + 1);
  return of.ok ? ok(unaryOf('minus', of.value, start)) : of;
}

function primary(tokens: Tokens, from: number): Parsed<Step> {
  const token = tokenAt(tokens, from);
  const { kind, text, start } = token;
  switch (kind) {
    case 'words':
      return ok({ node: { kind: 'literal', value: text, start }, next: from + 1 });
    case 'number':
      return number(token, from);
    case 'name':
      return named(tokens, from);
    case 'sign':
      return text === '(' ? bracketed(tokens, from + 1) : notExpected(token);
    case 'end':
      return notExpected(token);
  }
}

function named(tokens: Tokens, from: number): Parsed<Step> {
  const token = tokenAt(tokens, from);
  const { text, start } = token;
  if (tokenAt(tokens, from + 1).text === '(') return call(tokens, from);
  if (WORDS.includes(text)) return notExpected(token);
  return ok({ node: { kind: 'field', field: text, start }, next: from + 1 });
}

function bracketed(tokens: Tokens, from: number): Parsed<Step> {
  const inner = level(tokens, from, 0);
  return inner.ok ? closed(tokens, inner.value.next, inner.value.node) : inner;
}

const WORDS: readonly string[] = ['and', 'or', 'not'];

function number(token: RuleToken, from: number): Parsed<Step> {
  const value = decimal(token.text);
  if (!value.ok) return notExpected(token);
  return ok({
    node: { kind: 'literal', value: value.value, start: token.start },
    next: from + 1,
  });
}

function closed(tokens: Tokens, at: number, node: Expression): Parsed<Step> {
  const token = tokenAt(tokens, at);
  return token.kind === 'sign' && token.text === ')'
    ? ok({ node, next: at + 1 })
    : notExpected(token);
}

function call(tokens: Tokens, from: number): Parsed<Step> {
  const name = tokenAt(tokens, from);
  const given = args(tokens, from + 2);
  if (!given.ok) return given;
  const node = callOf(name, given.value.nodes);
  if (node !== undefined) return closed(tokens, given.value.next, node);
  if (name.text !== 'previous') return notExpected(name);
  return err({ code: 'previous-not-of-field', start: name.start, found: name.text });
}

interface Args {
  readonly nodes: readonly Expression[];
  readonly next: number;
}

function args(tokens: Tokens, from: number): Parsed<Args> {
  if (tokenAt(tokens, from).text === ')') return ok({ nodes: [], next: from });
  const nodes: Expression[] = [];
  let next = from;
  for (;;) {
    const one = level(tokens, next, 0);
    if (!one.ok) return one;
    nodes.push(one.value.node);
    next = one.value.next;
    if (tokenAt(tokens, next).text !== ',') return ok({ nodes, next });
    next += 1;
  }
}

/** Undefined where there is no such function, or not with so many arguments. */
function callOf({ text, start }: RuleToken, nodes: readonly Expression[]): Expression | undefined {
  const [first = null, second = null, third] = nodes;
  if (third !== undefined) return undefined;
  if (first === null) return text === 'count' ? foldOf(null, null, start) : undefined;
  return second === null ? callOfOne(text, first, start) : callOfTwo(text, first, second, start);
}

function callOfOne(text: string, first: Expression, start: number): Expression | undefined {
  if (text === 'count') return foldOf(null, first, start);
  if (text === 'sum') return foldOf(first, null, start);
  if (text !== 'previous' || first.kind !== 'field') return undefined;
  return { kind: 'previous', field: first.field, start };
}

function callOfTwo(
  text: string,
  first: Expression,
  second: Expression,
  start: number,
): Expression | undefined {
  if (text === 'sum') return foldOf(first, second, start);
  return text === 'days' ? binaryOf('days', first, second, start) : undefined;
}

const foldOf = (of: Expression | null, where: Expression | null, start: number): Fold => ({
  kind: 'fold',
  of,
  where,
  start,
});

const binaryOf = (
  operator: Operator,
  left: Expression,
  right: Expression,
  start: number,
): Binary => ({ kind: 'binary', operator, left, right, start });

const unaryOf = (operator: Unary['operator'], { node, next }: Step, start: number): Step => ({
  node: { kind: 'unary', operator, of: node, start },
  next,
});
