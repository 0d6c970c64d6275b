// SPDX-License-Identifier: Apache-2.0
import type { PacketDetail } from '@sanyi/contract';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../ui/search-box.js';
import { Refused } from '../ui/states.js';
import { useFilters } from '../ui/use-filters.js';
import { ImportRows } from './import-rows.js';
import { PACKET_FILTERS } from './return-filters.js';
import { type RowExport, useRowExport } from './use-row-export.js';

/** Above a table: look for rows, take out what is found, and bring it, changed, in again. */
export function RowTools({ detail }: { readonly detail: PacketDetail }) {
  const { t } = useTranslation();
  const [{ q = '' }, setFilters] = useFilters(PACKET_FILTERS);
  const { id } = detail.packet;
  const out = useRowExport(id, q);
  return (
    <>
      <div className="filters row-tools">
        <SearchBox
          label={t('returnRows.search')}
          value={q}
          onSearch={(text) => {
            setFilters({ q: text });
          }}
        />
        <Button
          disabled={out.isUnderWay}
          onClick={() => {
            out.start('xlsx');
          }}
        >
          {t(q === '' ? 'returnRows.exportXlsx' : 'returnRows.exportFound')}
        </Button>
        <Button
          disabled={out.isUnderWay}
          onClick={() => {
            out.start('csv');
          }}
        >
          {t('returnRows.exportCsv')}
        </Button>
        {detail.may.edit && <ImportRows packet={id} />}
      </div>
      {out.isUnderWay && <UnderWay out={out} />}
      {out.error !== null && <Refused error={out.error} />}
    </>
  );
}

/** How many rows are out, and a way to stop; said once somebody has waited for it. */
function UnderWay({ out: { progress, stop } }: { readonly out: RowExport }) {
  const { t } = useTranslation();
  if (progress === undefined) return null;
  const { rows, written } = progress;
  const words = t('returnRows.written', {
    ...{ written: written.toLocaleString('en'), rows: rows.toLocaleString('en') },
  });
  return (
    <div className="under-way">
      <span role="status">{words}</span>
      <Progress
        percent={rows === 0 ? 0 : Math.floor((100 * written) / rows)}
        status="active"
        aria-label={words}
      />
      <Button size="small" onClick={stop}>
        {t('returnRows.stop')}
      </Button>
    </div>
  );
}
