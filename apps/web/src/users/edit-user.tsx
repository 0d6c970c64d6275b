// SPDX-License-Identifier: Apache-2.0
import { User } from '@sanyi/contract';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Needed } from '../ui/needed.js';
import { PostSelect } from '../ui/post-select.js';
import { RegionInput } from '../ui/region-input.js';
import { SaveRefused } from './save-refused.js';
import { UnitInput } from '../ui/unit-input.js';
import { namesIn } from './unit-names.js';
import { useUserChange } from './use-user-change.js';
import { userPath } from './user-queries.js';

type Draft = Pick<User, 'label' | 'post' | 'region' | 'unit'>;

/** Label, post and place of an account; the version that was read goes along, so that nobody is overwritten. */
export function EditUser({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  const { mutate, error, isPending } = useUserChange(user, {
    path: userPath(user.id),
    method: 'PATCH',
    reader: User,
  });
  return (
    <section aria-labelledby="edit-user">
      <h2 id="edit-user">{t('users.edit')}</h2>
      <SaveRefused error={error} user={user} />
      <Form<Draft>
        name="edit"
        layout="vertical"
        requiredMark={false}
        className="two"
        initialValues={user}
        onFinish={({ label, post, region, unit }) => {
          mutate({ label, post, region, unit });
        }}
      >
        <Needed name="label" label={t('users.label')}>
          <Input maxLength={40} />
        </Needed>
        <Needed name="post" label={t('users.post')}>
          <PostSelect />
        </Needed>
        <Needed name="region" label={t('users.region')}>
          <RegionInput />
        </Needed>
        <Form.Item name="unit" label={t('users.unit')}>
          <UnitInput noneIsAll region="region" names={namesIn([user])} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('form.save')}
        </Button>
      </Form>
    </section>
  );
}
