// SPDX-License-Identifier: Apache-2.0
import { type DecisionKind, PacketDetail } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';

/** Takes a decision on the version that is shown, then shows what has become of it. */
export function useDecision({ packet: { id, version } }: PacketDetail) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      kind,
      reason = '',
    }: {
      readonly kind: DecisionKind;
      readonly reason?: string;
    }) =>
      send(
        `/api/returns/packets/${id}/decisions`,
        { method: 'POST', body: { kind, reason }, version },
        PacketDetail,
      ),
    onSuccess: async (detail, { kind }) => {
      void message.success(t('returnActs.done', { what: t(`returnActs.${kind}`) }));
      queries.setQueryData(['packet', id], detail);
      await Promise.all(
        [
          ['return-history', id],
          ['findings', id],
          ['packets'],
          ['sending'],
          ['sendings'],
          ['return-counters'],
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
    },
  });
}
