// SPDX-License-Identifier: Apache-2.0
import type { LedgerPacket } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { LEDGER } from './document-queries.js';
import { SignSheet } from './sign-sheet.js';

/** 任务单 with 签收 in one click, where it is one's own or of a unit without an account. */
export function SheetGrid({
  sheets,
  ofDocument = false,
}: {
  readonly sheets: readonly LedgerPacket[];
  /** All of one document, which need not be named in each row. */
  readonly ofDocument?: boolean;
}) {
  const { t } = useTranslation();
  const columns: readonly Column<LedgerPacket>[] = [
    { key: 'unit', title: t('sheets.unit'), kind: 'name', cell: (one) => <Unit {...one} /> },
    ...(ofDocument
      ? []
      : [
          {
            key: 'document',
            title: t('documents.name'),
            cell: ({ document, documentTitle }: LedgerPacket) => (
              <Link to="/app/documents/$id" params={{ id: document }}>
                <Given>{documentTitle}</Given>
              </Link>
            ),
          },
        ]),
    { key: 'tasks', title: t('documents.tasks'), kind: 'number', cell: ({ tasks }) => tasks },
    { key: 'sent', title: t('sheets.sentOn'), kind: 'short', cell: ({ sentOn }) => sentOn },
    { key: 'state', title: t('sheets.state'), cell: (one) => <SheetState sheet={one} /> },
    {
      key: 'acts',
      title: t('sheets.acts'),
      kind: 'actions',
      cell: (one) => (
        <span className="acts">
          <SignSheet sheet={one} small />
          <Button size="small" href={`${LEDGER}/packets/${one.id}/letter`} download>
            {t('sheets.letter')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Grid caption={t('places.packets')} columns={columns} rows={sheets} keyOf={({ id }) => id} />
  );
}

function Unit({ id, unit, unitName, regionName }: LedgerPacket) {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/app/packets/$id" params={{ id }}>
        <Given>{unitName}</Given>
      </Link>
      <span className="aside below">
        <Given>{regionName}</Given> {unit === null && t('sheets.nobody')}
      </span>
    </>
  );
}

const TONES = { signed: 'good', waiting: 'plain', late: 'bad' } as const;

/** Whether a sheet is signed for: by whom, or by when it should be. */
export function SheetState({ sheet }: { readonly sheet: LedgerPacket }) {
  const { t } = useTranslation();
  const { state, signBy, signedOn, signedBy, inName, lateDays } = sheet;
  return (
    <>
      <Mark tone={TONES[state]}>{t(`sheetStates.${state}`)}</Mark>{' '}
      {lateDays > 0 && (
        <Mark tone="bad">
          {t(signedOn === null ? 'sheets.overBy' : 'sheets.lateBy', { n: lateDays })}
        </Mark>
      )}
      <span className="aside below">
        {signedOn === null ? (
          t('sheets.signBy', { day: signBy })
        ) : (
          <>
            {signedOn} <Given>{signedBy ?? ''}</Given> {inName && t('sheets.inName')}
          </>
        )}
      </span>
    </>
  );
}
