// SPDX-License-Identifier: Apache-2.0
import type { FrozenSnapshot, Json, UsedParameter } from '@sanyi/bulletins';
import { type EvaluationScheme, schemeValues } from '@sanyi/indicators';
import type { PlainDate } from '@sanyi/kernel';
import {
  dataTree,
  type DatedValue,
  type Found,
  type Parameter,
  type ParameterLibrary,
  readParameter,
  writeParameter,
} from '@sanyi/parameters';

/** 方案用到的参数: the values in force on a day of all that a scheme names; what has none is left out. */
export function usedParameters(
  scheme: EvaluationScheme,
  library: ParameterLibrary,
  asked: { readonly region: string; readonly on: PlainDate },
): readonly UsedParameter[] {
  const at = scheme.region ?? asked.region;
  return [...schemeValues(scheme, library, asked)].flatMap(([id, found]) =>
    found.ok ? used(`${at}/${id}`, found.value, library) : [],
  );
}

function used(
  id: string,
  { parameter, region, adopted, ...value }: Found,
  { parameters, documents }: ParameterLibrary,
): readonly UsedParameter[] {
  const whole = parameters.find((one) => one.region === region && one.id === parameter);
  if (whole === undefined) return [];
  const dated: DatedValue = { ...value, draft: false };
  const one: Parameter = { ...whole, values: [dated], namedIn: [], inherit: adopted[0] ?? null };
  const title = documents.find(({ key }) => key === value.source.document)?.title;
  return [{ id, document: title ?? value.source.document, data: asJson(writeParameter(one)) }];
}

/** Written parameters hold texts, true or false, and lists of them: JSON. */
const asJson = (data: object): Json => JSON.parse(JSON.stringify(data)) as Json;

/** 包里的一个参数, read back: what it is and its one value. */
export interface HeldParameter {
  readonly parameter: Parameter;
  readonly dated: DatedValue;
}

/** The parameters of a snapshot by id; or the id of one that cannot be read. */
export function heldParameters({
  parameters,
}: Pick<FrozenSnapshot, 'parameters'>): ReadonlyMap<string, HeldParameter> | string {
  const held = new Map<string, HeldParameter>();
  for (const { id, data } of parameters) {
    const read = readParameter(id, dataTree(data));
    const dated = read.ok && read.value.values.length === 1 ? read.value.values[0] : undefined;
    if (!read.ok || dated === undefined) return id;
    held.set(id, { parameter: read.value, dated });
  }
  return held;
}
