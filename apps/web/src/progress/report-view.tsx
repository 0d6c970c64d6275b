// SPDX-License-Identifier: Apache-2.0
import type { LedgerEntryDetail, ProgressReport } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';

/** A report as it was sent in. */
export function ReportView({
  report,
  targets,
}: {
  readonly report: ProgressReport | null;
  readonly targets: LedgerEntryDetail['targets'];
}) {
  const { t } = useTranslation();
  if (report === null) return <p className="state">{t('entries.nothingYet')}</p>;
  const quotes = new Map(targets.map(({ id, quote }) => [id, quote]));
  const { state, progress, figures, doneOn } = report;
  return (
    <dl className="facts">
      <dt>{t('entries.state')}</dt>
      <dd>
        <Mark tone={state === 'done' ? 'good' : 'plain'}>{t(`entryStates.${state}`)}</Mark>
        {doneOn}
      </dd>
      <dt>{t('entries.progress')}</dt>
      <dd>{progress === null ? '—' : `${progress}%`}</dd>
      {figures.map(({ target, words, met }) => (
        <FigureSaid key={target} quote={quotes.get(target) ?? target} {...{ words, met }} />
      ))}
      {(['text', 'problem', 'next'] as const).map((name) => (
        <Said key={name} name={t(`entries.${name}`)} words={report[name]} />
      ))}
      <Said name={t('entries.evidence')} words={report.evidence.join('、')} />
    </dl>
  );
}

function Said({ name, words }: { readonly name: string; readonly words: string }) {
  if (words === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className="said">
        <Given>{words}</Given>
      </dd>
    </>
  );
}

function FigureSaid({
  quote,
  words,
  met,
}: {
  readonly quote: string;
  readonly words: string;
  readonly met: boolean | null;
}) {
  const { t } = useTranslation();
  return (
    <>
      <dt>
        <Given>{quote}</Given>
      </dt>
      <dd>
        <Given>{words}</Given>{' '}
        {met !== null && (
          <Mark tone={met ? 'good' : 'bad'}>{t(met ? 'entries.isMet' : 'entries.isMissed')}</Mark>
        )}
      </dd>
    </>
  );
}
