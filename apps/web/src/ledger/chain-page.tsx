// SPDX-License-Identifier: Apache-2.0
import type { LedgerChain } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { type ChainSeat, ChainSeatForm } from './chain-seat-form.js';
import { chainQuery } from './ledger-queries.js';
import { RegionBar, useChosenRegion } from './region-bar.js';

const TIERS = ['principal', 'in-charge', 'coordinating', 'cooperating'] as const;

/** 责任链: the four tiers of a region from its leader down, and what is missing. */
export function ChainPage() {
  const { t } = useTranslation();
  const region = useChosenRegion();
  const { data, error, refetch } = useQuery(chainQuery(region));
  const [edited, edit] = useState<ChainSeat | 'new' | null>(null);
  const add = data?.may.edit === true && (
    <Button
      type="primary"
      onClick={() => {
        edit('new');
      }}
    >
      {t('chain.add')}
    </Button>
  );
  return (
    <Page title={t('places.chain')} lead={t('chain.lead')} actions={add}>
      <RegionBar />
      {data === undefined && error === null && <Loading />}
      {error !== null && <Refused error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Chain chain={data} onEdit={edit} />}
      <SeatDialog
        region={region}
        edited={edited}
        onClose={() => {
          edit(null);
        }}
      />
    </Page>
  );
}

function SeatDialog({
  region,
  edited,
  onClose,
}: {
  readonly region: string;
  readonly edited: ChainSeat | 'new' | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open={edited !== null}
      footer={null}
      destroyOnHidden
      title={t(edited === 'new' ? 'chain.add' : 'chain.edit')}
      onCancel={onClose}
    >
      {edited !== null && (
        <ChainSeatForm region={region} seat={edited === 'new' ? null : edited} onDone={onClose} />
      )}
    </Modal>
  );
}

function Chain({
  chain,
  onEdit,
}: {
  readonly chain: LedgerChain;
  readonly onEdit: (seat: ChainSeat) => void;
}) {
  const { t } = useTranslation();
  const { seats, gaps, may, on } = chain;
  const now = seats.filter(({ from, to }) => from <= on && (to === null || to >= on));
  return (
    <>
      {gaps.length > 0 && <Gaps gaps={gaps} />}
      <ol className="plain tiers">
        {TIERS.map((tier) => {
          const here = now.filter((seat) => seat.tier === tier);
          return (
            <li key={tier} className="card" data-empty={here.length === 0}>
              <h2>{t(`chain.tiers.${tier}`)}</h2>
              {here.length === 0 && <p className="aside">{t('chain.vacant')}</p>}
              <ul className="plain pieces">
                {here.map((seat) => (
                  <li key={seat.id}>
                    <Seat seat={seat} onEdit={may.edit ? onEdit : undefined} />
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
      <p className="aside">{t('chain.on', { day: on })}</p>
    </>
  );
}

function Gaps({ gaps }: Pick<LedgerChain, 'gaps'>) {
  const { t } = useTranslation();
  return (
    <Alert
      role="status"
      type="warning"
      showIcon
      title={t('chain.gaps', { n: gaps.length })}
      description={
        <ul className="faults">
          {gaps.map(({ code, words }) => (
            <li key={code + words}>
              <Given>{words}</Given>
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Seat({
  seat,
  onEdit,
}: {
  readonly seat: ChainSeat;
  readonly onEdit: ((seat: ChainSeat) => void) | undefined;
}) {
  const { t } = useTranslation();
  const { holder, unitName, liaison, portfolios, from, to } = seat;
  return (
    <div>
      <p>
        <strong>
          <Given>{holder}</Given>
        </strong>{' '}
        {portfolios.map((one) => (
          <Mark key={one} tone="good">
            {t(`chain.portfolios.${one}`)}
          </Mark>
        ))}
      </p>
      {unitName !== null && (
        <p>
          <Given>{unitName}</Given>
        </p>
      )}
      <p className="aside">
        {t('chain.liaison')}
        {t('list.colon')}
        {liaison === null ? '—' : <Given>{liaison}</Given>}
        <span className="below">{t('chain.term', { from, to: to ?? t('chain.open') })}</span>
      </p>
      {onEdit !== undefined && (
        <Button
          size="small"
          aria-label={t('chain.editOf', { holder })}
          onClick={() => {
            onEdit(seat);
          }}
        >
          {t('chain.edit')}
        </Button>
      )}
    </div>
  );
}
