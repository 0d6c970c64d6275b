// SPDX-License-Identifier: Apache-2.0
import { EVALUATION_PARAMETERS } from '@sanyi/indicators';
import type { Parameter, ParameterLibrary, ParameterUse } from '@sanyi/parameters';
import { usesOf } from '@sanyi/parameters';
import { REMINDER_PARAMETERS } from '@sanyi/returns';
import type { PlaceNames } from '../access/place-names.js';

/**
 * 用处总表: every reader of a parameter. An engine declares its list of `ParameterUse` beside its rules, reads only through
 * `readerFor`, which refuses what is not declared, and stands here with one line: `...INPATIENT_PARAMETERS,`.
 */
export const DECLARED_USES: readonly ParameterUse[] = [
  ...EVALUATION_PARAMETERS,
  ...REMINDER_PARAMETERS,
];

/** Who reads a parameter of a region: declared readers, and regions that go by its values. */
export function usesIn(
  { parameters }: ParameterLibrary,
  { region, id }: Pick<Parameter, 'region' | 'id'>,
  { names, declared }: { readonly names: PlaceNames; readonly declared: readonly ParameterUse[] },
): readonly ParameterUse[] {
  const adopting = parameters.filter((one) => one.id === id && one.inherit?.from === region);
  return [...usesOf(declared, id), ...adopting.map((one) => adoption(one, names))];
}

const adoption = ({ id, region, inherit }: Parameter, names: PlaceNames): ParameterUse => ({
  ...{ parameter: id, user: `${region}/${id}`, kind: 'adoption' },
  label: {
    zh: `${names.region(region)}沿用这里的值`,
    en: `${names.region(region)} goes by this value`,
  },
  pickedBy: { zh: `自 ${inherit?.since ?? ''} 起`, en: `from ${inherit?.since ?? ''}` },
});
