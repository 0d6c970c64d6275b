// SPDX-License-Identifier: Apache-2.0
import {
  type EvaluationScheme,
  gradedBy,
  schemeValues,
  type SchemeValues,
} from '@sanyi/indicators';
import { valueInWords } from '@sanyi/office';
import { findParameter, type ParameterLibrary } from '@sanyi/parameters';
import type { Words } from '../http/words.js';
import { type FigureHouse, todayIn } from './figure-house.js';
import type { HeldScheme } from './schemes.js';

/** 按参数定级的方案: the scheme with its grades as the parameters of today say, and what those that it names are worth. */
export interface GradedScheme {
  readonly scheme: EvaluationScheme;
  /** 1.05 倍, by parameter; those without a value in force are not there. */
  readonly values: ReadonlyMap<string, Words>;
}

/** Grades go by the parameters of whose scheme it is; where these would put grades out of order, by the scheme itself. */
export async function gradedScheme(
  house: FigureHouse,
  { scheme, region }: Pick<HeldScheme, 'scheme' | 'region'>,
): Promise<GradedScheme> {
  const library = await house.parameters(null);
  const values = schemeValues(scheme, library, { region, on: todayIn(house) });
  const graded = gradedBy(scheme, (id) => {
    const found = values.get(id);
    return found?.ok === true ? found.value.value : undefined;
  });
  return { scheme: graded.ok ? graded.value : scheme, values: wordsOf(values, library) };
}

const wordsOf = (values: SchemeValues, library: ParameterLibrary): ReadonlyMap<string, Words> =>
  new Map(
    [...values].flatMap(([id, found]) => {
      if (!found.ok) return [];
      const parameter = findParameter(library, found.value.region, found.value.parameter);
      if (parameter === undefined) return [];
      const { value } = found.value;
      const words = {
        zh: valueInWords(value, parameter),
        en: valueInWords(value, parameter, 'en'),
      };
      return [[id, words] as const];
    }),
  );
