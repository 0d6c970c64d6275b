// SPDX-License-Identifier: Apache-2.0
import type { IssuedFigure } from '@sanyi/bulletins';
import type { EvaluationScheme, GradeConsequence } from '@sanyi/indicators';
import { writeValue } from '@sanyi/parameters';
import { valueInWords } from '../parameters/parameter-words.js';
import type { ScoreGround } from './score-ground.js';
import { parameterKey } from './snapshot-library.js';
import { STATE_WORDS } from './state-words.js';

/** What follows for one place from its grade. */
export interface PlaceConsequences {
  readonly scheme: EvaluationScheme;
  readonly place: string;
  readonly consequences: readonly GradeConsequence[];
}

/** 等级后果: a figure for each, with the value in force (工资总额系数 1.05 倍). Without one it is not judged. */
export const consequenceFigures = (
  { scheme, place, consequences }: PlaceConsequences,
  { snapshot: { period, region }, library }: ScoreGround,
): readonly IssuedFigure[] =>
  consequences.map(({ parameter }): IssuedFigure => {
    const key = parameterKey(scheme, parameter, region);
    const held = library.parameters.get(key);
    const head = {
      ...{ id: `consequence:${scheme.id}:${place}:${period}:${parameter}` },
      ...{ kind: 'consequence' as const, subject: scheme.id, place, period },
      rule: `${scheme.id}@${scheme.version}/${parameter}`,
      from: [`grade:${scheme.id}:${place}:${period}`, ...(held === undefined ? [] : [key])],
    };
    if (held === undefined) {
      return { ...head, state: 'not-judged', exact: '', shown: STATE_WORDS['not-judged'] };
    }
    const { value } = held.dated;
    const written = writeValue(value);
    return {
      ...{ ...head, state: 'value', shown: valueInWords(value, held.parameter) },
      exact: typeof written === 'string' ? written : JSON.stringify(written),
    };
  });

/** The parameters of a snapshot that say where the grades of a scheme begin. */
export const gradeParameters = (
  scheme: EvaluationScheme,
  { snapshot: { region }, library, rules }: ScoreGround,
): readonly string[] =>
  rules.parameters
    ? scheme.grades
        .flatMap(({ parameter }) =>
          parameter === null ? [] : parameterKey(scheme, parameter, region),
        )
        .filter((key) => library.parameters.has(key))
    : [];
