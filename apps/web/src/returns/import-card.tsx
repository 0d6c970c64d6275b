// SPDX-License-Identifier: Apache-2.0
import { ReturnImport } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTHING, send } from '../http/call.js';
import { Given } from '../ui/given.js';
import { Mark, type Tone } from '../ui/mark.js';
import { Refused } from '../ui/states.js';
import { Differences } from './file-outcome.js';
import { importsQuery } from './return-queries.js';

const TONES: Readonly<Record<ReturnImport['state'], Tone>> = {
  reading: 'busy',
  ready: 'warn',
  writing: 'busy',
  done: 'good',
  failed: 'bad',
  cancelled: 'plain',
  interrupted: 'bad',
};

/** One import: how far it is, what it would change, and one's word on it. */
export function ImportCard({ one }: { readonly one: ReturnImport }) {
  const { t } = useTranslation();
  const { state, file, reason } = one;
  useRowsAnew(one);
  return (
    <section className="card stack" aria-label={file}>
      <header className="card-head">
        <h3>
          <Given>{file}</Given> <Mark tone={TONES[state]}>{t(`returnImportStates.${state}`)}</Mark>
        </h3>
      </header>
      <HowFar {...one} />
      {reason !== null && (
        <Alert
          type={state === 'cancelled' ? 'info' : 'error'}
          showIcon
          title={<Given>{reason}</Given>}
        />
      )}
      {state !== 'cancelled' && state !== 'interrupted' && <Found one={one} />}
      <Acts one={one} />
    </section>
  );
}

/** What was taken over is read anew wherever rows are shown. */
function useRowsAnew({ id, state, packet }: ReturnImport): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (state !== 'done') return;
    for (const key of ['return-rows', 'findings', 'packet'])
      void queries.invalidateQueries({ queryKey: [key, packet] });
  }, [queries, id, state, packet]);
}

function HowFar({ state, rowsRead, written, toWrite, file }: ReturnImport) {
  const { t } = useTranslation();
  if (state === 'reading')
    return <p role="status">{t('returnImport.read', { n: rowsRead.toLocaleString('en') })}</p>;
  if (state !== 'writing') return null;
  const percent = toWrite === 0 ? 0 : Math.floor((100 * written) / toWrite);
  return <Progress percent={percent} status="active" aria-label={file} />;
}

function Found({ one }: { readonly one: ReturnImport }) {
  const { t } = useTranslation();
  const { changed, added, conflicting, unchanged, refused, absent } = one;
  return (
    <>
      <p>
        {t('returnFiles.counts', { changed, added, conflicting, unchanged })}{' '}
        {t('returnImport.others', { refused, absent })}
      </p>
      <Differences differences={one.differences} />
      {one.refusedRows.length > 0 && (
        <ul className="faults">
          {one.refusedRows.slice(0, MOST_TOLD).map(({ row, reason }) => (
            <li key={row}>
              {t('returnForm.row', { n: row })} <Given>{reason}</Given>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const MOST_TOLD = 10;

function Acts({ one }: { readonly one: ReturnImport }) {
  const { t } = useTranslation();
  const { id, state, changed, added, conflicting, refused } = one;
  const { accept, cancel, isPending, error } = useWord(id);
  const sure = changed + added;
  const waits = state === 'ready';
  return (
    <>
      <p className="acts">
        {waits && sure > 0 && (
          <Button
            type="primary"
            loading={isPending}
            onClick={() => {
              accept(false);
            }}
          >
            {t('returnFiles.accept', { n: sure })}
          </Button>
        )}
        {waits && conflicting > 0 && (
          <Button
            loading={isPending}
            onClick={() => {
              accept(true);
            }}
          >
            {t('returnFiles.override', { n: sure + conflicting })}
          </Button>
        )}
        {givesBack(one) && (
          <Button href={`/api/returns/imports/${id}/refused`} download>
            {t('returnFiles.giveBack', { n: refused })}
          </Button>
        )}
        {CANCELLABLE.includes(state) && (
          <Button onClick={cancel}>{t('returnImport.cancel')}</Button>
        )}
      </p>
      {error !== null && <Refused error={error} />}
    </>
  );
}

const givesBack = ({ refused, state }: ReturnImport): boolean =>
  refused > 0 && GIVES_BACK.includes(state);
const GIVES_BACK: readonly ReturnImport['state'][] = ['ready', 'done'];
const CANCELLABLE: readonly ReturnImport['state'][] = ['reading', 'ready', 'writing'];

function useWord(id: string) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: importsQuery.queryKey });
  const path = `/api/returns/imports/${id}`;
  const accepting = useMutation({
    mutationFn: (override: boolean) =>
      send(`${path}/acceptance`, { method: 'POST', body: { override } }, ReturnImport),
    onSettled,
  });
  const cancelling = useMutation({
    mutationFn: () => send(path, { method: 'DELETE' }, NOTHING),
    onSettled,
  });
  return {
    accept: accepting.mutate,
    cancel: () => {
      cancelling.mutate();
    },
    isPending: accepting.isPending,
    error: accepting.error ?? cancelling.error,
  };
}
