// SPDX-License-Identifier: Apache-2.0
import { type Ref, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../ui/grid.js';
import { useLedgerColumns } from './ledger-columns.js';
import type { ShownRow } from './tree-rows.js';
import { useRowsInView } from './use-window.js';

/** What shows the rows of 台账. */
export interface LedgerListProps {
  readonly rows: readonly ShownRow[];
  readonly onToggle: (task: string) => void;
  /** Called as the end of the rows comes near. */
  readonly onEnd: () => void;
}

/** 台账 as a dense table: only what is in view stands in the page, number and title stay where they are. */
export function LedgerTable({ rows, onToggle, onEnd }: LedgerListProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const columns = useLedgerColumns(onToggle);
  const { inView, before, after, measure } = useRowsInView(frame, { rows, onEnd });
  const name = t('ledger.list');
  return (
    <div className="ledger-frame" ref={frame} tabIndex={0} role="region" aria-label={name}>
      <table className="grid ledger" role="table" aria-rowcount={rows.length + 1}>
        <caption className="unseen">{name}</caption>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map(({ key, title, kind }) => (
              <th key={key} role="columnheader" scope="col" data-column={key} data-kind={kind}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <Gap height={before} columns={columns.length} />
          {inView.map((one) => (
            <Row key={one.shown.row.task} {...one} columns={columns} measure={measure} />
          ))}
          <Gap height={after} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

function Row({
  index,
  shown,
  columns,
  measure,
}: {
  readonly index: number;
  readonly shown: ShownRow;
  readonly columns: readonly Column<ShownRow>[];
  readonly measure: Ref<HTMLTableRowElement>;
}) {
  return (
    <tr
      role="row"
      data-index={index}
      data-level={shown.level}
      aria-rowindex={index + 2}
      ref={measure}
    >
      {columns.map(({ key, cell, kind }) => (
        <td key={key} role="cell" data-column={key} data-kind={kind}>
          {cell(shown)}
        </td>
      ))}
    </tr>
  );
}

/** Stands for the rows that are out of view. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className="ledger-gap">
      <td className="ledger-gap-cell" colSpan={columns} style={{ height }} />
    </tr>
  );
}
