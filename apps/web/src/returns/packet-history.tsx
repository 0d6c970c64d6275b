// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Moment } from '../ui/moment.js';
import { historyQuery } from './return-queries.js';

const ACTS = ['sign', 'submit', 'withdraw', 'approve', 'return', 'lock'] as const;

/** 办理记录: who did what, when, as which unit and in whose name. */
export function PacketHistoryList({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(historyQuery(id));
  const nameOf = (kind: string, label: string): string => {
    const act = ACTS.find((each) => each === kind);
    if (act !== undefined) return t(`returnActs.${act}`);
    return kind === 'send' ? t('sendings.new') : label;
  };
  return (
    <section className="card" aria-labelledby="history">
      <header className="card-head">
        <h2 id="history">{t('returnForm.history')}</h2>
      </header>
      <ol className="plain history">
        {(data?.items ?? []).map((one) => (
          <li key={one.version}>
            <strong>{nameOf(one.kind, one.kindLabel)}</strong> <Moment at={one.at} />
            <span className="aside below">
              {one.actor}
              <Given>{t('returnForm.as', { unit: one.asUnitName })}</Given>
              {one.inNameOf !== null && t('returnForm.inNameOf', { unit: one.inNameOf })}
            </span>
            {one.reason !== null && (
              <p>
                <Given>{one.reason}</Given>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
