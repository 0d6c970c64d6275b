// SPDX-License-Identifier: Apache-2.0
import { smallFacts, treeOf } from '@sanyi/testkit';
import type { FactDefinition } from '../definition/fact-definition.js';
import { readFacts } from '../definition/read-facts.js';
import type { Formula } from '../language/expression.js';
import { parseFormula } from '../language/parse.js';

/** The small facts of testkit, by their names. */
export function factMap(): ReadonlyMap<string, FactDefinition> {
  const read = readFacts('facts.yaml', treeOf(smallFacts()));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return new Map(read.value.map((one) => [one.id, one]));
}

/** A formula that parses. */
export function formula(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`);
  return { text, expression: parsed.value };
}
