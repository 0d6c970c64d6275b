// SPDX-License-Identifier: Apache-2.0
import { OneTimePassword, type Post } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { usePresence } from '../session/session-context.js';
import { Needed } from '../ui/needed.js';
import { PostSelect } from '../ui/post-select.js';
import { RegionInput } from '../ui/region-input.js';
import { Refused } from '../ui/states.js';
import { UnitInput } from '../ui/unit-input.js';
import { ShownOnce } from './shown-once.js';

interface Draft {
  readonly account: string;
  readonly label: string;
  readonly post: Post;
  readonly region: string;
  readonly unit?: string;
  readonly phone?: string;
}

/** A new account, without any right until the security administrator grants one. */
export function CreateUser({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('users.create')} destroyOnHidden>
      <NewUserForm />
    </Modal>
  );
}

function NewUserForm() {
  const { t } = useTranslation();
  const { scope } = usePresence();
  const queries = useQueryClient();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (draft: Draft) =>
      send(
        '/api/users',
        {
          method: 'POST',
          body: { ...draft, unit: orNull(draft.unit), phone: orNull(draft.phone) },
        },
        OneTimePassword,
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['users'] }),
  });
  if (data !== undefined) {
    return <ShownOnce account={data.user.account} password={data.password} />;
  }
  return (
    <>
      {error !== null && <Refused error={error} />}
      <p className="aside form-hint">{t('users.createHint')}</p>
      <Form<Draft>
        name="new"
        layout="vertical"
        requiredMark={false}
        initialValues={{ region: scope?.region }}
        onFinish={mutate}
      >
        <NewUserFields />
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('users.create')}
        </Button>
      </Form>
    </>
  );
}

function NewUserFields() {
  const { t } = useTranslation();
  return (
    <>
      <Needed name="label" label={t('users.label')} extra={t('users.labelHint')}>
        <Input maxLength={40} autoComplete="off" />
      </Needed>
      <Needed name="account" label={t('users.account')} extra={t('users.accountHint')}>
        <Input maxLength={40} autoCapitalize="none" spellCheck={false} autoComplete="off" />
      </Needed>
      <Needed name="post" label={t('users.post')}>
        <PostSelect />
      </Needed>
      <Needed name="region" label={t('users.region')}>
        <RegionInput />
      </Needed>
      <Form.Item name="unit" label={t('users.unit')}>
        <UnitInput noneIsAll region="region" />
      </Form.Item>
      <Form.Item name="phone" label={t('users.phone')}>
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
    </>
  );
}

const orNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();
