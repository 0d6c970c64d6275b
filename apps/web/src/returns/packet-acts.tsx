// SPDX-License-Identifier: Apache-2.0
import type { DecisionKind, PacketDetail } from '@sanyi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemName } from '../http/problem-error.js';
import { Needed } from '../ui/needed.js';
import { Refused } from '../ui/states.js';
import { packetQuery } from './return-queries.js';
import { useDecision } from './use-decision.js';

const PLAIN = ['sign', 'withdraw'] as const;
const SURE = { submit: 'returnActs.submitSure', lock: 'returnActs.lockSure' } as const;

interface Deciding {
  readonly detail: PacketDetail;
  readonly decision: ReturnType<typeof useDecision>;
}

/** What may be done with a return now: the server says what, the page shows it. */
export function PacketActs({ detail, decision }: Deciding) {
  const { t } = useTranslation();
  const { may } = detail;
  const { mutate, isPending } = decision;
  const act = (kind: DecisionKind) => () => {
    mutate({ kind });
  };
  return (
    <>
      {PLAIN.map(
        (kind) =>
          may[kind] && (
            <Button key={kind} loading={isPending} onClick={act(kind)}>
              {t(`returnActs.${kind}`)}
            </Button>
          ),
      )}
      {may.return && <ReturnIt detail={detail} />}
      {may.approve && (
        <Button type="primary" loading={isPending} onClick={act('approve')}>
          {t('returnActs.approve')}
        </Button>
      )}
      {(['submit', 'lock'] as const).map(
        (kind) =>
          may[kind] && (
            <Popconfirm key={kind} title={t(SURE[kind])} onConfirm={act(kind)}>
              <Button type="primary" loading={isPending}>
                {t(`returnActs.${kind}`)}
              </Button>
            </Popconfirm>
          ),
      )}
    </>
  );
}

/** Why the last decision was refused, over the whole width of the page. */
export function DecisionRefused({ detail: { packet }, decision: { error } }: Deciding) {
  const queries = useQueryClient();
  if (error === null) return null;
  return (
    <Refused
      error={error}
      onRetry={
        problemName(error) === 'conflict'
          ? () => void queries.invalidateQueries(packetQuery(packet.id))
          : undefined
      }
    />
  );
}

function ReturnIt({ detail }: { readonly detail: PacketDetail }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { mutate, error, isPending } = useDecision(detail);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <Button
        danger
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('returnActs.return')}
      </Button>
      <Modal
        open={open}
        onCancel={close}
        footer={null}
        destroyOnHidden
        title={t('returnActs.returnTitle')}
      >
        <Form<{ reason: string }>
          name="return"
          layout="vertical"
          requiredMark={false}
          onFinish={({ reason }) => {
            mutate({ kind: 'return', reason }, { onSuccess: close });
          }}
        >
          <Needed
            name="reason"
            label={t('returnActs.returnWhy')}
            extra={t('returnActs.returnHint')}
          >
            <Input.TextArea rows={4} maxLength={1000} />
          </Needed>
          {error !== null && <Refused error={error} />}
          <Button type="primary" danger htmlType="submit" loading={isPending}>
            {t('returnActs.return')}
          </Button>
        </Form>
      </Modal>
    </>
  );
}
