// SPDX-License-Identifier: Apache-2.0
import type { PacketDetail, ReturnField, ReturnFinding, ReturnRow } from '@sanyi/contract';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CellInput } from './cell-input.js';
import { useCellWords } from './cell-words.js';
import { FindingNotes } from './finding-notes.js';
import { RowState } from './row-state.js';
import { type RowDraft, useRowDraft } from './use-row-draft.js';
import { usePeriod } from './use-period.js';
import { useLabel } from './words.js';

/** 表单: the one row of a return, field by field, with what stood there before and what is not right beside it. */
export function FormValues({
  detail,
  row,
  findings,
}: {
  readonly detail: PacketDetail;
  readonly row: ReturnRow;
  readonly findings: readonly ReturnFinding[];
}) {
  const draft = useRowDraft(detail.packet.id, row);
  return (
    <div className="return-form">
      {detail.fields.map((field) => (
        <FieldLine
          key={field.id}
          {...{ detail, row, field, draft }}
          findings={findings.filter((one) => one.field === field.id)}
        />
      ))}
      <RowState draft={draft} fields={detail.fields} names={row.names} />
    </div>
  );
}

function FieldLine({
  detail,
  row,
  field,
  draft,
  findings,
}: {
  readonly detail: PacketDetail;
  readonly row: ReturnRow;
  readonly field: ReturnField;
  readonly draft: RowDraft;
  readonly findings: readonly ReturnFinding[];
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const id = useId();
  return (
    <div className="field-line" data-faulty={findings.some(({ open }) => open)}>
      <label htmlFor={id}>
        {label(field.label)}
        {field.required && <span className="needed">{t('returnForm.required')}</span>}
      </label>
      <div>
        <CellInput
          {...{ id, field, names: row.names, packet: detail.packet.id }}
          describedBy={`${id}-help ${id}-found`}
          cell={draft.cellOf(field)}
          disabled={!detail.may.edit}
          onChange={(cell) => {
            draft.write(field, cell);
          }}
          onLeave={draft.commit}
        />
        <p className="aside" id={`${id}-help`}>
          {label(field.help)} <Previous {...{ detail, row, field }} />
        </p>
        <FindingNotes
          id={`${id}-found`}
          packet={detail.packet.id}
          findings={findings}
          mayEdit={detail.may.edit}
        />
      </div>
    </div>
  );
}

/** What stood in the field a period before. */
export function Previous({
  detail: { previousPeriod },
  row,
  field,
}: {
  readonly detail: PacketDetail;
  readonly row: ReturnRow;
  readonly field: ReturnField;
}) {
  const { t } = useTranslation();
  const inWords = useCellWords(row.names);
  const periodOf = usePeriod();
  if (previousPeriod === null || row.previous === null) return null;
  const value = inWords(field, row.previous[field.id]);
  return (
    <span className="previous">
      {t('returnForm.previous', { period: periodOf(previousPeriod), value })}
    </span>
  );
}
