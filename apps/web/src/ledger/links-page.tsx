// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.js';
import { Page } from '../ui/page.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { useFilters } from '../ui/use-filters.js';
import { GraphList } from './graph-list.js';
import { LINK_FILTERS } from './ledger-filters.js';
import { documentsQuery, linksQuery } from './ledger-queries.js';
import { TwoDocuments } from './two-documents.js';

/** 上下对应: which document stands on which, and of two of them which tasks answer each other. */
export function LinksPage() {
  const { t } = useTranslation();
  const [{ upper = '', lower = '' }, setFilters] = useFilters(LINK_FILTERS);
  const { data } = useQuery(documentsQuery);
  const options = (data?.items ?? []).map((one) => ({
    value: one.id,
    label: <span lang="zh-CN">{`${one.documentNumber ?? ''} ${one.title}`.trim()}</span>,
  }));
  return (
    <Page title={t('places.links')} lead={t('links.lead')}>
      <div className="filters">
        {(['upper', 'lower'] as const).map((side) => (
          <Field key={side} label={t(`links.${side}`)}>
            {(id) => (
              <Select
                id={id}
                className="field wide-field"
                allowClear
                value={(side === 'upper' ? upper : lower) || null}
                placeholder={t('links.choose')}
                onChange={(value: string | undefined) => {
                  setFilters({ [side]: value ?? '' });
                }}
                options={options}
              />
            )}
          </Field>
        ))}
      </div>
      {upper === '' || lower === '' ? <GraphList /> : <Compared upper={upper} lower={lower} />}
    </Page>
  );
}

function Compared({ upper, lower }: { readonly upper: string; readonly lower: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(linksQuery(upper, lower));
  if (upper === lower) return <Nothing>{t('links.same')}</Nothing>;
  if (error !== null) return <Refused error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return <TwoDocuments links={data} />;
}
