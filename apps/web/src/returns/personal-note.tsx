// SPDX-License-Identifier: Apache-2.0
import { type PacketDetail, ReturnUnmasked } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { Moment } from '../ui/moment.js';
import { Needed } from '../ui/needed.js';
import { Refused } from '../ui/states.js';

/** 个人信息: masked until somebody writes down what for; then seen for ten minutes, on record. */
export function PersonalNote({ detail }: { readonly detail: PacketDetail }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (!detail.may.unmask) return null;
  if (detail.unmaskedUntil !== null)
    return (
      <Alert
        type="warning"
        showIcon
        title={
          <>
            {t('returnPersonal.seen')} <Moment at={detail.unmaskedUntil} />
          </>
        }
      />
    );
  const ask = (
    <Button
      size="small"
      onClick={() => {
        setAsking(true);
      }}
    >
      {t('returnPersonal.show')}
    </Button>
  );
  return (
    <>
      <Alert type="info" showIcon title={t('returnPersonal.masked')} action={asking ? null : ask} />
      {asking && <Purpose packet={detail.packet.id} />}
    </>
  );
}

function Purpose({ packet }: { readonly packet: string }) {
  const { t } = useTranslation();
  const { mutate, error, isPending } = useUnmask(packet);
  return (
    <Form<{ purpose: string }>
      name="purpose"
      layout="vertical"
      requiredMark={false}
      className="card purpose"
      onFinish={({ purpose }) => {
        mutate(purpose);
      }}
    >
      {error !== null && <Refused error={error} />}
      <Needed name="purpose" label={t('users.purpose')} extra={t('users.purposeHint')}>
        <Input maxLength={500} minLength={4} autoFocus />
      </Needed>
      <Button size="small" type="primary" htmlType="submit" loading={isPending}>
        {t('returnPersonal.show')}
      </Button>
    </Form>
  );
}

function useUnmask(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (purpose: string) =>
      send(
        `/api/returns/packets/${id}/unmask`,
        { method: 'POST', body: { purpose } },
        ReturnUnmasked,
      ),
    onSuccess: () =>
      Promise.all(
        ['packet', 'return-rows'].map((key) => queries.invalidateQueries({ queryKey: [key, id] })),
      ),
  });
}
