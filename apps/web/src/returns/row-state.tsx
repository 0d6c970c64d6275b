// SPDX-License-Identifier: Apache-2.0
import type { ReturnField } from '@sanyi/contract';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { beijingTime } from '../ui/beijing-time.js';
import { Refused } from '../ui/states.js';
import { useCellWords } from './cell-words.js';
import type { NamesInRow } from './place-cell.js';
import type { RowDraft } from './use-row-draft.js';
import { useLabel } from './words.js';

/** Whether a row is saved; where somebody else was faster, what stands there now and what to do. */
export function RowState({
  draft,
  fields,
  names,
}: {
  readonly draft: RowDraft;
  /** What places in the row are called. */
  readonly names: NamesInRow;
  readonly fields: readonly ReturnField[];
}) {
  const { t } = useTranslation();
  const { save } = draft;
  if (save.isPending) return <span className="aside">{t('returnForm.saving')}</span>;
  if (save.theirs !== null) return <Conflict draft={draft} fields={fields} names={names} />;
  if (save.error !== null) return <Refused error={save.error} onRetry={draft.commit} />;
  if (save.data === undefined) return null;
  const time = beijingTime(save.data.changedAt).slice('2026-11-22 '.length);
  return (
    <span className="aside" role="status">
      {t('returnForm.saved', { time })}
    </span>
  );
}

function Conflict({
  draft,
  fields,
  names,
}: {
  readonly draft: RowDraft;
  readonly names: NamesInRow;
  readonly fields: readonly ReturnField[];
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const { theirs } = draft.save;
  const inWords = useCellWords({ ...names, ...theirs?.names });
  if (theirs === null) return null;
  const different = fields.filter(
    (field) => inWords(field, theirs.cells[field.id]) !== inWords(field, draft.cellOf(field)),
  );
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={t('returnForm.conflict', { who: theirs.changedBy })}
      description={
        <>
          <ul className="faults">
            {different.map((field) => (
              <li key={field.id}>
                {label(field.label)} <Given>{inWords(field, draft.cellOf(field))}</Given>
                {' → '}
                {t('returnForm.theirs', {
                  value: inWords(field, theirs.cells[field.id]),
                })}
              </li>
            ))}
          </ul>
          <span className="acts">
            <Button size="small" onClick={draft.takeTheirs}>
              {t('returnForm.takeTheirs')}
            </Button>
            <Button size="small" onClick={draft.keepMine}>
              {t('returnForm.keepMine')}
            </Button>
          </span>
        </>
      }
    />
  );
}
