// SPDX-License-Identifier: Apache-2.0
import { type LedgerPacketDetail, ReportImport } from '@sanyi/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DialogButton } from '../ui/dialog-button.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { ImportFile } from '../ui/import-file.js';
import { Moment } from '../ui/moment.js';
import { LEDGER } from './document-queries.js';

/** 填报表: for a unit without an account its sheet goes out as a workbook, comes back filled in and is taken in here. */
export function ReportByForm({ sheet }: { readonly sheet: LedgerPacketDetail }) {
  const { t } = useTranslation();
  const { id, toReport, files } = sheet;
  if (toReport === 0 && files.length === 0) return null;
  const form = `${LEDGER}/packets/${id}/form`;
  return (
    <section className="card stack" aria-labelledby="sheet-form">
      <h2 id="sheet-form">{t('reportForm.title')}</h2>
      {toReport > 0 && (
        <>
          <p>{t('reportForm.lead', { n: toReport })}</p>
          <p className="acts">
            <Button href={form} download>
              {t('reportForm.download')}
            </Button>
            <DialogButton label={t('reportForm.open')} title={t('reportForm.open')} width={860}>
              <ImportFile
                path={form}
                template={form}
                templateLabel={t('reportForm.download')}
                accept=".xlsx"
                reader={ReportImport}
                keys={['ledger', 'progress']}
                hint={t('reportForm.hint')}
                choose={t('reportForm.choose')}
              >
                {({ reports }) => reports.length > 0 && <Reports reports={reports} />}
              </ImportFile>
            </DialogButton>
          </p>
        </>
      )}
      {files.length > 0 && <Returned files={files} />}
    </section>
  );
}

type Report = ReportImport['reports'][number];

/** What the form reports, before it is sent in. */
function Reports({ reports }: Pick<ReportImport, 'reports'>) {
  const { t } = useTranslation();
  const columns: readonly Column<Report>[] = [
    {
      ...{ key: 'task', title: t('entries.task'), kind: 'name' },
      cell: ({ title, period }) => (
        <>
          <Given>{title}</Given>
          <span className="aside below">
            <Given>{period}</Given>
          </span>
        </>
      ),
    },
    {
      ...{ key: 'state', title: t('entries.state'), kind: 'short' },
      cell: ({ stateWord, progress }) => (
        <>
          <Given>{stateWord}</Given> {progress !== null && `${progress}%`}
        </>
      ),
    },
    { key: 'text', title: t('entries.text'), cell: ({ text }) => <Given>{text}</Given> },
  ];
  return (
    <Grid
      caption={t('reportForm.reports')}
      columns={columns}
      rows={reports}
      keyOf={({ entry }) => entry}
    />
  );
}

function Returned({ files }: Pick<LedgerPacketDetail, 'files'>) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('reportForm.returned')}</h3>
      <ul className="plain">
        {files.map(({ id, name, note, by, inNameOf, at }) => (
          <li key={id}>
            <a href={`${LEDGER}/files/${id}`} download>
              <Given>{name}</Given>
            </a>{' '}
            <span className="aside">
              <Given>{note}</Given> · <Given>{by}</Given>{' '}
              {inNameOf !== null && t('entries.inNameOf')} <Moment at={at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
