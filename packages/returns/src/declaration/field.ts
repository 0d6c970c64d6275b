// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Label } from '@sanyi/parameters';

/** 字段: one column of a return. */
export interface Field {
  /** In lower case with hyphens: open-beds. Unique within a declaration, over all its versions. */
  readonly id: string;
  readonly label: Label;
  readonly help: Label;
  readonly kind: FieldKind;
  /** Of MEASURES (bed, person, CNY …); null where a figure has none. */
  readonly unit: string | null;
  /** Most decimals of a decimal or share; 0 for other kinds. */
  readonly scale: number;
  /** Most characters of a text; 0 for other kinds. */
  readonly longest: number;
  /** The code list of a code; null for other kinds. */
  readonly list: string | null;
  readonly required: boolean;
  /** Whether 不适用 may be given. */
  readonly mayNotApply: boolean;
  /** Whether it speaks of a person: shown to those who may see personal data only, never exported in the clear. */
  readonly personal: boolean;
  /** Days on which the field is asked for; null: as long as the declaration. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** 字段类型. */
export type FieldKind =
  | 'text'
  | 'whole'
  | 'decimal'
  | 'money'
  | 'share'
  | 'day'
  | 'month'
  | 'code'
  | 'unit'
  | 'institution'
  | 'region'
  | 'yes-no'
  | 'attachment';

export const FIELD_KINDS: readonly FieldKind[] = [
  'text',
  'whole',
  'decimal',
  'money',
  'share',
  'day',
  'month',
  'code',
  'unit',
  'institution',
  'region',
  'yes-no',
  'attachment',
];

/** Whether a field holds a number, with which expressions may count. */
export const isNumeric = ({ kind }: Field): boolean =>
  kind === 'whole' || kind === 'decimal' || kind === 'money' || kind === 'share';
