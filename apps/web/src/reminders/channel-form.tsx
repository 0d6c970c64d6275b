// SPDX-License-Identifier: Apache-2.0
import { ReminderChannel, type RobotChoice } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { usePresence } from '../session/session-context.js';
import { Needed } from '../ui/needed.js';
import { RegionInput } from '../ui/region-input.js';
import { Refused } from '../ui/states.js';
import { UnitInput } from '../ui/unit-input.js';
import { CHANNELS } from './channel-queries.js';

type Robot = ReturnType<typeof RobotChoice.parse>;

interface Draft {
  readonly label: string;
  readonly region: string;
  readonly unit?: string | null;
  readonly kind: 'mail' | 'robot';
  readonly shape?: string | null;
  readonly address?: string;
  readonly secret?: string;
  readonly active: boolean;
}

/** A new channel, or one to change; an address or key that is left empty stays as it is. */
export function ChannelForm({
  channel,
  robots,
  onDone,
}: {
  readonly channel: ReminderChannel | null;
  readonly robots: readonly Robot[];
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { scope } = usePresence();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (draft: Draft) =>
      channel === null
        ? send(CHANNELS, { method: 'POST', body: newOf(draft) }, ReminderChannel)
        : send(
            `${CHANNELS}/${channel.id}`,
            { method: 'PUT', body: changeOf(draft, channel), version: channel.version },
            ReminderChannel,
          ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['reminder-channels'] });
      onDone();
    },
  });
  return (
    <>
      {error !== null && <Refused error={error} />}
      <Form<Draft>
        name="channel"
        layout="vertical"
        requiredMark={false}
        initialValues={startOf(channel, scope?.region)}
        onFinish={mutate}
      >
        <PlaceFields channel={channel} />
        <WayFields channel={channel} robots={robots} />
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>{t('channels.active')}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('form.save')}
        </Button>
      </Form>
    </>
  );
}

/** What the form begins with: a new robot here, or the channel without the address that only shows its host. */
const startOf = (channel: ReminderChannel | null, region: string | undefined) =>
  channel === null ? { region, kind: 'robot', active: true } : { ...channel, address: '' };

function PlaceFields({ channel }: { readonly channel: ReminderChannel | null }) {
  const { t } = useTranslation();
  const names = new Map(
    channel?.unit != null ? [[channel.unit, channel.unitName ?? channel.unit] as const] : [],
  );
  return (
    <>
      <Needed name="label" label={t('channels.label')} extra={t('channels.labelHint')}>
        <Input maxLength={60} autoComplete="off" />
      </Needed>
      <Needed name="region" label={t('users.region')}>
        <RegionInput />
      </Needed>
      <Form.Item name="unit" label={t('users.unit')} extra={t('channels.unitHint')}>
        <UnitInput noneIsAll region="region" names={names} />
      </Form.Item>
    </>
  );
}

function WayFields({
  channel,
  robots,
}: {
  readonly channel: ReminderChannel | null;
  readonly robots: readonly Robot[];
}) {
  const { t } = useTranslation();
  const kind: unknown = Form.useWatch('kind');
  return (
    <>
      <Form.Item name="kind" label={t('channels.kind')}>
        <Radio.Group
          options={[
            { value: 'robot', label: t('channels.robot') },
            { value: 'mail', label: t('channels.mail') },
          ]}
        />
      </Form.Item>
      {kind === 'mail' ? (
        <Address label={t('channels.mailbox')} kept={channel?.kind === 'mail' ? channel : null} />
      ) : (
        <RobotFields robots={robots} kept={channel?.kind === 'robot' ? channel : null} />
      )}
    </>
  );
}

function RobotFields({
  robots,
  kept,
}: {
  readonly robots: readonly Robot[];
  readonly kept: ReminderChannel | null;
}) {
  const { t, i18n } = useTranslation();
  const shape: unknown = Form.useWatch('shape');
  const secret = robots.find(({ id }) => id === shape)?.secret ?? 'none';
  const options = robots.map(({ id, label }) => ({
    value: id,
    label: i18n.language === 'zh' ? label.zh : label.en,
  }));
  return (
    <>
      <Needed name="shape" label={t('channels.shape')}>
        <Select options={options} />
      </Needed>
      <Address label={t('channels.webhook')} kept={kept} />
      {secret !== 'none' && (
        <Form.Item
          name="secret"
          label={t('channels.secret')}
          extra={t(kept?.hasSecret === true ? 'channels.secretStays' : 'channels.secretHint')}
        >
          <Input.Password maxLength={200} autoComplete="new-password" visibilityToggle={false} />
        </Form.Item>
      )}
    </>
  );
}

/** What is kept is shown as far as it may be; whoever types anew replaces it. */
function Address({
  label,
  kept,
}: {
  readonly label: string;
  readonly kept: ReminderChannel | null;
}) {
  const { t } = useTranslation();
  return kept === null ? (
    <Needed name="address" label={label}>
      <Input maxLength={1000} autoComplete="off" spellCheck={false} />
    </Needed>
  ) : (
    <Form.Item name="address" label={label} extra={t('channels.addressStays')}>
      <Input maxLength={1000} autoComplete="off" spellCheck={false} placeholder={kept.address} />
    </Form.Item>
  );
}

const placeOf = ({ label, region, unit, kind, shape, active }: Draft) => ({
  ...{ label, region, unit: unit ?? null, kind, active },
  shape: kind === 'mail' ? null : (shape ?? null),
});

const newOf = (draft: Draft) => ({
  ...placeOf(draft),
  address: draft.address ?? '',
  secret: orNull(draft.secret),
});

/** An address as it is shown is no address: it goes only where it was typed anew. */
function changeOf(draft: Draft, channel: ReminderChannel) {
  const { address = '' } = draft;
  const secret = draft.kind === 'mail' ? null : orNull(draft.secret);
  return {
    ...placeOf(draft),
    ...(address === '' || address === channel.address ? {} : { address }),
    ...(secret === null && draft.kind === 'robot' ? {} : { secret }),
  };
}

const orNull = (text = ''): string | null => (text === '' ? null : text);
