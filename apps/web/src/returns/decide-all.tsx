// SPDX-License-Identifier: Apache-2.0
import { BulkDecided, type DecisionKind, type ReturnPacket } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { BulkOutcome } from '../ui/bulk-outcome.js';
import { Refused } from '../ui/states.js';

/** One step for many returns at once, each at the version that is shown; what did not come off says why. */
export function useDecideAll(kind: DecisionKind, done?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (packets: readonly Pick<ReturnPacket, 'id' | 'version'>[]) => {
      const body = { kind, packets: packets.map(({ id, version }) => ({ id, version })) };
      return send('/api/returns/decisions', { method: 'POST', body }, BulkDecided);
    },
    onSuccess: async () => {
      done?.();
      await Promise.all(
        ['packets', 'sending', 'sendings'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      );
    },
  });
}

/** The button of such a step; nothing where there is no return for it and none was decided. */
export function DecideAll({
  packets,
  kind,
  label,
}: {
  readonly packets: readonly ReturnPacket[];
  readonly kind: DecisionKind;
  readonly label: string;
}) {
  const { mutate, data, error, isPending } = useDecideAll(kind);
  return (
    <>
      {packets.length > 0 && (
        <Button
          type="primary"
          loading={isPending}
          onClick={() => {
            mutate(packets);
          }}
        >
          {label}
        </Button>
      )}
      {error !== null && <Refused error={error} />}
      {data !== undefined && <DecidedOutcome {...data} />}
    </>
  );
}

/** How many were decided, and which were not. */
export function DecidedOutcome({ items }: BulkDecided) {
  const { t } = useTranslation();
  return (
    <BulkOutcome
      items={items}
      done={(n) => t('returns.bulkDone', { n })}
      refused={(n) => t('returns.bulkRefused', { n })}
    />
  );
}
