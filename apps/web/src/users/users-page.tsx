// SPDX-License-Identifier: Apache-2.0
import { POSTS, type User } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { EndlessList } from '../ui/endless-list.js';
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
      <ChoiceFilter
        label={t('users.post')}
        value={filters.post}
        onChange={(post) => {
          setFilters({ post });
        }}
        options={POSTS.map((post) => [post, t(`posts.${post}`)])}
      />
      <StateFilter />
      <GrantedFilter />
    </div>
  );
}

function StateFilter() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(USER_FILTERS);
  return (
    <ChoiceFilter
      label={t('users.state')}
      value={filters.state}
      onChange={(state) => {
        setFilters({ state });
      }}
      options={STATES.map((state) => [state, t(`userStates.${state}`)])}
    />
  );
}

/** Accounts that hold no right yet: those the security administrator has to see to. */
function GrantedFilter() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(USER_FILTERS);
  return (
    <ChoiceFilter
      label={t('users.granted')}
      value={filters.granted}
      onChange={(granted) => {
        setFilters({ granted });
      }}
      options={[['false', t('users.notGranted')]]}
    />
  );
}
