// SPDX-License-Identifier: Apache-2.0
import type { GroupingCase, GroupingResult, GroupingScheme } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { groupsQuery } from './grouping-queries.js';

/** What the last change moved: the group before and the group now, by each scheme. */
export function LastChange({
  schemes,
  before,
  now,
}: {
  readonly schemes: readonly GroupingScheme[];
  readonly before: GroupingCase;
  readonly now: GroupingCase;
}) {
  const { t } = useTranslation();
  const request = { schemes: schemes.map(({ id }) => id), cases: [before, now] };
  const { data, isPlaceholderData } = useQuery(groupsQuery(request));
  const [was, is] = data?.items ?? [];
  if (was === undefined || is === undefined || isPlaceholderData) return null;
  return (
    <section className="card last-change" aria-labelledby="last-change">
      <h2 id="last-change">{t('grouping.lastChange')}</h2>
      <Moved kind="procedure" from={before.procedures[0]} to={now.procedures[0]} />
      <Moved kind="diagnosis" from={before.diagnoses[0]} to={now.diagnoses[0]} />
      <ul className="plain">
        {is.results.map((result, place) => (
          <li key={result.scheme}>
            {schemes.length > 1 && (
              <span className="aside">
                <Given>{schemes[place]?.title}</Given>
              </span>
            )}
            <BeforeAfter before={was.results[place]} after={result} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Moved({
  kind,
  from,
  to,
}: {
  readonly kind: 'procedure' | 'diagnosis';
  readonly from: string | undefined;
  readonly to: string | undefined;
}) {
  const { t } = useTranslation();
  if (from === to || from === undefined || to === undefined) return null;
  return <p>{t(`groupingMoved.${kind}`, { from, to })}</p>;
}

function BeforeAfter({
  before,
  after,
}: {
  readonly before: GroupingResult | undefined;
  readonly after: GroupingResult;
}) {
  const { t } = useTranslation();
  if (before === undefined) return null;
  if (before.drg === after.drg)
    return (
      <p>
        <Mark tone="plain">{t('grouping.unmoved')}</Mark>
        <GroupInWords {...after} />
      </p>
    );
  return (
    <p className="changes">
      <Mark tone="warn">{t('grouping.movedTo')}</Mark>
      <del>
        <GroupInWords {...before} />
      </del>{' '}
      →{' '}
      <ins>
        <GroupInWords {...after} />
      </ins>
    </p>
  );
}

/** A group by code and name; a case in none by what became of it. */
function GroupInWords({ status, drg, drgName }: GroupingResult) {
  const { t } = useTranslation();
  switch (status) {
    case 'GROUPED':
      return (
        <>
          {drg} <Given>{drgName}</Given>
        </>
      );
    case 'AMBIGUOUS_QY':
      return `${drg} ${t('groupingStatus.AMBIGUOUS_QY')}`;
    case 'NO_GROUP':
    case 'CHECK_FAILED':
      return t(`groupingStatus.${status}`);
  }
}
