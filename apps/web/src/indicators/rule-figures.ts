// SPDX-License-Identifier: Apache-2.0
import type { WrittenRule } from '@sanyi/contract';

/** The figures that rules are made of. */
export const RULE_FIGURES = [
  ...(['target', 'from', 'to', 'step', 'perStep', 'satisfactory', 'unacceptable', 'base'] as const),
  ...(['low', 'high', 'floor', 'ceiling', 'level', 'half', 'enough'] as const),
] as const;

/** A figure of a rule. */
export type RuleFigure = (typeof RULE_FIGURES)[number];

/** Which figures a method asks for; bands and a yes-or-no are asked for apart. */
export const METHOD_FIGURES: Readonly<Record<WrittenRule['method'], readonly RuleFigure[]>> = {
  'target-ratio': ['target'],
  binary: [],
  'evidence-count': ['enough'],
  'linear-interval': ['from', 'to'],
  bands: [],
  deduct: ['target', 'step', 'perStep'],
  efficacy: ['satisfactory', 'unacceptable', 'base'],
  percentile: [],
  optimum: ['low', 'high', 'floor', 'ceiling'],
  improve: ['target', 'level'],
  marks: ['half'],
};

/** The figures of a rule as they are written, bands as one text. */
export function ruleFigures(
  rule: WrittenRule,
): readonly (readonly [RuleFigure | 'bands', string])[] {
  const own = METHOD_FIGURES[rule.method].flatMap((name): (readonly [RuleFigure, string])[] => {
    const figure = rule[name];
    return figure === undefined ? [] : [[name, figure]];
  });
  const bands = (rule.bands ?? []).map(({ from, share }) => `${from} → ${share}`).join('; ');
  return bands === '' ? own : [...own, ['bands', bands]];
}

/** Bands as a form takes them: `0.3 → 0.5; 0.5 → 1`; undefined where it is none. */
export function bandsIn(text: string): NonNullable<WrittenRule['bands']> | undefined {
  const parts = text
    .split(/[;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const bands = parts.map((one) => /^(-?[\d.]+)\s*(?:→|->)\s*([\d.]+)$/.exec(one));
  return bands.some((one) => one === null)
    ? undefined
    : bands.map((one) => ({ from: one?.[1] ?? '', share: one?.[2] ?? '' }));
}
