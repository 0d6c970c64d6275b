// SPDX-License-Identifier: Apache-2.0
import { err, ok, type PlainDate, type Ratio, ratioOf, type Result } from '@sanyi/kernel';
import {
  type Found,
  type NotInForce,
  type ParameterLibrary,
  type ParameterUse,
  type ParameterValue,
  readerFor,
  type UnknownParameter,
} from '@sanyi/parameters';
import { areBestFirst } from './read-scheme.js';
import type { EvaluationScheme } from './scheme.js';

const USER = 'indicators.evaluation';

/** 评价方案所用参数: where grades begin, and what follows from them. */
export const EVALUATION_PARAMETERS: readonly ParameterUse[] = [
  ...['evaluation.*', 'pay.*', 'pay-total.*', 'performance-reward.*', 'subsidy.*'].map(
    (parameter): ParameterUse => ({
      ...{ parameter, user: USER, kind: 'rule' },
      label: { zh: '评价定级和等级后果', en: 'Grades of an evaluation and what follows' },
      pickedBy: { zh: '取数或查看当天', en: 'the day the figures are taken or looked at' },
    }),
  ),
];

/** Ids of the parameters that a scheme names, each once, in their order. */
export const parametersNamed = ({
  grades,
  consequences,
}: Pick<EvaluationScheme, 'grades' | 'consequences'>): readonly string[] => [
  ...new Set([
    ...grades.flatMap(({ parameter }) => parameter ?? []),
    ...consequences.map(({ parameter }) => parameter),
  ]),
];

/** 方案参数的值: by id, each as it was found, or why there is none. */
export type SchemeValues = ReadonlyMap<string, Result<Found, NotInForce | UnknownParameter>>;

/**
 * The values of all that a scheme names, in its own region, on a day. What is not of the topics that an evaluation may read is not
 * looked up: it is unknown.
 */
export function schemeValues(
  scheme: EvaluationScheme,
  library: ParameterLibrary,
  { region, on }: { readonly region: string; readonly on: PlainDate },
): SchemeValues {
  const read = readerFor(library, USER, EVALUATION_PARAMETERS);
  const at = scheme.region ?? region;
  return new Map(
    parametersNamed(scheme).map((id) => [
      id,
      mayRead(id)
        ? read({ region: at, id, on })
        : err({ code: 'unknown-parameter' as const, parameter: id, region: at }),
    ]),
  );
}

const mayRead = (id: string): boolean =>
  EVALUATION_PARAMETERS.some(({ parameter }) => id.startsWith(parameter.slice(0, -1)));

/** 按参数定级: a scheme whose grades begin where the parameters in force say; the name of one that puts grades out of order. */
export function gradedBy(
  scheme: EvaluationScheme,
  valueOf: (parameter: string) => ParameterValue | undefined,
): Result<EvaluationScheme, 'grades-out-of-order'> {
  const grades = scheme.grades.map((band) => {
    const value = band.parameter === null ? undefined : valueOf(band.parameter);
    return { ...band, from: shareIn(value) ?? band.from };
  });
  return areBestFirst(grades) ? ok({ ...scheme, grades }) : err('grades-out-of-order');
}

const shareIn = (value: ParameterValue | undefined): Ratio | undefined =>
  value?.kind === 'decimal' && value.value.kind === 'exact'
    ? ratioOf(value.value.value)
    : undefined;
