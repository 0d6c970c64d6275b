// SPDX-License-Identifier: Apache-2.0
import { type Grant, AREAS, User } from '@sanyi/contract';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Needed } from '../ui/needed.js';
import { PostSelect } from '../ui/post-select.js';
import { RegionInput } from '../ui/region-input.js';
import { UnitInput } from '../ui/unit-input.js';
import { SaveRefused } from './save-refused.js';
import { namesIn } from './unit-names.js';
import { useUserChange } from './use-user-change.js';
import { userPath } from './user-queries.js';

interface Draft {
  readonly grants: readonly (Omit<Grant, 'unit'> & { readonly unit?: string | null })[];
  readonly why: string;
}

/** The roles an account holds and where; the security administrator changes them and says why. */
export function GrantsEditor({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="grants">
      <h2 id="grants">{t('users.grants')}</h2>
      {user.may.editGrants ? <GrantsForm user={user} /> : <GrantList grants={user.grants} />}
    </section>
  );
}

function GrantList({ grants }: Pick<User, 'grants'>) {
  const { t } = useTranslation();
  if (grants.length === 0) return <p>{t('users.noGrants')}</p>;
  return (
    <ul className="plain">
      {grants.map(({ role, region, regionName, unit, unitName, areas }) => (
        <li key={[role, region, unit].join(' ')}>
          {t(`posts.${role}`)} · <Given>{unitName ?? regionName}</Given>{' '}
          <span className="aside">
            {areas.length === 0
              ? t('users.allAreas')
              : areas.map((area) => t(`areas.${area}`)).join(t('list.comma'))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function GrantsForm({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  const { mutate, error, isPending } = useUserChange(user, {
    path: `${userPath(user.id)}/grants`,
    method: 'PUT',
    reader: User,
  });
  return (
    <Form<Draft>
      name="grants"
      layout="vertical"
      requiredMark={false}
      initialValues={{ grants: user.grants }}
      onFinish={({ grants, why }) => {
        mutate({ why, grants: grants.map(whole) });
      }}
    >
      <SaveRefused error={error} user={user} />
      <GrantRows user={user} />
      <Needed name="why" label={t('users.why')}>
        <Input maxLength={500} />
      </Needed>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('users.saveGrants')}
      </Button>
    </Form>
  );
}

function GrantRows({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  return (
    <Form.List name="grants">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <GrantFields
              key={key}
              index={name}
              names={namesIn([user, ...user.grants])}
              onRemove={() => {
                remove(name);
              }}
            />
          ))}
          <Button
            type="dashed"
            block
            onClick={() => {
              add({ role: user.post, region: user.region, unit: user.unit, areas: [] });
            }}
          >
            {t('users.addGrant')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

const whole = ({ role, region, unit, areas }: Draft['grants'][number]): Grant => ({
  ...{ role, region, areas },
  unit: unit === undefined || unit === '' ? null : unit,
});

function GrantFields({
  index,
  names,
  onRemove,
}: {
  readonly index: number;
  readonly names: ReadonlyMap<string, string>;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="grant two">
      <legend>{t('users.grantNumber', { n: index + 1 })}</legend>
      <Needed name={[index, 'role']} label={t('users.role')}>
        <PostSelect />
      </Needed>
      <Needed name={[index, 'region']} label={t('users.region')}>
        <RegionInput />
      </Needed>
      <Form.Item name={[index, 'unit']} label={t('users.unit')}>
        <UnitInput noneIsAll region={['grants', index, 'region']} names={names} />
      </Form.Item>
      <Form.Item name={[index, 'areas']} label={t('users.areas')}>
        <Select
          mode="multiple"
          placeholder={t('users.allAreas')}
          options={AREAS.map((area) => ({ value: area, label: t(`areas.${area}`) }))}
        />
      </Form.Item>
      <Button size="small" danger onClick={onRemove}>
        {t('users.removeGrant')}
      </Button>
    </fieldset>
  );
}
