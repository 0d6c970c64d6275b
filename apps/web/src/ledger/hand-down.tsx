// SPDX-License-Identifier: Apache-2.0
import { HandedDownAnswer, type LedgerTaskDetail, type RegionRow } from '@sanyi/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { type Dispatch, type SetStateAction, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regionsQuery } from '../registry/registry-queries.js';
import { Given } from '../ui/given.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import {
  type DraftParts,
  firstPart,
  lastDayOf,
  lateWithoutReason,
  partsToSend,
  withPart,
} from './hand-down-parts.js';
import { HandDownRow } from './hand-down-row.js';
import { unitsOfQuery } from './ledger-queries.js';
import { useLedgerSend } from './use-ledger-send.js';

/** 分解到下级: which regions, who leads there, until when. */
export function HandDownDialog({ detail }: { readonly detail: LedgerTaskDetail }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('handDown.open')}
      </Button>
      <Modal
        open={open}
        footer={null}
        destroyOnHidden
        width={880}
        title={t('handDown.open')}
        onCancel={() => {
          setOpen(false);
        }}
      >
        <HandDown
          detail={detail}
          onClose={() => {
            setOpen(false);
          }}
        />
      </Modal>
    </>
  );
}

function HandDown({
  detail,
  onClose,
}: {
  readonly detail: LedgerTaskDetail;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [parts, setParts] = useState<DraftParts>({});
  const { mutate, data, error, isPending } = useLedgerSend(HandedDownAnswer);
  if (data !== undefined) return <HandedDown {...data} onClose={onClose} />;
  const above = lastDayOf(detail);
  const late = lateWithoutReason(parts, above);
  const chosen = Object.keys(parts).length;
  return (
    <div className="stack">
      <p className="aside">
        {t('handDown.hint')}
        {above !== null && t('handDown.above', { day: above })}
      </p>
      <Regions detail={detail} parts={parts} onChange={setParts} />
      {error !== null && <Refused error={error} />}
      <div className="acts">
        <Button
          type="primary"
          disabled={chosen === 0 || late.length > 0}
          loading={isPending}
          onClick={() => {
            const path = `/api/ledger/tasks/${encodeURIComponent(detail.task)}/lowers`;
            mutate({ path, method: 'POST', body: { parts: partsToSend(parts) } });
          }}
        >
          {t('handDown.send', { n: chosen })}
        </Button>
        {late.length > 0 && (
          <span className="needed" role="status">
            {t('handDown.needsReason', { n: late.length })}
          </span>
        )}
      </div>
    </div>
  );
}

function Regions({
  detail,
  parts,
  onChange,
}: {
  readonly detail: LedgerTaskDetail;
  readonly parts: DraftParts;
  readonly onChange: Dispatch<SetStateAction<DraftParts>>;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(regionsQuery({ parent: detail.region }));
  if (error !== null) return <Refused error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.items.length === 0) return <Nothing>{t('handDown.noRegions')}</Nothing>;
  return (
    <>
      <ChooseAll detail={detail} regions={data.items} onChange={onChange} />
      <ul className="plain hand-down">
        {data.items.map((region) => (
          <li key={region.code}>
            <HandDownRow
              detail={detail}
              region={region}
              part={parts[region.code]}
              onChange={(part) => {
                // Units are fetched between a tick and this: what was ticked meanwhile stays.
                onChange((now) => withPart(now, region.code, part));
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** 全选: every region below with its own lead; what was ticked before keeps what was typed. */
function ChooseAll({
  detail,
  regions,
  onChange,
}: {
  readonly detail: LedgerTaskDetail;
  readonly regions: readonly RegionRow[];
  readonly onChange: Dispatch<SetStateAction<DraftParts>>;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => Promise.all(regions.map(({ code }) => queries.query(unitsOfQuery(code)))),
    onSuccess: (units) => {
      const parts = regions.map(
        ({ code }, at) => [code, firstPart(detail, units[at]?.items ?? [])] as const,
      );
      onChange((now) => ({ ...Object.fromEntries(parts), ...now }));
    },
  });
  return (
    <p className="acts">
      <Button
        size="small"
        loading={isPending}
        onClick={() => {
          mutate();
        }}
      >
        {t('handDown.chooseAll', { n: regions.length })}
      </Button>
    </p>
  );
}

/** What came of it: who got a sheet, and what is still open. */
function HandedDown({
  tasks,
  packets,
  findings,
  onClose,
}: ReturnType<typeof HandedDownAnswer.parse> & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <Alert
        role="status"
        showIcon
        type={findings.length === 0 ? 'success' : 'warning'}
        title={t('handDown.done', { n: tasks.length, packets })}
        description={
          findings.length > 0 && (
            <ul className="faults">
              {findings.map(({ region, words }) => (
                <li key={region + words}>
                  <Given>{words}</Given>
                </li>
              ))}
            </ul>
          )
        }
      />
      <Button onClick={onClose}>{t('handDown.close')}</Button>
    </div>
  );
}
