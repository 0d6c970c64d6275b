// SPDX-License-Identifier: Apache-2.0
import type { GroupingResult, GroupingScheme } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark, type Tone } from '../ui/mark.js';
import { TraceSteps } from './trace-steps.js';
import { WarningList } from './warning-list.js';

type Status = GroupingResult['status'];

/** How each of the four answers looks. */
export const STATUS_TONES: Readonly<Record<Status, Tone>> = {
  GROUPED: 'good',
  AMBIGUOUS_QY: 'warn',
  NO_GROUP: 'bad',
  CHECK_FAILED: 'bad',
};

/** The group of a case by one scheme: what it is, what is doubtful, and how it came about. */
export function ResultCard({
  result,
  scheme,
  principal,
}: {
  readonly result: GroupingResult;
  readonly scheme: GroupingScheme | undefined;
  readonly principal: string;
}) {
  const { t } = useTranslation();
  const { status, drg, trace, warnings } = result;
  return (
    <section
      className="card stack"
      aria-label={t('grouping.resultBy', { scheme: scheme?.title ?? '' })}
    >
      <header className="group-head">
        <p className="aside">
          <Given>{scheme?.title}</Given>
        </p>
        <p className="group-code">
          <strong>{isGroup(status) ? drg : '—'}</strong>{' '}
          <Mark tone={STATUS_TONES[status]}>{t(`groupingStatus.${status}`)}</Mark>
        </p>
        <p className="group-name">
          {status === 'AMBIGUOUS_QY' ? (
            t('grouping.ambiguousName')
          ) : (
            <Given>{result.drgName}</Given>
          )}
        </p>
      </header>
      {isGroup(status) && <Facts {...result} />}
      <WarningList warnings={warnings} />
      {trace !== null && <TraceSteps trace={trace} result={result} principal={principal} />}
    </section>
  );
}

const isGroup = (status: Status): boolean => status === 'GROUPED' || status === 'AMBIGUOUS_QY';

const SEVERITIES = { 0: 'none', 1: 'cc', 2: 'mcc' } as const;

function Facts({ mdc, mdcName, adrg, trace }: GroupingResult) {
  const { t } = useTranslation();
  const severity = SEVERITIES[trace?.severity ?? 0];
  return (
    <dl className="facts">
      <dt>MDC</dt>
      <dd>
        {mdc} <Given>{mdcName}</Given>
      </dd>
      <dt>ADRG</dt>
      <dd>
        {adrg} <Given>{ruleOf(trace)}</Given>
      </dd>
      <dt>{t('grouping.severity')}</dt>
      <dd>{t(`groupingSeverity.${severity}`)}</dd>
    </dl>
  );
}

/** The name of the rule that took the case. */
const ruleOf = (trace: GroupingResult['trace']): string =>
  trace?.tried.at(-1)?.rules.find(({ drg }) => drg !== null)?.name ?? '';
