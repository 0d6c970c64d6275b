// SPDX-License-Identifier: Apache-2.0
import type { Field, FieldKind } from '../declaration/field.js';

/** A field that is worked out: shown, counted with, never filled. */
export function derivedField(
  id: string,
  kind: FieldKind,
  [zh, en]: readonly [string, string],
  more: Partial<Pick<Field, 'unit' | 'list'>> = {},
): Field {
  return {
    id,
    label: { zh, en },
    help: { zh: '自动算出，不用填', en: 'Worked out; not to be filled' },
    kind,
    unit: null,
    scale: 0,
    longest: 0,
    list: null,
    required: false,
    mayNotApply: true,
    personal: false,
    from: null,
    to: null,
    ...more,
  };
}
