// SPDX-License-Identifier: Apache-2.0
import { PersonalData, type User } from '@sanyi/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { Needed } from '../ui/needed.js';
import { Refused } from '../ui/states.js';
import { userPath } from './user-queries.js';

/** A masked telephone number; who may see it whole writes down what for, and the server records it. */
export function Phone({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: ({ purpose }: { readonly purpose: string }) =>
      send(`${userPath(user.id)}/unmask`, { method: 'POST', body: { purpose } }, PersonalData),
  });
  if (data !== undefined) return <>{data.phone ?? '—'}</>;
  if (!asking) {
    return (
      <>
        {user.phone ?? '—'}{' '}
        {user.may.unmask && user.phone !== null && (
          <Button
            size="small"
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('users.unmask')}
          </Button>
        )}
      </>
    );
  }
  return (
    <Form<{ purpose: string }>
      name="phone"
      layout="vertical"
      requiredMark={false}
      onFinish={mutate}
    >
      {error !== null && <Refused error={error} />}
      <Needed name="purpose" label={t('users.purpose')} extra={t('users.purposeHint')}>
        <Input maxLength={500} autoFocus />
      </Needed>
      <Button size="small" htmlType="submit" loading={isPending}>
        {t('users.unmask')}
      </Button>
    </Form>
  );
}
