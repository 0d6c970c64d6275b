// SPDX-License-Identifier: Apache-2.0
import type { LedgerEntry, ProgressReport } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark, type Tone } from '../ui/mark.js';

const STAGES: Readonly<Record<LedgerEntry['stage'], Tone>> = {
  open: 'plain',
  submitted: 'busy',
  returned: 'bad',
  accepted: 'good',
};

/** Where a report stands, and whether it is late. */
export function EntryStage({ stage, late }: Pick<LedgerEntry, 'stage' | 'late'>) {
  const { t } = useTranslation();
  return (
    <>
      <Mark tone={STAGES[stage]}>{t(`entryStages.${stage}`)}</Mark>
      {late && <Mark tone="bad">{t('entries.late')}</Mark>}
    </>
  );
}

/** A report in short: state, per cent, and what was written. */
export function ReportInShort({ report }: { readonly report: ProgressReport | null | undefined }) {
  const { t } = useTranslation();
  if (!report) return <>—</>;
  const { state, progress, text, figures, evidence } = report;
  return (
    <div className="report-short">
      <Mark tone={state === 'needs-help' ? 'warn' : 'plain'}>{t(`entryStates.${state}`)}</Mark>
      {progress !== null && <strong>{progress}%</strong>}
      <p>
        <Given>{text}</Given>
      </p>
      {figures.length > 0 && (
        <p className="aside">
          <Given>{figures.map(({ words }) => words).join('；')}</Given>
        </p>
      )}
      {evidence.length > 0 && (
        <p className="aside">
          {t('entries.evidence')} <Given>{evidence.join('、')}</Given>
        </p>
      )}
    </div>
  );
}
