// SPDX-License-Identifier: Apache-2.0
import type { SearchHit } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Page } from '../ui/page.js';
import { SearchBox } from '../ui/search-box.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { useFilters } from '../ui/use-filters.js';
import { byKind, type Group } from './by-kind.js';
import { SEARCH_FILTERS } from './search-filters.js';
import { MOST, searchQuery, SHORTEST } from './search-query.js';

/** What one text finds in everything this reader may see, by kind. */
export function SearchPage() {
  const { t } = useTranslation();
  const [{ query = '' }, setFilters] = useFilters(SEARCH_FILTERS);
  return (
    <Page title={t('search.title')} lead={t('search.lead')}>
      <div className="filters" role="search">
        <SearchBox
          key={query}
          label={t('search.placeholder')}
          value={query}
          onSearch={(text) => {
            setFilters({ query: text });
          }}
        />
      </div>
      <Found query={query.trim()} />
    </Page>
  );
}

function Found({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(searchQuery(query));
  if (query.length < SHORTEST) return <Nothing>{t('search.short')}</Nothing>;
  if (error !== null) return <Refused error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const groups = byKind(data.items);
  const count = { n: data.items.length };
  return (
    <>
      <p role="status">
        <Given>“{query}”</Given> {t(groups.length === 0 ? 'search.none' : 'search.found', count)}
      </p>
      <div className="found">
        {groups.map((group) => (
          <Kind key={group.kind} {...group} />
        ))}
      </div>
      {groups.some(({ hits }) => hits.length >= MOST) && (
        <p className="aside">{t('search.more', { n: MOST })}</p>
      )}
    </>
  );
}

function Kind({ kind, hits }: Group) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby={`found-${kind}`}>
      <header className="card-head">
        <h2 id={`found-${kind}`}>{t(`searchKinds.${kind}`)}</h2>
        <span className="aside">{hits.length}</span>
      </header>
      <ul className="plain hits">
        {hits.map((hit) => (
          <Hit key={hit.id} {...hit} />
        ))}
      </ul>
    </section>
  );
}

function Hit({ title, context, link }: SearchHit) {
  const [path = '', filters = ''] = link.split('?');
  return (
    <li>
      <Link to={path} search={Object.fromEntries(new URLSearchParams(filters))}>
        <Given>{title}</Given>
      </Link>
      <span className="aside">
        <Given>{context}</Given>
      </span>
    </li>
  );
}
