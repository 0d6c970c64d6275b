// SPDX-License-Identifier: Apache-2.0
import { POSTS, type User } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { EndlessList } from '../ui/endless-list.js';
import { Field } from '../ui/field.js';
import { Page } from '../ui/page.js';
import { SearchBox } from '../ui/search-box.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { CreateUser } from './create-user.js';
import { ImportUsers } from './import-users.js';
import { UserDrawer } from './user-drawer.js';
import { USER_FILTERS } from './user-filters.js';
import { UserSums } from './user-sums.js';
import { UserGrid } from './user-grid.js';
import { usersQuery } from './user-queries.js';

const STATES = ['active', 'locked', 'closed'] as const satisfies readonly User['state'][];

/** Accounts: who holds which post where, and what may be done with each. */
export function UsersPage() {
  const { t } = useTranslation();
  const [filters] = useFilters(USER_FILTERS);
  const { scope } = usePresence();
  const narrowed = { ...filters, region: filters.region ?? scope?.region };
  const query = useInfiniteQuery(usersQuery(narrowed));
  const [chosen, choose] = useState<string | null>(null);
  return (
    <Page title={t('places.users')} lead={t('users.lead')} actions={<Actions filters={narrowed} />}>
      <UserFilters />
      <EndlessList query={query} empty={t('users.none')}>
        {(users) => <UserGrid users={users} onChoose={choose} />}
      </EndlessList>
      <UserSums />
      <UserDrawer
        id={chosen}
        onClose={() => {
          choose(null);
        }}
      />
    </Page>
  );
}

function Actions({ filters }: { readonly filters: Partial<Record<string, string | undefined>> }) {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  return (
    <>
      {may['users.export'] && (
        <TakeOut path="/api/users/export" filters={filters} of={t('places.users')} />
      )}
      {may['users.create'] && <MakeUsers />}
    </>
  );
}

/** New accounts, one by one or from a table. */
function MakeUsers() {
  const { t } = useTranslation();
  const [importing, setImporting] = useState(false);
  const [creating, setCreating] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setImporting(true);
        }}
      >
        {t('userImport.open')}
      </Button>
      <Button
        type="primary"
        onClick={() => {
          setCreating(true);
        }}
      >
        {t('users.create')}
      </Button>
      <ImportUsers
        open={importing}
        onClose={() => {
          setImporting(false);
        }}
      />
      <CreateUser
        open={creating}
        onClose={() => {
          setCreating(false);
        }}
      />
    </>
  );
}

function UserFilters() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(USER_FILTERS);
  return (
    <div className="filters" role="search">
      <SearchBox
        label={t('users.search')}
        value={filters.query ?? ''}
        onSearch={(query) => {
          setFilters({ query });
        }}
      />
      <Field label={t('users.post')}>
        {(id) => (
          <select
            id={id}
            value={filters.post ?? ''}
            onChange={({ target }) => {
              setFilters({ post: target.value });
            }}
          >
            <option value="">{t('list.any')}</option>
            {POSTS.map((post) => (
              <option key={post} value={post}>
                {t(`posts.${post}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <StateFilter />
      <GrantedFilter />
    </div>
  );
}

function StateFilter() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(USER_FILTERS);
  return (
    <Field label={t('users.state')}>
      {(id) => (
        <select
          id={id}
          value={filters.state ?? ''}
          onChange={({ target }) => {
            setFilters({ state: target.value });
          }}
        >
          <option value="">{t('list.any')}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`userStates.${state}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Accounts that hold no right yet: those the security administrator has to see to. */
function GrantedFilter() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(USER_FILTERS);
  return (
    <Field label={t('users.granted')}>
      {(id) => (
        <select
          id={id}
          value={filters.granted ?? ''}
          onChange={({ target }) => {
            setFilters({ granted: target.value });
          }}
        >
          <option value="">{t('list.any')}</option>
          <option value="false">{t('users.notGranted')}</option>
        </select>
      )}
    </Field>
  );
}
