// SPDX-License-Identifier: Apache-2.0
import type { Decimal } from '@sanyi/kernel';
import type { FactDefinition } from '../definition/fact-definition.js';
import type { PlaceLevel } from '../definition/indicator.js';
import { factsIn } from './check.js';
import type { ArithmeticNode, Condition, Expression, Formula } from './expression.js';
import { writeConditions, writeFormula } from './write.js';

/** 取数项: one thing that is added up over places: a fact, or a product of facts, of this year or an earlier one. */
export interface Slot {
  /** Numbers, facts and arithmetic only. */
  readonly of: Expression;
  readonly facts: readonly string[];
  readonly where: readonly Condition[];
  /** Years back. */
  readonly back: number;
  /** A score, grade or mean: it holds where it was reported and is not added up. */
  readonly own: boolean;
  readonly collectedAt: PlaceLevel;
}

/** 计算程序: the slots of a definition, each once, and what is done with them, as a stack machine. */
export interface Program {
  readonly slots: readonly Slot[];
  /** Slots whose facts are reported by the same level stand together: they are paired, subject by subject. */
  readonly groups: readonly (readonly number[])[];
  readonly numerator: readonly Step[];
  /** Null where the numerator is the figure. */
  readonly denominator: readonly Step[] | null;
}

export type Step =
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: ArithmeticNode['operator'] };

/** Compiles formulas that `checkFormula` has passed. */
export function programOf(
  numerator: Formula,
  denominator: Formula | null,
  facts: ReadonlyMap<string, FactDefinition>,
): Program {
  const compiler: Compiler = { slots: new Map(), facts };
  const above = stepsOf(numerator.expression, 0, compiler);
  const below = denominator === null ? null : stepsOf(denominator.expression, 0, compiler);
  const slots = [...compiler.slots.values()];
  const levels = [...new Set(slots.map(({ collectedAt }) => collectedAt))];
  return {
    slots,
    groups: levels.map((level) =>
      slots.flatMap(({ collectedAt }, index) => (collectedAt === level ? [index] : [])),
    ),
    numerator: above,
    denominator: below,
  };
}

interface Compiler {
  /** By what they are; filled on the way. */
  readonly slots: Map<string, Slot>;
  readonly facts: ReadonlyMap<string, FactDefinition>;
}

function stepsOf(node: Expression, back: number, compiler: Compiler): readonly Step[] {
  switch (node.kind) {
    case 'number':
      return [{ kind: 'number', value: node.value }];
    case 'fact':
      return [slotStep({ ...node, where: [] }, node.where, back, compiler)];
    case 'sum':
      return [slotStep(node.of, node.where, back, compiler)];
    case 'prior':
      return stepsOf(node.of, back + 1, compiler);
    case 'arithmetic':
      return [
        ...stepsOf(node.left, back, compiler),
        ...stepsOf(node.right, back, compiler),
        { kind: node.operator },
      ];
  }
}

function slotStep(
  of: Expression,
  where: readonly Condition[],
  back: number,
  { slots, facts }: Compiler,
): Step {
  const key = `${writeFormula(of)}${writeConditions(where)}@${back}`;
  if (!slots.has(key)) {
    const names = factsIn(of);
    const definitions = names.flatMap((name) => facts.get(name) ?? []);
    slots.set(key, {
      ...{ of, facts: names, where, back },
      own: of.kind === 'fact' && definitions[0]?.nature === 'level',
      collectedAt: definitions[0]?.collectedAt ?? 'institution',
    });
  }
  return { kind: 'slot', slot: [...slots.keys()].indexOf(key) };
}
