// SPDX-License-Identifier: Apache-2.0
import type { LedgerConsequences } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark, type Tone } from '../ui/mark.js';

type Consequence = LedgerConsequences['items'][number];

const GOOD: ReadonlySet<Consequence['then']> = new Set(['commend', 'reward']);
const STATUS_TONES: Readonly<Record<Consequence['status'], Tone>> = {
  ...{ read: 'good', reported: 'plain', assumed: 'warn' },
};

/** 奖惩建议: what the rules say, why, on what they stand, and how far that is known. A person decides. */
export function ConsequenceList({ items }: LedgerConsequences) {
  const { t } = useTranslation();
  const columns: readonly Column<Consequence>[] = [
    {
      ...{ key: 'name', title: t('consequences.whom'), kind: 'name' },
      cell: ({ name }) => <Given>{name}</Given>,
    },
    {
      ...{ key: 'words', title: t('consequences.what') },
      cell: ({ then, words }) => (
        <Given>
          <Mark tone={GOOD.has(then) ? 'good' : 'bad'}>{words}</Mark>
        </Given>
      ),
    },
    {
      ...{ key: 'reason', title: t('consequences.why') },
      cell: ({ reason }) => <Given>{reason}</Given>,
    },
    {
      ...{ key: 'rule', title: t('consequences.rule') },
      cell: ({ label, document, at, status }) => (
        <>
          <Given>{label}</Given>
          <span className="aside below">
            <Given>
              {document} {at}
            </Given>{' '}
            <Mark tone={STATUS_TONES[status]}>{t(`consequences.statuses.${status}`)}</Mark>
          </span>
        </>
      ),
    },
  ];
  return (
    <Grid
      caption={t('consequences.title')}
      columns={columns}
      rows={items}
      keyOf={({ rule, subject }) => `${rule} ${subject}`}
    />
  );
}
