// SPDX-License-Identifier: Apache-2.0
import type { GroupingWarning } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';

/** What a coder should look at again. */
export function WarningList({ warnings }: { readonly warnings: readonly GroupingWarning[] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <div className="doubts" role="group" aria-label={t('grouping.doubts')}>
      <h3>{t('grouping.doubts')}</h3>
      <Warnings warnings={warnings} />
    </div>
  );
}

/** The doubts alone, one a line. */
export function Warnings({ warnings }: { readonly warnings: readonly GroupingWarning[] }) {
  const { t } = useTranslation();
  return (
    <ul className="faults">
      {warnings.map(({ code, about }) => (
        <li key={`${code} ${about}`}>
          {t(`groupingDoubts.${code}`)} {about !== '' && <code>{about}</code>}
        </li>
      ))}
    </ul>
  );
}
