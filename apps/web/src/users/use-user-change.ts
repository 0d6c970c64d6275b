// SPDX-License-Identifier: Apache-2.0
import type { User } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Reader, send, type Sending } from '../http/call.js';

/** Which change of an account is sent where. */
interface Change<T> {
  readonly path: string;
  readonly method: Sending['method'];
  readonly reader: Reader<T>;
}

/** Sends a change of an account with the version that was read, then reads the account and the list again. */
export function useUserChange<T>({ id, version }: User, { path, method, reader }: Change<T>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: unknown) => send(path, { method, body, version }, reader),
    onSuccess: async () => {
      void message.success(t('form.saved'));
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['user', id] }),
        queries.invalidateQueries({ queryKey: ['users'] }),
      ]);
    },
  });
}
