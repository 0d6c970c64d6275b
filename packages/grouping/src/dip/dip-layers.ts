// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { DipCase } from './dip-case.js';
import { list, misshape, type Misshape, oneOf, row, text } from '../scheme/shape.js';

/**
 * 分组层次: the order in which a case's group is looked for, as data. The order of the list is the order of the
 * text it is taken from: the first layer that takes a case decides.
 */
export interface DipLayers {
  readonly id: string;
  readonly title: string;
  /** 不纳入分组的主要诊断, by first characters. */
  readonly excludedDiagnoses: readonly string[];
  /** 不纳入分组的主要手术操作, by first characters: such a case counts as 保守治疗. */
  readonly excludedProcedures: readonly string[];
  readonly layers: readonly DipLayer[];
}

/** `basic` looks for the core group of the key, `comprehensive` for the other kind; `rules` has rules of its own. */
export type DipLayer =
  | { readonly kind: 'basic' | 'comprehensive'; readonly title: string }
  | { readonly kind: 'rules'; readonly title: string; readonly rules: readonly DipRule[] };

/** All lists that are given must be met, by first characters. `group` names the group, or the key to look up. */
export interface DipRule {
  readonly group: string;
  readonly dx?: readonly string[];
  readonly mainProc?: readonly string[];
  readonly relatedProc?: readonly string[];
  readonly secondaryDx?: readonly string[];
}

const codes = list(text);
const LAYERS = row({
  id: text,
  title: text,
  excludedDiagnoses: codes,
  excludedProcedures: codes,
  layers: list(
    row(
      { kind: oneOf('basic', 'comprehensive', 'rules'), title: text },
      {
        rules: list(
          row(
            { group: text },
            { dx: codes, mainProc: codes, relatedProc: codes, secondaryDx: codes },
          ),
        ),
      },
    ),
  ),
});

/** Layers from their parsed JSON, or the first place where it departs from the format. */
export function readDipLayers(parsed: unknown): Result<DipLayers, Misshape> {
  const problem = misshape(parsed, LAYERS) ?? ruleless(parsed);
  return isLayers(parsed, problem) ? ok(parsed) : err(problem ?? { at: '$', expected: 'object' });
}

function ruleless(parsed: unknown): Misshape | undefined {
  const { layers } = parsed as Pick<DipLayers, 'layers'>;
  const at = layers.findIndex((layer) => layer.kind === 'rules' && !('rules' in layer));
  return at === -1 ? undefined : { at: `$.layers[${at}].rules`, expected: 'list' };
}

const isLayers = (parsed: unknown, problem: Misshape | undefined): parsed is DipLayers =>
  problem === undefined && parsed !== null;

/** A case as grouping counts it: undefined where its principal diagnosis stands outside. */
export function counted(one: DipCase, layers: DipLayers): DipCase | undefined {
  const [principal = ''] = one.diagnoses;
  if (startsWithAny(principal, layers.excludedDiagnoses)) return undefined;
  return startsWithAny(one.procedures[0] ?? '', layers.excludedProcedures)
    ? { ...one, procedures: [] }
    : one;
}

/** The group of the first rule that takes a case. */
export const ruleGroup = (rules: readonly DipRule[], one: DipCase): string | undefined =>
  rules.find((rule) => takes(rule, one))?.group;

const startsWithAny = (code: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => code.startsWith(prefix));

function takes(rule: DipRule, { diagnoses, procedures }: DipCase): boolean {
  const [principal = '', ...secondary] = diagnoses;
  const [main = '', ...related] = procedures;
  return (
    meets(rule.dx, [principal]) &&
    meets(rule.mainProc, [main]) &&
    meets(rule.relatedProc, related) &&
    meets(rule.secondaryDx, secondary)
  );
}

const meets = (asked: readonly string[] | undefined, codes: readonly string[]): boolean =>
  asked === undefined || codes.some((code) => startsWithAny(code, asked));
