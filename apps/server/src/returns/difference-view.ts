// SPDX-License-Identifier: Apache-2.0
import type { ReturnFileOutcome } from '@sanyi/contract';
import {
  type Cell,
  type Declaration,
  type Field,
  PLACE_KINDS,
  type RowDifference,
  textOf,
} from '@sanyi/returns';
import type { Places } from './find-place.js';
import { maskedCell, personalFields } from './kept-cells.js';
import { wordsOf } from './packet-rows.js';

/** What a returned row changes, cell by cell, as people read it; nothing where it changes nothing. */
export function differenceView(
  declaration: Declaration,
  one: RowDifference,
  places: Pick<Places, 'label'>,
): ReturnFileOutcome['differences'] {
  const told = toldBy(declaration, places);
  switch (one.kind) {
    case 'changed':
    case 'conflicting':
      return [
        {
          ...{ kind: one.kind, row: one.incoming.at.row },
          cells: one.cells.map(({ field, stored, incoming }) => ({
            ...{ label: told.label(field), stored: told.cell(field, stored) },
            incoming: told.cell(field, incoming),
          })),
        },
      ];
    case 'new':
      return [
        {
          ...{ kind: one.kind, row: one.incoming.at.row },
          cells: Object.entries(one.incoming.cells).map(([field, cell]) => ({
            ...{ label: told.label(field), stored: '', incoming: told.cell(field, cell) },
          })),
        },
      ];
    case 'unchanged':
    case 'refused':
    case 'absent':
      return [];
  }
}

/** Names of fields, and cells in words: codes and places by their names, personal ones masked. */
function toldBy(declaration: Declaration, { label }: Pick<Places, 'label'>) {
  const personal = personalFields(declaration);
  const named = (field: Field | undefined, text: string): string => {
    const place = PLACE_KINDS.find((kind) => kind === field?.kind);
    if (place !== undefined) return label(place, text);
    const list = declaration.lists.find((one) => one.id === field?.list);
    return list?.codes.find(({ code }) => code === text)?.label.zh ?? text;
  };
  const fieldOf = (id: string) => declaration.fields.find((field) => field.id === id);
  return {
    label: (id: string) => wordsOf(fieldOf(id)?.label ?? { zh: id, en: id }),
    cell: (id: string, cell: Cell): string => {
      const text = textOf(personal.has(id) ? maskedCell(cell) : cell);
      if (text === undefined) return cell.state === 'missing' ? '缺报' : '不适用';
      return personal.has(id) ? text : named(fieldOf(id), text);
    },
  };
}
