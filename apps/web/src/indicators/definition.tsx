// SPDX-License-Identifier: Apache-2.0
import type { IndicatorDetail } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { useWords } from './use-words.js';

/** 定义: how it is computed in every version, where that stands, and how far it is known. */
export function Definition({ indicator }: { readonly indicator: IndicatorDetail }) {
  const { t } = useTranslation();
  const said = useWords();
  const { alsoCalled, systemLabel, official, direction, facts, note, versions, unit, id } =
    indicator;
  return (
    <section className="card" aria-labelledby="definition-title">
      <h3 id="definition-title">{t('indicators.definition')}</h3>
      <dl className="facts">
        <dt>{t('indicators.system')}</dt>
        <dd>
          {said(systemLabel)} {!official && <Mark tone="plain">{t('indicators.notOfficial')}</Mark>}
        </dd>
        <dt>{t('indicators.id')}</dt>
        <dd>
          <code>{id}</code>
        </dd>
        <dt>{t('indicators.unit')}</dt>
        <dd>{said(unit)}</dd>
        <dt>{t('indicators.direction')}</dt>
        <dd>{t(`figures.directions.${direction}`)}</dd>
        {alsoCalled.length > 0 && (
          <>
            <dt>{t('indicators.alsoCalled')}</dt>
            <dd>
              <Given>{alsoCalled.join('、')}</Given>
            </dd>
          </>
        )}
        <FactsUsed facts={facts} />
        {note !== '' && (
          <>
            <dt>{t('indicators.note')}</dt>
            <dd>
              <Given>{note}</Given>
            </dd>
          </>
        )}
      </dl>
      {versions.map((one) => (
        <Version key={one.version} version={one} />
      ))}
    </section>
  );
}

function Version({ version: one }: { readonly version: IndicatorDetail['versions'][number] }) {
  const { t } = useTranslation();
  const { version, from, numerator, denominator, formulaStatus, source, note } = one;
  return (
    <div className="version">
      <h4>{t('indicators.version', { version, from })}</h4>
      <p>
        <code>{numerator}</code>
        {denominator !== null && (
          <>
            {' ÷ '}
            <code>{denominator}</code>
          </>
        )}
      </p>
      <p className="aside">
        {t('indicators.source')} <Given>{`${source.title} ${source.at}`}</Given>{' '}
        <Mark tone={formulaStatus === 'read' ? 'good' : 'warn'}>
          {t(`sources.${formulaStatus}`)}
        </Mark>{' '}
        {note !== '' && <Given>{note}</Given>}
      </p>
    </div>
  );
}

function FactsUsed({ facts }: Pick<IndicatorDetail, 'facts'>) {
  const { t } = useTranslation();
  const said = useWords();
  return (
    <>
      <dt>{t('indicators.factsUsed')}</dt>
      <dd>
        {facts.map((one) => (
          <span key={one.id} className="fact-used">
            {said(one.label)} <code>{one.id}</code>
          </span>
        ))}
      </dd>
    </>
  );
}
