// SPDX-License-Identifier: Apache-2.0
import { BulkDecided, type ReturnPacket } from '@sanyi/contract';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { usePresence } from '../session/session-context.js';
import { BulkOutcome } from '../ui/bulk-outcome.js';
import { EndlessList } from '../ui/endless-list.js';
import { Page } from '../ui/page.js';
import { Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
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
          chosen={chosen}
          onDone={() => {
            setChosen([]);
          }}
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
  chosen,
  onDone,
}: {
  readonly chosen: readonly ReturnPacket[];
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () =>
      send(
        '/api/returns/decisions',
        {
          method: 'POST',
          body: {
            kind: 'approve',
            packets: chosen.map(({ id, version }) => ({ id, version })),
          },
        },
        BulkDecided,
      ),
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: ['packets'] });
    },
  });
  return (
    <>
      <div className="acts">
        <Button
          type="primary"
          disabled={chosen.length === 0}
          loading={isPending}
          onClick={() => {
            mutate();
          }}
        >
          {t('returns.approveAll')}
        </Button>
        <span className="aside chosen" role="status">
          {t('returns.chosen', { n: chosen.length })}
        </span>
      </div>
      {error !== null && <Refused error={error} />}
      {data !== undefined && <Outcome {...data} />}
    </>
  );
}

function Outcome({ items }: BulkDecided) {
  const { t } = useTranslation();
  return (
    <BulkOutcome
      items={items}
      done={(n) => t('returns.bulkDone', { n })}
      refused={(n) => t('returns.bulkRefused', { n })}
    />
  );
}
