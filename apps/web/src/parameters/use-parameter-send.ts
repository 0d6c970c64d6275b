// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Reader, send, type Sending } from '../http/call.js';
import { CHANGED_BY_DECISION } from './parameter-queries.js';

/** Sends what changes parameters or proposals, says that it is kept, and reads everything about them again. */
export function useParameterSend<T>(reader: Reader<T>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...sending }: Sending & { readonly path: string }) =>
      send(path, sending, reader),
    onSuccess: async () => {
      void message.success(t('form.saved'));
      await Promise.all(
        CHANGED_BY_DECISION.map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
}
