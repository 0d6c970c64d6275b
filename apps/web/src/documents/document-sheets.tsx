// SPDX-License-Identifier: Apache-2.0
import type { LedgerDocumentDetail } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EndlessList } from '../ui/endless-list.js';
import { sheetsQuery } from './document-queries.js';
import { SheetGrid } from './sheet-grid.js';

/** 任务单 of one document: who has signed, and who has not. */
export function DocumentSheets({
  document: { id, signed, packets },
}: {
  readonly document: LedgerDocumentDetail;
}) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(sheetsQuery({ document: id }));
  return (
    <section aria-labelledby="sheets">
      <h2 id="sheets">{t('documents.sheets', { signed, n: packets })}</h2>
      <EndlessList query={query} empty={t('sheets.emptyAll')}>
        {(sheets) => <SheetGrid sheets={sheets} ofDocument />}
      </EndlessList>
    </section>
  );
}
