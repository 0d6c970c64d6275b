// SPDX-License-Identifier: Apache-2.0
import type { ReturnField } from '@sanyi/contract';

type Schema = Readonly<Record<string, unknown>>;

/** 行的 JSON Schema (2020-12): the cells of one row of a type, field by field. */
export function rowSchema(type: {
  readonly id: string;
  readonly version: number;
  readonly label: { readonly zh: string };
  readonly fields: readonly ReturnField[];
}): Record<string, never> {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `/api/returns/types/${type.id}/schema?version=${type.version}`,
    title: type.label.zh,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(type.fields.map((field) => [field.id, cellSchema(field)])),
  };
  // Plain data: JSON all through.
  return schema as unknown as Record<string, never>;
}

function cellSchema(field: ReturnField): Schema {
  const { label, help, mayNotApply } = field;
  const states = ['missing', ...(mayNotApply ? ['not-applicable'] : [])];
  return {
    title: label.zh,
    description: help.zh,
    oneOf: [
      {
        type: 'object',
        additionalProperties: false,
        required: ['state', 'value'],
        properties: { state: { const: 'value' }, value: valueSchema(field) },
      },
      {
        type: 'object',
        additionalProperties: false,
        required: ['state'],
        properties: { state: { enum: states } },
      },
    ],
  };
}

function valueSchema({ kind, scale, longest, codes }: ReturnField): Schema {
  const pattern = PATTERNS[kind];
  if (codes.length > 0) return { type: 'string', enum: codes.map(({ code }) => code) };
  if (kind === 'text') return { type: 'string', minLength: 1, maxLength: longest };
  if (kind === 'decimal' || kind === 'share') return { type: 'string', pattern: decimals(scale) };
  return pattern === undefined ? { type: 'string' } : { type: 'string', pattern };
}

const decimals = (scale: number): string =>
  scale === 0 ? '^-?\\d+$' : `^-?\\d+(\\.\\d{1,${scale}})?$`;

const PATTERNS: Readonly<Partial<Record<ReturnField['kind'], string>>> = {
  whole: '^-?\\d+$',
  money: '^-?\\d+\\.\\d{2}$',
  day: '^\\d{4}-\\d{2}-\\d{2}$',
  month: '^\\d{4}-\\d{2}$',
  region: '^\\d{6}(\\d{3})?$',
  'yes-no': '^(yes|no)$',
};
