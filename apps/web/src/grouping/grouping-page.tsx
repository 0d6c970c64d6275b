// SPDX-License-Identifier: Apache-2.0
import type { GroupingSchemes } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { useFilters } from '../ui/use-filters.js';
import { CaseDesk } from './case-desk.js';
import { GROUPING_FILTERS } from './grouping-filters.js';
import { schemesQuery } from './grouping-queries.js';
import { UploadDesk } from './upload-desk.js';

const SHOWN = ['case', 'file'] as const;

/** 病案分组: one case with its reasons, or a file of cases. */
export function GroupingPage() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(GROUPING_FILTERS);
  const show = SHOWN.find((one) => one === filters.show) ?? 'case';
  const { data, error, isPending, refetch } = useQuery(schemesQuery);
  return (
    <Page
      title={t('places.grouping')}
      lead={t('grouping.lead')}
      actions={
        <Segmented
          aria-label={t('grouping.which')}
          options={SHOWN.map((value) => ({ value, label: t(`groupingShown.${value}`) }))}
          value={show}
          onChange={(next) => {
            setFilters({ show: next === 'case' ? '' : next });
          }}
        />
      }
    >
      {isPending && <Loading />}
      {error !== null && <Refused error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Notes notes={data.notes} />}
      {data !== undefined && (show === 'case' ? <CaseDesk {...data} /> : <UploadDesk {...data} />)}
    </Page>
  );
}

/** What the keeper of the house has to know about its schemes. */
function Notes({ notes }: Pick<GroupingSchemes, 'notes'>) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('grouping.schemeNotes')}
      description={
        <ul className="faults">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      }
    />
  );
}
