// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Given } from './given.js';

/** One column of a list. */
export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  /** `name` heads the card on a narrow screen; `number` stands to the right; `short` keeps to one line. */
  /** Its title is not ours: a name that somebody gave. */
  readonly given?: boolean;
  readonly kind?: 'name' | 'number' | 'actions' | 'short';
}

/** A dense table; on a narrow screen each row is a card with the column's name before each value. */
export function Grid<T>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string | number;
}) {
  // Roles are written out because a table shown as cards loses them in some browsers.
  return (
    <div className="grid-frame">
      <table className="grid" role="table">
        <caption className="unseen">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, title, kind, given = false }) => (
              <th key={key} role="columnheader" scope="col" data-kind={kind}>
                {given ? <Given>{title}</Given> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              {columns.map(({ key, title, cell, kind }) => (
                <td key={key} role="cell" data-label={title} data-kind={kind}>
                  <div>{cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
