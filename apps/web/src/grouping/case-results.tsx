// SPDX-License-Identifier: Apache-2.0
import type { GroupingCase, GroupingResult, GroupingScheme } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Loading, Refused } from '../ui/states.js';
import { groupsQuery } from './grouping-queries.js';
import { LastChange } from './last-change.js';
import { ResultCard } from './result-card.js';
import { WhatIf } from './what-if.js';

interface ResultParts {
  readonly schemes: readonly GroupingScheme[];
  readonly now: GroupingCase;
  readonly before: GroupingCase | null;
  readonly onChange: (next: GroupingCase) => void;
}

/** The groups of a case by one scheme or two, with the reasons, and what a change of order does to them. */
export function CaseResults(parts: ResultParts) {
  const { t } = useTranslation();
  const { now, before, schemes } = parts;
  if (now.diagnoses.length === 0 && now.procedures.length === 0)
    return <p className="card state">{t('grouping.emptyCase')}</p>;
  return (
    <div className="stack" aria-live="polite">
      {before !== null && <LastChange schemes={schemes} before={before} now={now} />}
      <Groups {...parts} />
      <WhatIf kind="procedure" {...parts} />
      <WhatIf kind="diagnosis" {...parts} />
    </div>
  );
}

function Groups({ schemes, now }: ResultParts) {
  const ids = schemes.map(({ id }) => id);
  const query = useQuery(groupsQuery({ schemes: ids, cases: [now], trace: true }));
  const { data, error, isPending, refetch } = query;
  if (isPending) return <Loading />;
  if (error !== null) return <Refused error={error} onRetry={() => void refetch()} />;
  const results = data.items[0]?.results ?? [];
  return (
    <>
      <Compared results={results} />
      <div className={results.length > 1 ? 'halves' : ''}>
        {results.map((result) => (
          <ResultCard
            key={result.scheme}
            result={result}
            principal={now.diagnoses[0] ?? ''}
            scheme={schemes.find(({ id }) => id === result.scheme)}
          />
        ))}
      </div>
    </>
  );
}

/** Whether two schemes put the case into the same group. */
function Compared({ results }: { readonly results: readonly GroupingResult[] }) {
  const { t } = useTranslation();
  const [one, other] = results;
  if (one === undefined || other === undefined) return null;
  const same = one.drg === other.drg && one.status === other.status;
  return (
    <Alert
      type={same ? 'success' : 'warning'}
      showIcon
      title={
        same
          ? t('grouping.schemesAgree', { drg: one.drg })
          : t('grouping.schemesDiffer', { one: one.drg, other: other.drg })
      }
    />
  );
}
