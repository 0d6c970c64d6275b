// SPDX-License-Identifier: Apache-2.0
import type { PacketDetail } from '@sanyi/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { withQuery } from '../http/query-string.js';
import { SearchBox } from '../ui/search-box.js';
import { useFilters } from '../ui/use-filters.js';
import { ImportRows } from './import-rows.js';
import { PACKET_FILTERS } from './return-filters.js';

/** Above a table: look for rows, take out what is found, and bring it, changed, in again. */
export function RowTools({ detail }: { readonly detail: PacketDetail }) {
  const { t } = useTranslation();
  const [{ q = '' }, setFilters] = useFilters(PACKET_FILTERS);
  const { id } = detail.packet;
  const exportAs = (format: string) =>
    withQuery(`/api/returns/packets/${id}/rows/export`, { format, q });
  return (
    <div className="filters row-tools">
      <SearchBox
        label={t('returnRows.search')}
        value={q}
        onSearch={(text) => {
          setFilters({ q: text });
        }}
      />
      <Button href={exportAs('xlsx')} download>
        {t(q === '' ? 'returnRows.exportXlsx' : 'returnRows.exportFound')}
      </Button>
      <Button href={exportAs('csv')} download>
        {t('returnRows.exportCsv')}
      </Button>
      {detail.may.edit && <ImportRows packet={id} />}
    </div>
  );
}
