// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { LampRuleForm } from './lamp-rule-form.js';
import { lampsQuery } from './ledger-queries.js';
import { RegionBar, useChosenRegion } from './region-bar.js';

/** 判灯规则: what makes a lamp red in a region, and what would move if it were otherwise. */
export function LampsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(lampsQuery(useChosenRegion()));
  return (
    <Page title={t('places.lamps')} lead={t('lampRules.lead')}>
      <RegionBar />
      {error !== null && <Refused error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <LampRuleForm key={`${data.region} ${data.version}`} schemes={data} />}
    </Page>
  );
}
