// SPDX-License-Identifier: Apache-2.0
import { ChannelTest, type ReminderChannel } from '@sanyi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { Moment } from '../ui/moment.js';
import { SendButton } from '../ui/send-button.js';
import { CHANNELS } from './channel-queries.js';

/** Channels with whom they reach, where to, and what came of the last test. */
export function ChannelGrid({
  channels,
  onEdit,
}: {
  readonly channels: readonly ReminderChannel[];
  readonly onEdit: (channel: ReminderChannel) => void;
}) {
  const { t } = useTranslation();
  const columns: readonly Column<ReminderChannel>[] = [
    {
      key: 'label',
      title: t('channels.label'),
      kind: 'name',
      cell: (row) => <Name {...row} />,
    },
    { key: 'reaches', title: t('channels.reaches'), cell: (row) => <Reaches {...row} /> },
    { key: 'kind', title: t('channels.kind'), cell: (row) => <Kind {...row} /> },
    {
      key: 'address',
      title: t('channels.address'),
      cell: ({ address, hasSecret }) => (
        <>
          <span className="code">{address}</span>
          {hasSecret && <span className="aside below">{t('channels.secretKept')}</span>}
        </>
      ),
    },
    { key: 'test', title: t('channels.lastTest'), cell: (row) => <LastTest {...row} /> },
    {
      key: 'actions',
      title: t('channels.actions'),
      kind: 'actions',
      cell: (row) => <Actions channel={row} onEdit={onEdit} />,
    },
  ];
  return (
    <Grid caption={t('channels.list')} columns={columns} rows={channels} keyOf={({ id }) => id} />
  );
}

function Name({ label, active }: ReminderChannel) {
  const { t } = useTranslation();
  return (
    <>
      <Given>{label}</Given> {!active && <Mark tone="plain">{t('channels.inactive')}</Mark>}
    </>
  );
}

function Actions({
  channel,
  onEdit,
}: {
  readonly channel: ReminderChannel;
  readonly onEdit: (channel: ReminderChannel) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TestButton {...channel} />{' '}
      <Button
        size="small"
        onClick={() => {
          onEdit(channel);
        }}
      >
        {t('channels.edit')}
      </Button>
    </>
  );
}

function Reaches({ regionName, unitName }: ReminderChannel) {
  const { t } = useTranslation();
  return (
    <>
      <Given>{unitName ?? regionName}</Given>
      {unitName === null && <span className="aside below">{t('channels.allOthers')}</span>}
    </>
  );
}

function Kind({ shape, shapeLabel }: ReminderChannel) {
  const { t, i18n } = useTranslation();
  if (shape === null) return <>{t('channels.mail')}</>;
  return <>{(i18n.language === 'zh' ? shapeLabel?.zh : shapeLabel?.en) ?? shape}</>;
}

function LastTest({ testedAt, testFault }: ReminderChannel) {
  const { t } = useTranslation();
  if (testedAt === null) return <span className="aside">{t('channels.untested')}</span>;
  return (
    <>
      <Mark tone={testFault === null ? 'good' : 'bad'}>
        {t(testFault === null ? 'channels.arrived' : 'channels.failed')}
      </Mark>{' '}
      <Moment at={testedAt} />
      {testFault !== null && (
        <span className="aside below">
          <Given>{testFault}</Given>
        </span>
      )}
    </>
  );
}

function TestButton({ id }: ReminderChannel) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return (
    <SendButton
      label={t('channels.test')}
      act={() => send(`${CHANNELS}/${id}/test`, { method: 'POST' }, ChannelTest)}
      done={async ({ sent, reason }) => {
        if (sent) void message.success(t('channels.testSent'));
        else void message.error(t('channels.testFailed', { reason: reason ?? '' }));
        await queries.invalidateQueries({ queryKey: ['reminder-channels'] });
      }}
    />
  );
}
