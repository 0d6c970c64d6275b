// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Reader, send, type Sending } from './call.js';

/** Sends a decision, says that it is kept, and reads again everything under the keys. */
export function useKeptSend<T>(reader: Reader<T>, keys: readonly string[]) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...sending }: Sending & { readonly path: string }) =>
      send(path, sending, reader),
    onSuccess: async () => {
      void message.success(t('form.saved'));
      await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
}
