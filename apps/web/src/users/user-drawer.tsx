// SPDX-License-Identifier: Apache-2.0
import type { User } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Day } from '../ui/day.js';
import { useNarrow } from '../ui/display.js';
import { Given } from '../ui/given.js';
import { Moment } from '../ui/moment.js';
import { Loading, Refused } from '../ui/states.js';
import { EditUser } from './edit-user.js';
import { GrantsEditor } from './grants-editor.js';
import { Measures } from './measures.js';
import { Phone } from './phone.js';
import { placeOf, UserStateTag } from './user-grid.js';
import { userQuery } from './user-queries.js';

const WIDTH = 640;

/** One account: what is known of it, its rights, and the measures this administrator may take. */
export function UserDrawer({
  id,
  onClose,
}: {
  readonly id: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      size={narrow ? '100%' : WIDTH}
      destroyOnHidden
      title={t('users.one')}
    >
      {id !== null && <Account id={id} />}
    </Drawer>
  );
}

function Account({ id }: { readonly id: string }) {
  const { data, error, isPending, refetch } = useQuery(userQuery(id));
  if (isPending) return <Loading />;
  if (data === undefined) return <Refused error={error} onRetry={() => void refetch()} />;
  return (
    <div className="stack parts">
      <Facts user={data} />
      {data.may.edit && <EditUser key={`edit ${data.version}`} user={data} />}
      <GrantsEditor key={`grants ${data.version}`} user={data} />
      <Measures user={data} />
    </div>
  );
}

function Facts({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      <dt>{t('users.label')}</dt>
      <dd>
        <Given>{user.label}</Given>
      </dd>
      <dt>{t('users.account')}</dt>
      <dd>
        <code>{user.account}</code>
      </dd>
      <dt>{t('users.post')}</dt>
      <dd>{t(`posts.${user.post}`)}</dd>
      <dt>{t('users.place')}</dt>
      <dd>
        <Given>{placeOf(user)}</Given>
      </dd>
      <dt>{t('users.state')}</dt>
      <dd>
        <UserStateTag {...user} />
        {user.lockedUntil !== null && (
          <span className="aside">
            {t('users.lockedUntil')} <Moment at={user.lockedUntil} />
          </span>
        )}
      </dd>
      <dt>{t('users.phone')}</dt>
      <dd>
        <Phone user={user} />
      </dd>
      <dt>{t('account.secondFactor')}</dt>
      <dd>{t(user.secondFactor ? 'account.factorOn' : 'account.factorOff')}</dd>
      <dt>{t('account.passwordUntil')}</dt>
      <dd>
        <Day on={user.passwordExpiresOn} />
      </dd>
      <dt>{t('users.lastSeen')}</dt>
      <dd>
        <Moment at={user.lastSignInAt} />
      </dd>
    </dl>
  );
}
