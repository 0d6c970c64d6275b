// SPDX-License-Identifier: Apache-2.0
import type { ParameterDocument, ParameterReason, ValueView } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';

const TONES = { read: 'good', reported: 'busy', assumed: 'warn' } as const;

/** How far a value is known, always in words; whether it is a draft or the house's own. */
export function ValueMarks({ status, draft, own }: Pick<ValueView, 'status' | 'draft' | 'own'>) {
  const { t } = useTranslation();
  return (
    <>
      <Mark tone={TONES[status]}>{t(`parameterStatus.${status}`)}</Mark>
      {draft && <Mark tone="bad">{t('parameters.draft')}</Mark>}
      {own && <Mark tone="plain">{t('parameters.own')}</Mark>}
    </>
  );
}

/** Why there is no value. */
export function NoValue({ reason }: { readonly reason: ParameterReason | null }) {
  const { t } = useTranslation();
  return <span className="aside">{t(`parameterReasons.${reason ?? 'never-set'}`)}</span>;
}

/** From when until when a value holds; an inferred first day says so. */
export function Days({ from, to, dated }: Pick<ValueView, 'from' | 'to' | 'dated'>) {
  const { t } = useTranslation();
  return (
    <span className="days">
      <time dateTime={from}>{from}</time>{' '}
      {to === null ? t('parameters.onward') : t('parameters.until', { to })}
      {dated === 'inferred' && <span className="aside"> {t('parameters.inferred')}</span>}
    </span>
  );
}

/** Where a value comes from: the document, the place in it, the day it was published, its address where it has one. */
export function Source({
  document,
  at,
}: {
  readonly document: ParameterDocument;
  readonly at: string;
}) {
  const { t } = useTranslation();
  const { title, number, issuer, published, url } = document;
  const name = <Given>{t('parameters.documentName', { title })}</Given>;
  const where = [number, at, issuer].filter((part) => part !== '').join(' · ');
  return (
    <span className="source">
      {url === null ? (
        name
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {name}
        </a>
      )}{' '}
      <Given>{where}</Given> · {published ?? t('parameters.noDate')}
    </span>
  );
}
