// SPDX-License-Identifier: Apache-2.0
import type { ReturnFileOutcome } from '@sanyi/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { saveFile } from '../ui/save-file.js';
import { requestOf } from '../http/call.js';
import { useLabel } from './words.js';

/** What one file means: why it was refused, or row by row what it changes and what cannot be taken. */
export function FileOutcome({
  outcome,
  file,
}: {
  readonly outcome: ReturnFileOutcome;
  readonly file: File | undefined;
}) {
  const { t } = useTranslation();
  const { refused, changed, added, conflicting, unchanged, refusedRows, differences } = outcome;
  if (refused !== null)
    return (
      <>
        <Mark tone="bad">{t('returnFiles.refused')}</Mark> <Given>{refused}</Given>
      </>
    );
  return (
    <>
      {t('returnFiles.counts', { changed, added, conflicting, unchanged })}
      <Differences differences={differences} />
      {refusedRows.length > 0 && (
        <>
          <ul className="faults">
            {refusedRows.map(({ row, reason }) => (
              <li key={`${row} ${reason}`}>
                {t('returnForm.row', { n: row })} <Given>{reason}</Given>
              </li>
            ))}
          </ul>
          {file !== undefined && (
            <Button size="small" onClick={() => void giveBack(file)}>
              {t('returnFiles.giveBack', { n: refusedRows.length })}
            </Button>
          )}
        </>
      )}
    </>
  );
}

/** Which cells of which rows differ: what stands there struck out, what came beside it. */
export function Differences({ differences }: Pick<ReturnFileOutcome, 'differences'>) {
  const { t } = useTranslation();
  const label = useLabel();
  if (differences.length === 0) return null;
  return (
    <details>
      <summary>{t('returnFiles.differences', { n: differences.length })}</summary>
      <ul className="faults">
        {differences.map(({ row, kind, cells }) => (
          <li key={row}>
            {t('returnForm.row', { n: row })}{' '}
            <Mark tone={kind === 'conflicting' ? 'warn' : 'plain'}>{t(`returnFiles.${kind}`)}</Mark>{' '}
            {cells.map((cell) => (
              <span key={cell.label.zh} className="change">
                {label(cell.label)} {cell.stored !== '' && <del>{cell.stored}</del>}{' '}
                <ins>{cell.incoming}</ins>{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Downloads the refused rows of a file, each with its reason in the last column. */
async function giveBack(file: File): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  const answer = await fetch('/api/returns/files/refused', requestOf({ method: 'POST', body }));
  if (!answer.ok) return;
  saveFile({ name: file.name, content: await answer.blob() });
}
