// SPDX-License-Identifier: Apache-2.0
import type { User } from '@sanyi/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { Moment } from '../ui/moment.js';

/** Accounts as a table; the button opens one. */
export function UserGrid({
  users,
  onChoose,
}: {
  readonly users: readonly User[];
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const columns: readonly Column<User>[] = [
    {
      key: 'label',
      title: t('users.label'),
      kind: 'name',
      cell: ({ label, account }) => (
        <>
          <strong>
            <Given>{label}</Given>
          </strong>{' '}
          <code>{account}</code>
        </>
      ),
    },
    { key: 'post', title: t('users.post'), cell: ({ post }) => t(`posts.${post}`) },
    { key: 'place', title: t('users.place'), cell: (user) => <Given>{placeOf(user)}</Given> },
    { key: 'state', title: t('users.state'), cell: (user) => <UserStateTag {...user} /> },
    {
      key: 'factor',
      title: t('account.secondFactor'),
      cell: ({ secondFactor }) => t(secondFactor ? 'account.factorOn' : 'account.factorOff'),
    },
    { key: 'seen', title: t('users.lastSeen'), cell: (user) => <Moment at={user.lastSignInAt} /> },
    {
      key: 'acts',
      title: t('users.acts'),
      kind: 'actions',
      cell: ({ id, label }) => (
        <Button
          size="small"
          aria-label={t('users.manageOne', { label })}
          onClick={() => {
            onChoose(id);
          }}
        >
          {t('users.manage')}
        </Button>
      ),
    },
  ];
  return <Grid caption={t('places.users')} columns={columns} rows={users} keyOf={({ id }) => id} />;
}

/** 示例省 · 医保局. */
export const placeOf = ({ regionName, unitName }: Pick<User, 'regionName' | 'unitName'>): string =>
  unitName === null ? regionName : `${regionName} · ${unitName}`;

/** Whether an account may be used, in a word and a colour. */
export function UserStateTag({ state, lockedUntil }: Pick<User, 'state' | 'lockedUntil'>) {
  const { t } = useTranslation();
  if (state === 'active' && lockedUntil !== null) {
    return <Mark tone="warn">{t('users.lockedForNow')}</Mark>;
  }
  const tone = ({ active: 'good', locked: 'bad', closed: 'plain' } as const)[state];
  return <Mark tone={tone}>{t(`userStates.${state}`)}</Mark>;
}
