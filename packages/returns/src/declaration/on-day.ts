// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { InstitutionKind, Level } from '@sanyi/registry';
import type { Code, CodeList, Declaration, FlowVersion, Scope } from './declaration.js';
import type { Field } from './field.js';

interface Days {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

const holds = ({ from, to }: Days, on: PlainDate): boolean =>
  (from === null || from <= on) && (to === null || on <= to);

/** Whether returns of a type are due on a day. */
export const isDeclaredOn = (declaration: Declaration, on: PlainDate): boolean =>
  holds(declaration, on);

/** The fields that are asked for on a day: the last day of the period, or today for a register without periods. */
export const fieldsOn = ({ fields }: Declaration, on: PlainDate): readonly Field[] =>
  fields.filter((field) => holds(field, on));

/** The codes that may be chosen on a day. */
export const codesOn = ({ codes }: CodeList, on: PlainDate): readonly Code[] =>
  codes.filter((code) => holds(code, on));

/** The code list of a field; undefined for a field of another kind. */
export const listOfField = ({ lists }: Declaration, { list }: Field): CodeList | undefined =>
  list === null ? undefined : lists.find(({ id }) => id === list);

/** The flow that what is sent on a day goes by: the newest that has begun; undefined before the first. */
export const flowOn = ({ flows }: Declaration, on: PlainDate): FlowVersion | undefined =>
  flows.filter(({ from }) => from <= on).at(-1);

/** Whether a department's unit of a level fills returns of a type. */
export const unitFills = (
  { departments, levels }: Scope,
  unit: { readonly department: string | null; readonly level: Level },
): boolean =>
  unit.department !== null && departments.includes(unit.department) && levels.includes(unit.level);

/** Whether an institution of a kind does. */
export const institutionFills = ({ institutions }: Scope, kind: InstitutionKind): boolean =>
  institutions.includes(kind);
