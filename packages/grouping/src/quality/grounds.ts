// SPDX-License-Identifier: Apache-2.0
import type { Condition } from '../scheme/condition.js';
import type { Mdc, Scheme } from '../scheme/scheme.js';

/** What the checks of a record rest on: derived once from a scheme and the lists that come with it. */
export interface Grounds {
  readonly scheme: Scheme;
  /** Diagnoses some gate takes as principal. */
  readonly inSomeMdc: ReadonlySet<string>;
  /** Diagnoses that only gates for one sex list. */
  readonly sexOf: ReadonlyMap<string, 'male' | 'female'>;
  /** Whether the scheme brings names, so that a code without one is unknown. */
  readonly named: { readonly diagnosis: boolean; readonly procedure: boolean };
}

export function groundsOf(scheme: Scheme): Grounds {
  const sexes = new Map<string, Set<'male' | 'female' | 'any'>>();
  for (const mdc of scheme.mdcs) {
    for (const code of principalsOf(mdc)) {
      sexes.set(code, (sexes.get(code) ?? new Set()).add(sexOfGate(mdc)));
    }
  }
  return {
    scheme,
    inSomeMdc: new Set(sexes.keys()),
    sexOf: new Map([...sexes].flatMap(([code, found]) => onlySex(code, [...found]))),
    named: {
      diagnosis: Object.keys(scheme.diagnosisNames).length > 0,
      procedure: Object.keys(scheme.procedureNames).length > 0,
    },
  };
}

/** Whether a gate takes this principal diagnosis, its other conditions apart. */
export const listsPrincipal = ({ gate }: Mdc, code: string): boolean =>
  gate.some((condition) => isDiagnosis(condition) && condition.codes.has(code));

const principalsOf = ({ gate }: Mdc): readonly string[] =>
  gate.filter(isDiagnosis).flatMap((condition) => [...condition.codes]);

const isDiagnosis = (condition: Condition): condition is Condition<'diagnosis'> =>
  condition.kind === 'diagnosis' && condition.at !== 'other';

const sexOfGate = ({ gate }: Mdc): 'male' | 'female' | 'any' =>
  gate.find((condition): condition is Condition<'sex'> => condition.kind === 'sex')?.sex ?? 'any';

function onlySex(
  code: string,
  found: readonly ('male' | 'female' | 'any')[],
): readonly (readonly [string, 'male' | 'female'])[] {
  const [sex, another] = found;
  return sex === undefined || sex === 'any' || another !== undefined ? [] : [[code, sex]];
}
