// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { NOTHING, send } from '../http/call.js';
import { sessionQuery } from '../session/session-query.js';
import { Refused } from '../ui/states.js';

interface Passwords {
  readonly old: string;
  readonly next: string;
  readonly again: string;
}

/** Old password, new one twice; what a password must be like is the server's to say. */
export function PasswordForm() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Passwords>();
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ old, next }: Passwords) =>
      send('/api/session/password', { method: 'PUT', body: { old, new: next } }, NOTHING),
    onSuccess: async () => {
      form.resetFields();
      void message.success(t('account.passwordChanged'));
      await queries.invalidateQueries(sessionQuery);
    },
  });
  return (
    <>
      {error !== null && <Refused error={error} />}
      <Form<Passwords>
        name="passwords"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={mutate}
      >
        <Secret name="old" label={t('account.oldPassword')} autoComplete="current-password" />
        <Secret name="next" label={t('account.newPassword')} autoComplete="new-password" />
        <Form.Item
          name="again"
          label={t('account.newPasswordAgain')}
          dependencies={['next']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('account.passwordsDiffer'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('account.changePassword')}
        </Button>
      </Form>
    </>
  );
}

function Secret({
  name,
  label,
  autoComplete,
}: {
  readonly name: keyof Passwords;
  readonly label: string;
  readonly autoComplete: string;
}) {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('form.needed') }]}>
      <Input.Password autoComplete={autoComplete} />
    </Form.Item>
  );
}
