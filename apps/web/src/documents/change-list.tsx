// SPDX-License-Identifier: Apache-2.0
import type { LedgerChange } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';

/** 版本差异: tasks that came, that went, and what changed in the others. */
export function ChangeList({ change }: { readonly change: LedgerChange }) {
  const { t } = useTranslation();
  const { added, removed, changed, unchanged } = change;
  return (
    <div className="change-list">
      <p className="counts">
        <span>{t('versions.added', { n: added.length })}</span>
        <span>{t('versions.removed', { n: removed.length })}</span>
        <span>{t('versions.changed', { n: changed.length })}</span>
        <span>{t('versions.unchanged', { n: unchanged })}</span>
      </p>
      <ul className="plain changes">
        {added.map(({ task, title }) => (
          <li key={task}>
            <Mark tone="good">{t('versions.new')}</Mark> <Given>{title}</Given>
          </li>
        ))}
        {removed.map(({ task, title }) => (
          <li key={task}>
            <Mark tone="bad">{t('versions.gone')}</Mark> {task} <Given>{title}</Given>
          </li>
        ))}
        {changed.map((one) => (
          <ChangedTask key={one.task} {...one} />
        ))}
      </ul>
    </div>
  );
}

function ChangedTask({ task, title, changes }: LedgerChange['changed'][number]) {
  const { t } = useTranslation();
  return (
    <li>
      <Mark tone="warn">{t('versions.mended')}</Mark> {task} <Given>{title}</Given>
      <ul className="plain field-changes">
        {changes.map(({ field, before, after }) => (
          <li key={field + (before ?? '') + (after ?? '')}>
            <Given>{field}</Given>
            {before !== null && (
              <del>
                <Given>{before}</Given>
              </del>
            )}
            {after !== null && (
              <ins>
                <Given>{after}</Given>
              </ins>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
