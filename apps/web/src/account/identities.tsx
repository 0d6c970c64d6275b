// SPDX-License-Identifier: Apache-2.0
import { OidcIdentities, OidcLink } from '@sanyi/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NOTHING, read, send } from '../http/call.js';
import { Given } from '../ui/given.js';
import { Moment } from '../ui/moment.js';
import { Loading, Refused } from '../ui/states.js';
import { useFilters } from '../ui/use-filters.js';
import { ACCOUNT_FILTERS } from './account-filters.js';

const PATH = '/api/oidc/identities';
const KEY = ['identities'];

type Identity = ReturnType<typeof OidcIdentities.parse>['items'][number];

/** The identity providers of the house: which of them this account may be entered through. Nothing where there is none. */
export function Identities() {
  const { t } = useTranslation();
  const [{ problem }] = useFilters(ACCOUNT_FILTERS);
  const { data, error, isPending } = useQuery({
    queryKey: KEY,
    queryFn: () => read(PATH, OidcIdentities),
  });
  if (data?.items.length === 0) return null;
  return (
    <section className="card" aria-labelledby="identities">
      <header className="card-head">
        <h2 id="identities">{t('identities.title')}</h2>
      </header>
      <div className="stack">
        {problem === 'already-linked' && (
          <Alert type="error" showIcon role="alert" title={t('identities.alreadyLinked')} />
        )}
        {problem === 'not-signed-in' && (
          <Alert type="error" showIcon role="alert" title={t('identities.notProved')} />
        )}
        <p>{t('identities.hint')}</p>
        {isPending && <Loading />}
        {error !== null && <Refused error={error} />}
        {data?.items.map((identity) => (
          <OneIdentity key={identity.id} identity={identity} />
        ))}
      </div>
    </section>
  );
}

function OneIdentity({ identity }: { readonly identity: Identity }) {
  const { t } = useTranslation();
  const { label, linkedAt } = identity;
  return (
    <div className="identity">
      <strong>
        <Given>{label}</Given>
      </strong>
      <span className="aside">
        {linkedAt === null ? (
          t('identities.notLinked')
        ) : (
          <>
            {t('identities.linkedAt')} <Moment at={linkedAt} inWords />
          </>
        )}
      </span>
      {linkedAt === null ? <Link id={identity.id} /> : <Unlink id={identity.id} />}
    </div>
  );
}

/** The browser goes to the provider, proves who it is, and comes back here. */
function Link({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => send('/api/oidc/link', { method: 'POST', body: { provider: id } }, OidcLink),
    onSuccess: ({ url }) => {
      location.assign(url);
    },
  });
  return (
    <>
      <Button
        loading={isPending}
        onClick={() => {
          mutate();
        }}
      >
        {t('identities.link')}
      </Button>
      {error !== null && <Refused error={error} />}
    </>
  );
}

function Unlink({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => send(`${PATH}/${encodeURIComponent(id)}`, { method: 'DELETE' }, NOTHING),
    onSuccess: async () => {
      void message.success(t('identities.unlinked'));
      await queries.invalidateQueries({ queryKey: KEY });
    },
  });
  return (
    <>
      <Button
        danger
        loading={isPending}
        onClick={() => {
          mutate();
        }}
      >
        {t('identities.unlink')}
      </Button>
      {error !== null && <Refused error={error} />}
    </>
  );
}
