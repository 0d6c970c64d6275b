// SPDX-License-Identifier: Apache-2.0
import type { SchemeRow } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import type { Column } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { useWords } from './use-words.js';

/** Columns of versions of schemes. */
export function useSchemeColumns(): readonly Column<SchemeRow>[] {
  const { t } = useTranslation();
  const said = useWords();
  return [
    {
      ...{ key: 'name', title: t('schemes.name'), kind: 'name' },
      cell: ({ id, version, label }) => (
        <Link to="/app/schemes" search={{ id, version: String(version) }}>
          {said(label)}
        </Link>
      ),
    },
    {
      ...{ key: 'version', title: t('schemes.version'), kind: 'short' },
      cell: ({ version }) => version,
    },
    {
      ...{ key: 'region', title: t('figures.region') },
      cell: ({ regionName }) => <Given>{regionName}</Given>,
    },
    { key: 'from', title: t('schemes.from'), kind: 'short', cell: ({ from }) => from },
    { key: 'items', title: t('schemes.items'), kind: 'number', cell: ({ items }) => items },
    {
      ...{ key: 'state', title: t('schemes.state') },
      cell: ({ frozen }) => (
        <Mark tone={frozen ? 'good' : 'busy'}>{t(frozen ? 'schemes.frozen' : 'schemes.open')}</Mark>
      ),
    },
  ];
}
