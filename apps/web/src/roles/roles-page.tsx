// SPDX-License-Identifier: Apache-2.0
import { AccessMatrix, type Role, Roles } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../http/call.js';
import { usePresence } from '../session/session-context.js';
import { Mark } from '../ui/mark.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { Matrix } from './matrix.js';

/** What each role may do and how far it sees; and, route by route, who may call what. */
export function RolesPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const save = may['access-matrix.read'] && (
    <TakeOut path="/api/access-matrix/export" of={t('roles.matrix')} />
  );
  return (
    <Page title={t('places.roles')} lead={t('roles.lead')} actions={save}>
      <RoleList />
      {may['access-matrix.read'] && <WholeMatrix />}
    </Page>
  );
}

function RoleList() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['roles'],
    queryFn: () => read('/api/roles', Roles),
  });
  const [shown, show] = useState<Role['role'] | null>(null);
  if (isPending) return <Loading />;
  if (data === undefined) return <Refused error={error} onRetry={() => void refetch()} />;
  const role = data.roles.find((each) => each.role === shown) ?? data.roles[0];
  return (
    <section className="roles" aria-label={t('roles.roles')}>
      <ul className="role-names">
        {data.roles.map((each) => (
          <li key={each.role}>
            <button
              type="button"
              aria-pressed={each === role}
              onClick={() => {
                show(each.role);
              }}
            >
              {t(`posts.${each.role}`)}
              {each.administrator && <Mark tone="warn">{t('roles.administrator')}</Mark>}
            </button>
          </li>
        ))}
      </ul>
      {role !== undefined && <OneRole role={role} />}
    </section>
  );
}

function OneRole({ role }: { readonly role: Role }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-live="polite">
      <header className="card-head">
        <h2>{t(`posts.${role.role}`)}</h2>
      </header>
      {role.administrator && <p className="aside">{t('roles.apart')}</p>}
      {role.actions.length === 0 && <p>{t('roles.nothing')}</p>}
      <ul className="plain rights">
        {role.actions.map(({ action, own, others }) => (
          <li key={action}>
            <strong>{t(`actions.${action}`)}</strong>
            <span className="aside">
              {t('roles.own')} {t(`details.${own}`)} · {t('roles.others')}{' '}
              {t(`details.${others ?? 'none'}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WholeMatrix() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['access-matrix'],
    queryFn: () => read('/api/access-matrix', AccessMatrix),
  });
  if (isPending) return <Loading />;
  if (data === undefined) return <Refused error={error} onRetry={() => void refetch()} />;
  return <Matrix matrix={data} />;
}
