// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Reader, send, type Sending } from '../http/call.js';
import { LEDGER } from './ledger-queries.js';

/** Sends a decision on the ledger, says that it is kept, and reads everything about the ledger again. */
export function useLedgerSend<T>(reader: Reader<T>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...sending }: Sending & { readonly path: string }) =>
      send(path, sending, reader),
    onSuccess: async () => {
      void message.success(t('form.saved'));
      await queries.invalidateQueries({ queryKey: [LEDGER] });
    },
  });
}
