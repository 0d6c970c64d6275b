// SPDX-License-Identifier: Apache-2.0
import { LedgerPacket } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { wordsFor } from '../ui/refusal-words.js';
import { LEDGER } from './document-queries.js';

/** 签收: one click for one's own unit; for a unit without an account it is said in whose name. */
export function SignSheet({
  sheet: { id, may, unitName },
  small = false,
}: {
  readonly sheet: LedgerPacket;
  readonly small?: boolean;
}) {
  const { t } = useTranslation();
  const { mutate, isPending } = useSigning(id);
  if (!may.sign) return null;
  const sign = () => {
    mutate();
  };
  const look = { size: small ? 'small' : 'middle', type: 'primary', loading: isPending } as const;
  if (!may.inName)
    return (
      <Button {...look} aria-label={t('sheets.signIt', { unit: unitName })} onClick={sign}>
        {t('sheets.sign')}
      </Button>
    );
  return (
    <Popconfirm title={t('sheets.inNameSure', { unit: unitName })} onConfirm={sign}>
      <Button {...look} type="default" aria-label={t('sheets.signFor', { unit: unitName })}>
        {t('sheets.signInName')}
      </Button>
    </Popconfirm>
  );
}

function useSigning(id: string) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => send(`${LEDGER}/packets/${id}/signature`, { method: 'POST' }, LedgerPacket),
    onSuccess: async () => {
      void message.success(t('sheets.signed'));
      await queries.invalidateQueries({ queryKey: ['ledger'] });
    },
    onError: async (problem) => {
      void message.error(wordsFor(problem, t));
      await queries.invalidateQueries({ queryKey: ['ledger'] });
    },
  });
}
