// SPDX-License-Identifier: Apache-2.0
import type { SchemeDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Grid } from '../ui/grid.js';
import { Loading, Refused } from '../ui/states.js';
import { schemeQuery } from './figure-queries.js';
import { nextVersion } from './scheme-draft.js';
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
  const [editing, setEditing] = useState<'change' | 'new' | null>(null);
  const { scheme, label, frozen, from, may, versions } = detail;
  if (editing !== null) {
    const draft = editing === 'new' ? nextVersion(scheme, versions) : scheme;
    return (
      <SchemeEditor
        detail={detail}
        start={draft}
        onDone={() => {
          setEditing(null);
        }}
      />
    );
  }
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
      <Acts may={may} onEdit={setEditing} />
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

function Acts({
  may,
  onEdit,
}: Pick<SchemeDetail, 'may'> & { readonly onEdit: (what: 'change' | 'new') => void }) {
  const { t } = useTranslation();
  return (
    <p className="acts">
      {may.change && (
        <Button
          type="primary"
          onClick={() => {
            onEdit('change');
          }}
        >
          {t('schemes.change')}
        </Button>
      )}
      {may.newVersion && (
        <Button
          onClick={() => {
            onEdit('new');
          }}
        >
          {t('schemes.newVersion')}
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
