// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { RowTitle } from './ledger-columns.js';
import type { LedgerListProps } from './ledger-table.js';
import { PlainDay, Share } from './share.js';
import type { ShownRow } from './tree-rows.js';
import { useCardsInView } from './use-window.js';
import { LampWhy } from './work-grid.js';

/** 台账 on a narrow screen: a card for each task, only those in view. */
export function LedgerCards({ rows, onToggle, onEnd }: LedgerListProps) {
  const { t } = useTranslation();
  const [top, setTop] = useState(0);
  const { inView, height, measure } = useCardsInView(top, { rows, onEnd });
  return (
    <ul
      className="plain ledger-cards"
      aria-label={t('ledger.list')}
      style={{ height }}
      ref={(list) => {
        if (list !== null) setTop(list.offsetTop);
      }}
    >
      {inView.map(({ index, shown, start }) => (
        <li
          key={shown.row.task}
          className="card"
          data-index={index}
          aria-setsize={rows.length}
          aria-posinset={index + 1}
          ref={measure}
          style={{ transform: `translateY(${start}px)` }}
        >
          <Card shown={shown} onToggle={onToggle} />
        </li>
      ))}
    </ul>
  );
}

function Card({
  shown,
  onToggle,
}: {
  readonly shown: ShownRow;
  readonly onToggle: (task: string) => void;
}) {
  const { t } = useTranslation();
  const { row } = shown;
  return (
    <>
      <h3>
        <RowTitle shown={shown} onToggle={onToggle} />
      </h3>
      <p>
        <LampWhy {...row} />
      </p>
      <dl className="facts">
        <dt>{t('ledger.leads')}</dt>
        <dd>{row.lead === '' ? '—' : <Given>{row.lead}</Given>}</dd>
        <dt>{t('ledger.due')}</dt>
        <dd>
          <PlainDay on={row.due} />
        </dd>
        <dt>{t('ledger.progress')}</dt>
        <dd>
          <Share of={row.progress} />
        </dd>
        <dt>{t('ledger.region')}</dt>
        <dd>
          <Given>{row.regionName}</Given>
        </dd>
      </dl>
    </>
  );
}
