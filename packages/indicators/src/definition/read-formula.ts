// SPDX-License-Identifier: Apache-2.0
import { err, ok } from '@sanyi/kernel';
import {
  type TreeFault,
  treeFault,
  type TreePlace,
  type TreeReader,
  type TreeText,
  words,
} from '@sanyi/parameters';
import { checkFormula } from '../language/check.js';
import type { Formula, FormulaFault } from '../language/expression.js';
import { parseFormula } from '../language/parse.js';
import type { FactDefinition } from './fact-definition.js';

type Facts = ReadonlyMap<string, FactDefinition>;

/** Reads a formula; what is wrong is shown at its character, where the text stands on one line. */
export const readFormula =
  (facts: Facts): TreeReader<Formula> =>
  (place) => {
    const text = words(place);
    if (!text.ok) return text;
    const parsed = parseFormula(text.value);
    if (!parsed.ok) return err([formulaFault(place, parsed.error)]);
    const checked = checkFormula(parsed.value, facts);
    if (!checked.ok) return err([formulaFault(place, checked.error)]);
    return ok({ text: text.value, expression: parsed.value });
  };

function formulaFault(place: TreePlace, { code, start, found }: FormulaFault): TreeFault {
  const before = place.tree.kind === 'text' ? beforeWords(place.tree) : 0;
  const fault = treeFault(place, code);
  return { ...fault, column: fault.column + start + before, found };
}

/** The quote and the blanks in front of the words that were read. */
const beforeWords = ({ text, quoted }: TreeText): number =>
  text.length - text.trimStart().length + (quoted ? 1 : 0);
