// SPDX-License-Identifier: Apache-2.0
import { LedgerChain } from '@sanyi/contract';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Needed } from '../ui/needed.js';
import { Refused } from '../ui/states.js';
import { UnitInput } from '../ui/unit-input.js';
import { useToday } from '../ui/use-today.js';
import { useLedgerSend } from './use-ledger-send.js';

/** One seat of a chain. */
export type ChainSeat = LedgerChain['seats'][number];

type Draft = Omit<ChainSeat, 'id' | 'version' | 'unitName'> & { readonly region: string };

const TIERS = ['principal', 'in-charge', 'coordinating', 'cooperating'] as const;
const PORTFOLIOS = ['care', 'insurance', 'medicines'] as const;

const orNull = (text: string | null | undefined): string | null =>
  text === undefined || text === '' ? null : text;

/** A new seat is added; one that is there is changed at the version that was read. */
function sendingOf(
  { tier, holder, unit, liaison, portfolios, from, to }: Draft,
  region: string,
  seat: ChainSeat | null,
) {
  const body = {
    ...{ region, tier, holder, unit: orNull(unit), liaison: orNull(liaison) },
    ...{ portfolios, from, to: orNull(to) },
  };
  const at = '/api/ledger/chain';
  if (seat === null) return { path: at, method: 'POST' as const, body };
  const { id, version } = seat;
  return { path: `${at}/${id}`, method: 'PUT' as const, body, version };
}

/** A new seat in the chain of a region, or one to bring up to date. */
export function ChainSeatForm({
  region,
  seat,
  onDone,
}: {
  readonly region: string;
  readonly seat: ChainSeat | null;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const { mutate, error, isPending } = useLedgerSend(LedgerChain);
  return (
    <>
      {error !== null && <Refused error={error} />}
      <Form<Draft>
        name="chain-seat"
        layout="vertical"
        requiredMark={false}
        initialValues={{ tier: 'principal', portfolios: [], from: today, ...seat, region }}
        onFinish={(draft) => {
          mutate(sendingOf(draft, region, seat), { onSuccess: onDone });
        }}
      >
        <Form.Item name="region" hidden>
          <Input />
        </Form.Item>
        <WhoFields seat={seat} />
        <div className="two">
          <Needed name="from" label={t('chain.from')}>
            <Input type="date" />
          </Needed>
          <Form.Item name="to" label={t('chain.to')} extra={t('chain.toHint')}>
            <Input type="date" />
          </Form.Item>
        </div>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('form.save')}
        </Button>
      </Form>
    </>
  );
}

function WhoFields({ seat }: { readonly seat: ChainSeat | null }) {
  const { t } = useTranslation();
  const names = new Map(
    seat?.unit == null ? [] : [[seat.unit, seat.unitName ?? seat.unit] as const],
  );
  return (
    <>
      <Form.Item name="tier" label={t('chain.tier')}>
        <Select options={TIERS.map((value) => ({ value, label: t(`chain.tiers.${value}`) }))} />
      </Form.Item>
      <Needed name="holder" label={t('chain.holder')} extra={t('chain.holderHint')}>
        <Input maxLength={60} autoComplete="off" />
      </Needed>
      <Form.Item name="unit" label={t('ledger.unit')}>
        <UnitInput region="region" names={names} />
      </Form.Item>
      <Form.Item name="liaison" label={t('chain.liaison')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="portfolios" label={t('chain.inCharge')}>
        <Checkbox.Group
          options={PORTFOLIOS.map((value) => ({ value, label: t(`chain.portfolios.${value}`) }))}
        />
      </Form.Item>
    </>
  );
}
