// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { wordsFor } from './refusal-words.js';

/** A small button that does one thing at the server: it turns while that lasts, and says why where it was refused. */
export function SendButton<T>({
  label,
  act,
  done,
}: {
  readonly label: string;
  readonly act: () => Promise<T>;
  readonly done: (answer: T) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { mutate, isPending } = useMutation({
    mutationFn: act,
    onSuccess: done,
    onError: (error) => {
      void message.error(wordsFor(error, t));
    },
  });
  return (
    <Button
      size="small"
      loading={isPending}
      onClick={() => {
        mutate();
      }}
    >
      {label}
    </Button>
  );
}
