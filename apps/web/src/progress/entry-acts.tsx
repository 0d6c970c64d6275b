// SPDX-License-Identifier: Apache-2.0
import type { LedgerEntryDetail } from '@sanyi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemName } from '../http/problem-error.js';
import { Needed } from '../ui/needed.js';
import { Refused } from '../ui/states.js';
import { entryQuery } from './progress-queries.js';
import { useEntryDecision } from './use-entry-decision.js';

/** What may be done with a report now, but filling it in: the server says what, the page shows it. */
export function EntryActs({ entry }: { readonly entry: LedgerEntryDetail }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { may } = entry;
  const { mutate, error, isPending } = useEntryDecision(entry);
  const again = (): void => {
    void queries.invalidateQueries(entryQuery(entry.id));
  };
  return (
    <>
      {may.includes('withdraw') && (
        <Button
          loading={isPending}
          onClick={() => {
            mutate({ action: 'withdraw' });
          }}
        >
          {t('entryActs.withdraw')}
        </Button>
      )}
      {(['return', 'reopen'] as const).map(
        (action) => may.includes(action) && <WithReason key={action} {...{ entry, action }} />,
      )}
      {may.includes('accept') && (
        <Button
          type="primary"
          loading={isPending}
          onClick={() => {
            mutate({ action: 'accept' });
          }}
        >
          {t('entryActs.accept')}
        </Button>
      )}
      {error !== null && (
        <Refused error={error} onRetry={problemName(error) === 'conflict' ? again : undefined} />
      )}
    </>
  );
}

function WithReason({
  entry,
  action,
}: {
  readonly entry: LedgerEntryDetail;
  readonly action: 'return' | 'reopen';
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { mutate, error, isPending } = useEntryDecision(entry);
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
        {t(`entryActs.${action}`)}
      </Button>
      <Modal
        open={open}
        onCancel={close}
        footer={null}
        destroyOnHidden
        title={t(`entryActs.${action}`)}
      >
        <Form<{ why: string }>
          name={action}
          layout="vertical"
          requiredMark={false}
          onFinish={({ why }) => {
            mutate({ action, why }, { onSuccess: close });
          }}
        >
          <Needed name="why" label={t('entries.why')} extra={t(`entryHints.${action}`)}>
            <Input.TextArea rows={4} maxLength={400} />
          </Needed>
          {error !== null && <Refused error={error} />}
          <Button type="primary" danger htmlType="submit" loading={isPending}>
            {t(`entryActs.${action}`)}
          </Button>
        </Form>
      </Modal>
    </>
  );
}
