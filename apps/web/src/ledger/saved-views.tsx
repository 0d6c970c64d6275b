// SPDX-License-Identifier: Apache-2.0
import { LedgerView } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTHING } from '../http/call.js';
import { textFilters } from '../http/query-string.js';
import { Given } from '../ui/given.js';
import { Needed } from '../ui/needed.js';
import { Refused } from '../ui/states.js';
import { useFilters } from '../ui/use-filters.js';
import { LEDGER_FILTERS } from './ledger-filters.js';
import { viewsQuery } from './ledger-queries.js';
import { useLedgerSend } from './use-ledger-send.js';

const NO_FILTER = Object.fromEntries(LEDGER_FILTERS.map((name) => [name, '']));

/** 常用筛选: what is filtered now under a name of one's own, and those kept before. */
export function SavedViews() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(LEDGER_FILTERS);
  const { data } = useQuery(viewsQuery);
  const [open, setOpen] = useState(false);
  const isFiltered = Object.keys(filters).length > 0;
  const views = data?.items ?? [];
  if (views.length === 0 && !isFiltered) return null;
  return (
    <div className="views" role="group" aria-label={t('ledger.views')}>
      {views.length > 0 && <span className="aside">{t('ledger.views')}</span>}
      {views.map((view) => (
        <View
          key={view.id}
          view={view}
          onUse={() => {
            setFilters({ ...NO_FILTER, ...textFilters(view.filter, LEDGER_FILTERS) });
          }}
        />
      ))}
      {isFiltered && (
        <>
          <Button
            size="small"
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('ledger.keepView')}
          </Button>
          <Button
            size="small"
            type="text"
            onClick={() => {
              setFilters(NO_FILTER);
            }}
          >
            {t('ledger.clear')}
          </Button>
        </>
      )}
      <KeepDialog
        open={open}
        onClose={() => {
          setOpen(false);
        }}
      />
    </div>
  );
}

function KeepDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [filters] = useFilters(LEDGER_FILTERS);
  return (
    <Modal
      open={open}
      footer={null}
      destroyOnHidden
      title={t('ledger.keepView')}
      onCancel={onClose}
    >
      <ViewForm filter={filters} onDone={onClose} />
    </Modal>
  );
}

function View({
  view,
  onUse,
}: {
  readonly view: ReturnType<typeof LedgerView.parse>;
  readonly onUse: () => void;
}) {
  const { t } = useTranslation();
  const { mutate, isPending } = useLedgerSend(NOTHING);
  return (
    <span className="view">
      <button type="button" onClick={onUse}>
        <Given>{view.name}</Given>
      </button>
      <button
        type="button"
        disabled={isPending}
        aria-label={t('ledger.dropView', { name: view.name })}
        onClick={() => {
          mutate({ path: `/api/ledger/views/${view.id}`, method: 'DELETE' });
        }}
      >
        ×
      </button>
    </span>
  );
}

function ViewForm({
  filter,
  onDone,
}: {
  readonly filter: Readonly<Record<string, string>>;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { mutate, error, isPending } = useLedgerSend(LedgerView);
  return (
    <>
      {error !== null && <Refused error={error} />}
      <Form<{ name: string }>
        name="view"
        layout="vertical"
        requiredMark={false}
        onFinish={({ name }) => {
          const body = { name, filter };
          mutate({ path: '/api/ledger/views', method: 'POST', body }, { onSuccess: onDone });
        }}
      >
        <Needed name="name" label={t('ledger.viewName')} extra={t('ledger.viewHint')}>
          <Input maxLength={40} autoComplete="off" />
        </Needed>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('form.save')}
        </Button>
      </Form>
    </>
  );
}
