// SPDX-License-Identifier: Apache-2.0
import { BulkAccepted, type LedgerEntry } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { BulkOutcome } from '../ui/bulk-outcome.js';
import { Refused } from '../ui/states.js';
import { PROGRESS } from './progress-queries.js';

/** 批量通过: each report stands for itself, and says why where it was not accepted. */
export function BulkAccept({
  entries,
  chosen,
  onChoose,
}: {
  readonly entries: readonly LedgerEntry[];
  readonly chosen: readonly LedgerEntry[];
  readonly onChoose: (chosen: readonly LedgerEntry[]) => void;
}) {
  const { t } = useTranslation();
  const isAll = entries.length > 0 && chosen.length === entries.length;
  const queries = useQueryClient();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => {
      const body = { entries: chosen.map(({ id, version }) => ({ id, version })) };
      return send(`${PROGRESS}/acceptances`, { method: 'POST', body }, BulkAccepted);
    },
    onSuccess: async () => {
      onChoose([]);
      await queries.invalidateQueries({ queryKey: ['ledger'] });
    },
  });
  return (
    <>
      <div className="acts">
        <Button
          disabled={entries.length === 0}
          onClick={() => {
            onChoose(isAll ? [] : entries);
          }}
        >
          {t(isAll ? 'entries.chooseNone' : 'entries.chooseAll')}
        </Button>
        <Button
          type="primary"
          disabled={chosen.length === 0}
          loading={isPending}
          onClick={() => {
            mutate();
          }}
        >
          {t('entries.acceptAll', { n: chosen.length })}
        </Button>
        <span className="aside chosen">{t('entries.acceptHint')}</span>
      </div>
      {error !== null && <Refused error={error} />}
      {data !== undefined && <Outcome {...data} />}
    </>
  );
}

function Outcome({ items }: BulkAccepted) {
  const { t } = useTranslation();
  return (
    <BulkOutcome
      items={items}
      done={(n) => t('entries.accepted', { n })}
      refused={(n) => t('entries.notAccepted', { n })}
    />
  );
}
