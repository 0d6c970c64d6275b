// SPDX-License-Identifier: Apache-2.0
import type { LedgerTaskDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { TakeOut } from '../ui/take-out.js';
import { ConsequenceList } from './consequence-list.js';
import { consequencesQuery } from './ledger-queries.js';

/** 奖惩建议 for the units or regions of 部门与地区, where one supervises. */
export function ConsequencesHere({
  by,
  region,
}: {
  readonly by: 'unit' | 'region';
  readonly region: string | undefined;
}) {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const mine = may['ledger.supervise'];
  const { data } = useQuery({ ...consequencesQuery({ by, region }), enabled: mine });
  if (!mine || data === undefined || data.items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="consequences">
      <header className="card-head">
        <h2 id="consequences">{t('consequences.title')}</h2>
        <TakeOut
          path="/api/ledger/consequences/export"
          filters={{ by, region }}
          of={t('consequences.title')}
        />
      </header>
      <p className="aside">{t('consequences.lead')}</p>
      <ConsequenceList items={data.items} />
    </section>
  );
}

/** 奖惩建议 for the units that answer for a task. */
export function ConsequencesOf({ detail }: { readonly detail: LedgerTaskDetail }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    ...consequencesQuery({ by: 'unit', region: undefined }),
    enabled: detail.may.supervise,
  });
  const units = new Set(detail.seats.map(({ unit }) => unit));
  const items = (data?.items ?? []).filter(({ subject }) => units.has(subject));
  if (items.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="consequences">
      <header className="card-head">
        <h2 id="consequences">{t('consequences.title')}</h2>
      </header>
      <p className="aside">{t('consequences.leadTask')}</p>
      <ConsequenceList items={items} />
    </section>
  );
}
