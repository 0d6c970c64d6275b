// SPDX-License-Identifier: Apache-2.0
import type { ReturnCells } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { Declaration } from '@sanyi/returns';
import { Refusal } from '../http/problem.js';

/** Refuses cells of fields that the declaration does not ask for on the day. What stands in the others is for validation. */
export function checkCells(
  { fields, label }: Declaration,
  cells: ReturnCells,
  today: PlainDate,
): void {
  const asked = new Set(fields.filter((field) => isAsked(field, today)).map(({ id }) => id));
  const unknown = Object.keys(cells).filter((id) => !asked.has(id));
  if (unknown.length === 0) return;
  throw new Refusal(
    'invalid-request',
    {
      zh: `${label.zh}没有字段：${unknown.slice(0, MOST_NAMED).join('、')}。请重新读取填报类型。`,
      en: `${label.en} has no field ${unknown.slice(0, MOST_NAMED).join(', ')}. Read the return type again.`,
    },
    unknown.slice(0, MOST_TOLD).map((id) => ({
      pointer: `/cells/${id}`,
      detail: { zh: '没有这个字段', en: 'No such field' },
    })),
  );
}

const MOST_NAMED = 5;
const MOST_TOLD = 20;

/** Whether a field is asked for on a day. */
export const isAsked = (
  { from, to }: { readonly from: PlainDate | null; readonly to: PlainDate | null },
  on: PlainDate,
): boolean => (from === null || from <= on) && (to === null || on <= to);
