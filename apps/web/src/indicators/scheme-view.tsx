// SPDX-License-Identifier: Apache-2.0
import type { SchemeDetail, WrittenScheme } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Given } from '../ui/given.js';
import { Grid } from '../ui/grid.js';
import { Loading, Refused } from '../ui/states.js';
import { useFilters } from '../ui/use-filters.js';
import { SCHEME_FILTERS } from './figure-filters.js';
import { schemeQuery } from './figure-queries.js';
import { nextVersion, ownScheme } from './scheme-draft.js';
import { SchemeEditor } from './scheme-editor.js';
import { SchemeItems } from './scheme-items.js';
import { useSchemeColumns } from './scheme-columns.js';
import { useWords } from './use-words.js';

/** One version of a scheme: read-only with the reason once it has started, else open to be changed. */
export function SchemeView({
  id,
  version,
}: {
  readonly id: string;
  readonly version: string | undefined;
}) {
  const { data, error, refetch } = useQuery(schemeQuery(id, version));
  if (error !== null) return <Refused error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return <Opened key={`${data.version} ${data.at ?? ''}`} detail={data} />;
}

function Opened({ detail }: { readonly detail: SchemeDetail }) {
  const { t } = useTranslation();
  const said = useWords();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [, setFilters] = useFilters(SCHEME_FILTERS);
  const { label, frozen, from, scheme, versions } = detail;
  if (editing !== null)
    return (
      <SchemeEditor
        {...editing}
        labels={detail.labels}
        onDone={(kept) => {
          setEditing(null);
          if (kept) setFilters({ id: editing.start.id, version: '' });
        }}
      />
    );
  return (
    <>
      <h2>
        {said(label)}{' '}
        <small className="aside">{t('schemes.versionOf', { version: scheme.version })}</small>
      </h2>
      {frozen && (
        <p className="card" role="note">
          <strong>{t('schemes.frozenTitle', { from })}</strong>{' '}
          <span className="aside said">{t('schemes.frozenWhy')}</span>
        </p>
      )}
      <Acts detail={detail} onEdit={setEditing} />
      <SchemeItems detail={detail} />
      <Groups detail={detail} />
      <Versions versions={versions} />
    </>
  );
}

function Groups({ detail: { scheme } }: { readonly detail: SchemeDetail }) {
  const { t } = useTranslation();
  const said = useWords();
  return (
    <section className="card" aria-label={t('schemes.groups')}>
      <h3>{t('schemes.groups')}</h3>
      <ul>
        {scheme.groups.map((one) => (
          <li key={one.id}>
            {said(one.label)} · {t(`figures.levels.${one.level}`)}
          </li>
        ))}
      </ul>
      <h3>{t('schemes.grades')}</h3>
      <ul>
        {scheme.grades.map(({ grade, from }) => (
          <li key={grade}>
            <Given>{grade}</Given> {t('schemes.gradeFrom', { from })}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Editing {
  /** Whose scheme it is to be. */
  readonly region: string;
  readonly start: WrittenScheme;
}

function Acts({
  detail: { may, region, scheme, versions },
  onEdit,
}: {
  readonly detail: SchemeDetail;
  readonly onEdit: (what: Editing) => void;
}) {
  const { t } = useTranslation();
  const { session, scope } = usePresence();
  const mayHaveOwn =
    session.may['indicators.evaluate'] && scope !== undefined && scope.region !== region;
  return (
    <p className="acts">
      {may.change && (
        <Button
          type="primary"
          onClick={() => {
            onEdit({ region, start: scheme });
          }}
        >
          {t('schemes.change')}
        </Button>
      )}
      {may.newVersion && (
        <Button
          onClick={() => {
            onEdit({ region, start: nextVersion(scheme, versions) });
          }}
        >
          {t('schemes.newVersion')}
        </Button>
      )}
      {mayHaveOwn && (
        <Button
          onClick={() => {
            const own = { region: scope.region, name: scope.regionName };
            onEdit({ region: scope.region, start: ownScheme(scheme, own) });
          }}
        >
          {t('schemes.ownScheme')}
        </Button>
      )}
    </p>
  );
}

function Versions({ versions }: Pick<SchemeDetail, 'versions'>) {
  const { t } = useTranslation();
  const columns = useSchemeColumns();
  return (
    <section className="card" aria-label={t('schemes.versions')}>
      <h3>{t('schemes.versions')}</h3>
      <Grid
        caption={t('schemes.versions')}
        columns={columns}
        rows={versions}
        keyOf={({ version }) => version}
      />
    </section>
  );
}
