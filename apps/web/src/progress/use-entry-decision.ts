// SPDX-License-Identifier: Apache-2.0
import { LedgerEntryDetail, type ProgressReport } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { entryAt, entryQuery } from './progress-queries.js';

/** What may be done with a report. */
export type EntryAct = LedgerEntryDetail['may'][number];

/** One decision, as it is asked for. */
export interface Decision {
  readonly action: EntryAct;
  readonly why?: string;
  readonly content?: ProgressReport;
}

/** Decides on the version that is shown, then shows what has become of it. */
export function useEntryDecision({ id, version }: LedgerEntryDetail) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Decision) =>
      send(`${entryAt(id)}/decisions`, { method: 'POST', body, version }, LedgerEntryDetail),
    onSuccess: async (detail, { action }) => {
      void message.success(t('entries.done', { what: t(`entryActs.${action}`) }));
      queries.setQueryData(entryQuery(id).queryKey, detail);
      await queries.invalidateQueries({ queryKey: ['ledger'] });
    },
  });
}
