// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { list, misshape, type Misshape, number, oneOf, row, text } from '../scheme/shape.js';
import type { DipCatalogue } from './dip-catalogue.js';
import { readDipParameters } from './dip-parameters.js';
import { parseDecimal } from './fraction.js';

const CATALOGUE = row({
  parameters: row({}),
  years: list(number),
  cases: number,
  meanCost: text,
  groups: list(
    row(
      {
        code: text,
        kind: oneOf('core', 'comprehensive', 'rule'),
        cases: number,
        meanCost: text,
        score: text,
        variation: text,
        primaryCare: oneOf(true, false),
      },
      {
        auxiliary: row({
          dimension: text,
          levels: list(row({ level: text, cases: number, coefficient: text })),
        }),
      },
    ),
  ),
});

/** A catalogue from its parsed JSON, or the first place where it departs from the format. */
export function readDipCatalogue(parsed: unknown): Result<DipCatalogue, Misshape> {
  const problem = misshape(parsed, CATALOGUE) ?? misshapenParameters(parsed) ?? noDecimal(parsed);
  return isCatalogue(parsed, problem)
    ? ok(parsed)
    : err(problem ?? { at: '$', expected: 'object' });
}

function misshapenParameters(parsed: unknown): Misshape | undefined {
  const read = readDipParameters((parsed as DipCatalogue).parameters);
  return read.ok ? undefined : { ...read.error, at: read.error.at.replace('$', '$.parameters') };
}

/** Scores and costs are texts, so that no digit is lost: each must be a decimal. */
function noDecimal(parsed: unknown): Misshape | undefined {
  const { meanCost, groups } = parsed as DipCatalogue;
  const decimals = [
    ['$.meanCost', meanCost] as const,
    ...groups.flatMap((group, index) => [
      ...(['meanCost', 'score', 'variation'] as const).map(
        (field) => [`$.groups[${index}].${field}`, group[field]] as const,
      ),
      ...(group.auxiliary?.levels ?? []).map(
        ({ coefficient }, level) =>
          [`$.groups[${index}].auxiliary.levels[${level}].coefficient`, coefficient] as const,
      ),
    ]),
  ];
  const wrong = decimals.find(([, value]) => parseDecimal(value) === undefined);
  return wrong === undefined ? undefined : { at: wrong[0], expected: 'decimal' };
}

const isCatalogue = (parsed: unknown, problem: Misshape | undefined): parsed is DipCatalogue =>
  problem === undefined && parsed !== null;
