// SPDX-License-Identifier: Apache-2.0
import {
  type PacketDetail,
  ReturnRow,
  type ReturnField,
  type ReturnFinding,
} from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTHING, send } from '../http/call.js';
import { Nothing, Refused } from '../ui/states.js';
import { CellInput } from './cell-input.js';
import { FindingNotes } from './finding-notes.js';
import { Previous } from './form-values.js';
import { nextCell } from './next-cell.js';
import { RowState } from './row-state.js';
import { useRowDraft } from './use-row-draft.js';
import { useLabel } from './words.js';

/** 表格: the rows of a return, written cell by cell, from the keyboard too. */
export function TableValues({
  detail,
  rows,
  findings,
  sought = false,
}: {
  readonly detail: PacketDetail;
  readonly rows: readonly ReturnRow[];
  readonly findings: readonly ReturnFinding[];
  /** Rows are looked for: none is none found. */
  readonly sought?: boolean;
}) {
  const { t } = useTranslation();
  const { fields, may } = detail;
  return (
    <>
      {may.edit && <p className="aside">{t('returnForm.keyboard')}</p>}
      {rows.length === 0 && (
        <Nothing>{t(sought ? 'returnRows.noneFound' : 'returnForm.noRows')}</Nothing>
      )}
      {rows.length > 0 && (
        <div className="grid-frame">
          <table className="grid entry" role="table" onKeyDown={moveWithin}>
            <caption className="unseen">{t('returnForm.values')}</caption>
            <Heads fields={fields} />
            <tbody role="rowgroup">
              {rows.map((row, index) => (
                <RowLine
                  key={row.id}
                  {...{ detail, row, number: index + 1 }}
                  findings={findings.filter((one) => one.row === row.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {may.edit && <AddRow packet={detail.packet.id} />}
    </>
  );
}

function Heads({ fields }: Pick<PacketDetail, 'fields'>) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <thead role="rowgroup">
      <tr role="row">
        {fields.map(({ id, label: words }) => (
          <th key={id} role="columnheader" scope="col">
            {label(words)}
          </th>
        ))}
        <th role="columnheader" scope="col" data-kind="actions">
          {t('returnForm.actions')}
        </th>
      </tr>
    </thead>
  );
}

function moveWithin(event: KeyboardEvent<HTMLTableElement>): void {
  const next = nextCell(event.currentTarget, event.target, event.key);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}

function RowLine({
  detail,
  row,
  number,
  findings,
}: {
  readonly detail: PacketDetail;
  readonly row: ReturnRow;
  readonly number: number;
  readonly findings: readonly ReturnFinding[];
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const draft = useRowDraft(detail.packet.id, row);
  const { fields, may, packet } = detail;
  const ofRow = findings.filter(({ field }) => !fields.some(({ id }) => id === field));
  return (
    <tr role="row">
      {fields.map((field) => (
        <td key={field.id} role="cell" data-label={label(field.label)}>
          <EntryCell
            {...{ detail, row, field }}
            input={
              <CellInput
                id={`${row.id}-${field.id}`}
                label={`${label(field.label)} ${t('returnForm.row', { n: number })}`}
                describedBy={`${row.id}-${field.id}-found`}
                {...{ field, disabled: !may.edit, cell: draft.cellOf(field) }}
                {...{ names: row.names, packet: packet.id }}
                onChange={(cell) => {
                  draft.write(field, cell);
                }}
                onLeave={draft.commit}
              />
            }
            findings={findings.filter((one) => one.field === field.id)}
          />
        </td>
      ))}
      <td role="cell" data-kind="actions" data-label={t('returnForm.actions')}>
        <div>
          {may.edit && <DeleteRow packet={packet.id} row={row} />}
          <RowState draft={draft} fields={fields} names={row.names} />
          <FindingNotes packet={packet.id} findings={ofRow} mayEdit={may.edit} />
        </div>
      </td>
    </tr>
  );
}

function EntryCell({
  detail,
  row,
  field,
  input,
  findings,
}: {
  readonly detail: PacketDetail;
  readonly row: ReturnRow;
  readonly field: ReturnField;
  readonly input: ReactNode;
  readonly findings: readonly ReturnFinding[];
}) {
  return (
    <div data-faulty={findings.some(({ open }) => open)}>
      {input}
      {!field.key && (
        <span className="aside">
          <Previous {...{ detail, row, field }} />
        </span>
      )}
      <FindingNotes
        id={`${row.id}-${field.id}-found`}
        packet={detail.packet.id}
        findings={findings}
        mayEdit={detail.may.edit}
      />
    </div>
  );
}

function useRowsChanged(packet: string) {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      ['return-rows', 'findings', 'packet'].map((key) =>
        queries.invalidateQueries({ queryKey: [key, packet] }),
      ),
    );
  };
}

function AddRow({ packet }: { readonly packet: string }) {
  const { t } = useTranslation();
  const onSuccess = useRowsChanged(packet);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      send(
        `/api/returns/packets/${packet}/rows`,
        { method: 'POST', body: { cells: {} } },
        ReturnRow,
      ),
    onSuccess,
  });
  return (
    <div className="add-row">
      <Button
        loading={isPending}
        onClick={() => {
          mutate();
        }}
      >
        {t('returnForm.addRow')}
      </Button>
      {error !== null && <Refused error={error} />}
    </div>
  );
}

function DeleteRow({ packet, row }: { readonly packet: string; readonly row: ReturnRow }) {
  const { t } = useTranslation();
  const onSuccess = useRowsChanged(packet);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      send(
        `/api/returns/packets/${packet}/rows/${row.id}`,
        { method: 'DELETE', version: row.version },
        NOTHING,
      ),
    onSuccess,
  });
  return (
    <>
      <Popconfirm
        title={t('returnForm.deleteSure')}
        onConfirm={() => {
          mutate();
        }}
      >
        <Button size="small" loading={isPending}>
          {t('returnForm.deleteRow')}
        </Button>
      </Popconfirm>
      {error !== null && <Refused error={error} />}
    </>
  );
}
