// SPDX-License-Identifier: Apache-2.0
import type { ReturnPacket } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { EndlessList } from '../ui/endless-list.js';
import { Page } from '../ui/page.js';
import { Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { DecidedOutcome, useDecideAll } from './decide-all.js';
import { HandInFiles } from './hand-in-files.js';
import { PacketGrid } from './packet-grid.js';
import { RETURN_FILTERS } from './return-filters.js';
import { packetsQuery } from './return-queries.js';

const LISTS = ['to-fill', 'to-review', 'all'] as const;
type List = (typeof LISTS)[number];

/** What waits for me to fill in and to review, and all that I may see. */
export function ReturnsPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [filters, setFilters] = useFilters(RETURN_FILTERS);
  const list = LISTS.find((each) => each === filters.list) ?? 'to-fill';
  const shown = LISTS.filter((each) => each !== 'to-review' || may['returns.review']);
  return (
    <Page
      title={t('places.returns')}
      lead={t('returns.lead')}
      actions={
        <>
          {may['returns.export'] && (
            <TakeOut
              path="/api/returns/packets/export"
              filters={{ list }}
              of={t('places.returns')}
            />
          )}
          {may['returns.fill'] && <HandInFiles />}
        </>
      }
    >
      <div className="filters">
        <Segmented
          aria-label={t('returns.which')}
          options={shown.map((value) => ({ value, label: t(`returns.${value}`) }))}
          value={list}
          onChange={(next) => {
            setFilters({ list: next });
          }}
        />
      </div>
      <PacketList key={list} list={list} />
    </Page>
  );
}

const EMPTY = {
  'to-fill': 'returns.emptyFill',
  'to-review': 'returns.emptyReview',
  all: 'returns.emptyAll',
} as const;

function PacketList({ list }: { readonly list: List }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(packetsQuery({ list }));
  const [chosen, setChosen] = useState<readonly ReturnPacket[]>([]);
  return (
    <>
      {list === 'to-review' && (
        <ApproveAll
          shown={query.data?.pages.flatMap(({ items }) => items) ?? []}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      <EndlessList query={query} empty={t(EMPTY[list])}>
        {(packets) => (
          <PacketGrid
            packets={packets}
            {...(list === 'to-review' ? { chosen, onChoose: setChosen } : {})}
          />
        )}
      </EndlessList>
    </>
  );
}

/** Approves all that were chosen; each that was not done says why. */
function ApproveAll({
  shown,
  chosen,
  onChoose,
}: {
  readonly shown: readonly ReturnPacket[];
  readonly chosen: readonly ReturnPacket[];
  readonly onChoose: (chosen: readonly ReturnPacket[]) => void;
}) {
  const { t } = useTranslation();
  const { mutate, data, error, isPending } = useDecideAll('approve', () => {
    onChoose([]);
  });
  return (
    <>
      <div className="acts">
        <Button
          disabled={shown.length === chosen.length}
          onClick={() => {
            onChoose(shown);
          }}
        >
          {t('returns.chooseAll')}
        </Button>
        <Button
          type="primary"
          disabled={chosen.length === 0}
          loading={isPending}
          onClick={() => {
            mutate(chosen);
          }}
        >
          {t('returns.approveAll')}
        </Button>
        <span className="aside chosen" role="status">
          {t('returns.chosen', { n: chosen.length })}
        </span>
      </div>
      {error !== null && <Refused error={error} />}
      {data !== undefined && <DecidedOutcome {...data} />}
    </>
  );
}
