// SPDX-License-Identifier: Apache-2.0
import type { ReturnField } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { type Declaration, type Field, measureOf } from '@sanyi/returns';
import { isAsked } from './check-cells.js';
import { wordsOf } from './packet-rows.js';

/** The fields that are asked for on a day, as a form shows them. */
export const fieldViews = (declaration: Declaration, on: PlainDate): ReturnField[] =>
  declaration.fields
    .filter((field) => isAsked(field, on))
    .map((field) => fieldView(declaration, field, on));

function fieldView({ lists, keys }: Declaration, field: Field, on: PlainDate): ReturnField {
  const { id, kind, scale, longest, required, mayNotApply, personal } = field;
  const measure = field.unit === null ? undefined : measureOf(field.unit);
  const codes = lists.find((list) => list.id === field.list)?.codes ?? [];
  return {
    ...{ id, kind, scale, longest, required, mayNotApply, personal },
    ...{ label: wordsOf(field.label), help: wordsOf(field.help), key: keys.includes(id) },
    unit: measure === undefined ? null : wordsOf(measure.label),
    codes: codes
      .filter((code) => isAsked(code, on))
      .map(({ code, label }) => ({ code, label: wordsOf(label) })),
  };
}
