// SPDX-License-Identifier: Apache-2.0
import type {
  GroupingResult,
  GroupingTrace,
  GroupingTriedMdc,
  GroupingTriedRule,
} from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { conditionInWords } from './condition-words.js';

interface TraceParts {
  readonly trace: GroupingTrace;
  readonly result: GroupingResult;
  readonly principal: string;
}

/** 分组过程, step by step, as a coder would check it. */
export function TraceSteps(parts: TraceParts) {
  const { t } = useTranslation();
  const { check, complications } = parts.trace;
  return (
    <div>
      <h3>{t('grouping.trace')}</h3>
      <ol className="steps">
        <li>
          <strong>{t('grouping.stepCheck')}</strong>{' '}
          {check === null ? t('grouping.checkPassed') : t(`groupingDoubts.${check}`)}
        </li>
        {check === null && (
          <>
            <li>
              <strong>{t('grouping.stepSeverity')}</strong>{' '}
              {complications.length === 0 && t('grouping.noComplications')}
              <Complications trace={parts.trace} />
            </li>
            <li>
              <strong>{t('grouping.stepGroup')}</strong>
              <Tried {...parts} />
            </li>
            <li>
              <strong>{t('grouping.stepResult')}</strong> <Outcome {...parts} />
            </li>
          </>
        )}
      </ol>
    </div>
  );
}

function Complications({ trace: { complications, severity } }: { readonly trace: GroupingTrace }) {
  const { t } = useTranslation();
  if (complications.length === 0) return null;
  return (
    <>
      <ul className="plain complications">
        {complications.map(({ code, name, level, table, counted }, place) => (
          <li key={`${code} ${level} ${place}`} data-counted={counted}>
            <Mark tone={counted ? 'good' : 'plain'}>
              {t(counted ? 'grouping.counted' : 'grouping.notCounted')}
            </Mark>
            <code>{code}</code> <Given>{name}</Given>{' '}
            <Mark tone="plain">{level.toUpperCase()}</Mark>
            <span className="aside">
              {t(counted ? 'grouping.outsideTable' : 'grouping.insideTable', { table })}
            </span>
          </li>
        ))}
      </ul>
      <p>{t('grouping.severityIs', { n: severity })}</p>
    </>
  );
}

/** The categories worth telling: those whose list holds the principal diagnosis, or that were shut for another reason. */
function Tried({ trace: { tried }, principal }: TraceParts) {
  const { t } = useTranslation();
  const told = tried.filter(({ failed }) => failed?.kind !== 'diagnosis');
  const others = tried.length - told.length;
  return (
    <ul className="plain tried">
      {others > 0 && (
        <li className="aside">{t('grouping.otherMdcs', { n: others, code: principal })}</li>
      )}
      {told.map((mdc) => (
        <TriedMdc key={mdc.mdc} mdc={mdc} />
      ))}
    </ul>
  );
}

function TriedMdc({ mdc }: { readonly mdc: GroupingTriedMdc }) {
  const { t } = useTranslation();
  const { failed, rules } = mdc;
  const refused = rules.filter(({ drg }) => drg === null);
  const taken = rules.filter(({ drg }) => drg !== null);
  return (
    <li>
      <p>
        <Mark tone={failed === null ? 'busy' : 'plain'}>
          {t(failed === null ? 'grouping.entered' : 'grouping.shut')}
        </Mark>
        {mdc.mdc} <Given>{mdc.name}</Given>
        {failed !== null && <span className="why-not">{conditionInWords(failed, t)}</span>}
      </p>
      {refused.length > 0 && (
        <details>
          <summary>{t('grouping.refusedRules', { n: refused.length })}</summary>
          <Rules rules={refused} />
        </details>
      )}
      <Rules rules={taken} />
      {failed === null && taken.length === 0 && (
        <p className="aside">{t('grouping.nothingInMdc')}</p>
      )}
    </li>
  );
}

function Rules({ rules }: { readonly rules: readonly GroupingTriedRule[] }) {
  if (rules.length === 0) return null;
  return (
    <ul className="plain rules">
      {rules.map((rule) => (
        <Rule key={rule.rule} {...rule} />
      ))}
    </ul>
  );
}

function Rule({ rule, name, type, failed, drg }: GroupingTriedRule) {
  const { t } = useTranslation();
  const took = drg !== null;
  const why = failed === null ? t('grouping.noDrg') : conditionInWords(failed, t);
  return (
    <li>
      <Mark tone={took ? 'good' : 'plain'}>{t(took ? 'grouping.took' : 'grouping.tookNot')}</Mark>
      <code>{rule}</code> <Given>{name}</Given>{' '}
      <span className="aside">{t(`groupingTypes.${type}`)}</span>
      <span className="why-not">{took ? `→ ${drg}` : why}</span>
    </li>
  );
}

function Outcome({ result: { status, drg, drgName } }: TraceParts) {
  const { t } = useTranslation();
  switch (status) {
    case 'GROUPED':
      return (
        <>
          {t('grouping.resultGrouped', { drg })} <Given>{drgName}</Given>
        </>
      );
    case 'AMBIGUOUS_QY':
      return <>{t('grouping.resultAmbiguous', { drg })}</>;
    case 'NO_GROUP':
    case 'CHECK_FAILED':
      return <>{t('grouping.resultNone')}</>;
  }
}
