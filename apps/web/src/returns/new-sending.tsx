// SPDX-License-Identifier: Apache-2.0
import { ReturnSending } from '@sanyi/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { Loading, Refused } from '../ui/states.js';
import { ChooseUnits } from './choose-units.js';
import { recipientsQuery, typesQuery } from './return-queries.js';
import { usePeriod } from './use-period.js';
import { useLabel } from './words.js';

/** 下发: choose the type, the period, the days and the units. */
export function NewSendingDialog({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      width={760}
      destroyOnHidden
      title={t('sendings.new')}
    >
      <SendingForm onDone={onClose} />
    </Modal>
  );
}

const EMPTY = { type: '', period: '', signBy: '', dueOn: '', note: '' };
type Draft = typeof EMPTY;

/** Sends to the chosen units, each in the way it can be reached. */
function useSend(draft: Draft, chosen: ReadonlySet<string>, onDone: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const recipients = useQuery(recipientsQuery(draft.type));
  const sending = useMutation({
    mutationFn: () => {
      const all = recipients.data?.items ?? [];
      const units = all
        .filter(({ unit }) => chosen.has(unit))
        .map(({ unit, hasAccount }) => ({ unit, channel: hasAccount ? 'account' : 'file' }));
      const period = draft.period || (recipients.data?.periods[0] ?? '');
      return send(
        '/api/returns/sendings',
        { method: 'POST', body: { ...draft, period, units } },
        ReturnSending,
      );
    },
    onSuccess: async ({ packets }) => {
      void message.success(t('sendings.sent', { n: packets }));
      await Promise.all(
        ['sendings', 'packets', 'return-sums'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      );
      onDone();
    },
  });
  return { recipients, sending };
}

function SendingForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { recipients, sending } = useSend(draft, chosen, onDone);
  const { mutate, error, isPending } = sending;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <SendingFields
        draft={draft}
        periods={recipients.data?.periods ?? []}
        onChange={(change) => {
          setDraft({ ...draft, ...change });
          if (change.type !== undefined) setChosen(new Set());
        }}
      />
      {recipients.isFetching && <Loading />}
      {recipients.data !== undefined && (
        <ChooseUnits items={recipients.data.items} chosen={chosen} onChoose={setChosen} />
      )}
      {error !== null && <Refused error={error} />}
      <Button type="primary" htmlType="submit" loading={isPending} disabled={chosen.size === 0}>
        {t('sendings.send')}
      </Button>
    </form>
  );
}

function SendingFields({
  draft,
  periods,
  onChange,
}: {
  readonly draft: Draft;
  readonly periods: readonly string[];
  readonly onChange: (change: Partial<Draft>) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const id = useId();
  const types = useQuery(typesQuery()).data?.items ?? [];
  const change =
    (name: keyof Draft) =>
    ({ target }: { readonly target: { readonly value: string } }) => {
      onChange({ [name]: target.value });
    };
  return (
    <div className="two-columns">
      <label htmlFor={`${id}-type`}>{t('sendings.type')}</label>
      <select id={`${id}-type`} required value={draft.type} onChange={change('type')}>
        <option value="">{t('returnForm.choose')}</option>
        {types.map((type) => (
          <option key={type.id} value={type.id}>
            {label(type.label)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-period`}>{t('sendings.period')}</label>
      <select id={`${id}-period`} value={draft.period} onChange={change('period')}>
        <Periods periods={periods} />
      </select>
      {(['signBy', 'dueOn'] as const).map((name) => (
        <FormDay key={name} id={`${id}-${name}`} name={name} draft={draft} onChange={change} />
      ))}
      <label htmlFor={`${id}-note`}>{t('sendings.note')}</label>
      <input
        id={`${id}-note`}
        type="text"
        maxLength={1000}
        value={draft.note}
        onChange={change('note')}
      />
    </div>
  );
}

function Periods({ periods }: { readonly periods: readonly string[] }) {
  const periodOf = usePeriod();
  return periods.map((period) => (
    <option key={period} value={period}>
      {periodOf(period)}
    </option>
  ));
}

function FormDay({
  id,
  name,
  draft,
  onChange,
}: {
  readonly id: string;
  readonly name: 'signBy' | 'dueOn';
  readonly draft: Draft;
  readonly onChange: (
    name: keyof Draft,
  ) => (event: { readonly target: { readonly value: string } }) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <label htmlFor={id}>{t(`sendings.${name}`)}</label>
      <input id={id} type="date" required value={draft[name]} onChange={onChange(name)} />
    </>
  );
}
