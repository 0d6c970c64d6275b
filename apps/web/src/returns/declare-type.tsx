// SPDX-License-Identifier: Apache-2.0
import { ReturnTypeDeclared } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { type Column, Grid } from '../ui/grid.js';
import { Refused } from '../ui/states.js';

/** Takes a declaration of the province's own: looked at first, then kept. */
export function DeclareType({
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
      width={820}
      destroyOnHidden
      title={t('returnTypes.declare')}
    >
      <Declaring />
    </Modal>
  );
}

function useDeclare(source: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (dryRun: boolean) =>
      send('/api/returns/types', { method: 'POST', body: { source, dryRun } }, ReturnTypeDeclared),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['return-types'] }),
  });
}

function Declaring() {
  const { t } = useTranslation();
  const id = useId();
  const [source, setSource] = useState('');
  const { mutate, data, error, isPending, reset } = useDeclare(source);
  const fine = data?.faults.length === 0;
  return (
    <div className="stack">
      <p className="aside">{t('returnTypes.declareHint')}</p>
      <label htmlFor={id}>{t('returnTypes.source')}</label>
      <textarea
        id={id}
        className="declaration"
        rows={16}
        spellCheck={false}
        value={source}
        onChange={({ target }) => {
          setSource(target.value);
          reset();
        }}
      />
      <p className="acts">
        <Button
          loading={isPending}
          disabled={source.trim() === ''}
          onClick={() => {
            mutate(true);
          }}
        >
          {t('returnTypes.check')}
        </Button>
        <Button
          type="primary"
          loading={isPending}
          disabled={!fine || data.kept}
          onClick={() => {
            mutate(false);
          }}
        >
          {t('returnTypes.keep')}
        </Button>
      </p>
      {error !== null && <Refused error={error} />}
      {data !== undefined && <Outcome {...data} />}
    </div>
  );
}

function Outcome({ id, version, kept, faults }: ReturnTypeDeclared) {
  const { t } = useTranslation();
  const columns: readonly Column<ReturnTypeDeclared['faults'][number]>[] = [
    { key: 'line', title: t('returnTypes.line'), kind: 'number', cell: ({ line }) => line },
    { key: 'path', title: t('returnTypes.path'), cell: ({ path }) => <code>{path}</code> },
    { key: 'reason', title: t('returnTypes.reason'), kind: 'name', cell: ({ reason }) => reason },
  ];
  if (faults.length === 0)
    return (
      <Alert
        role="status"
        type="success"
        showIcon
        title={t(kept ? 'returnTypes.kept' : 'returnTypes.fine', {
          id: id ?? '',
          version: version ?? 0,
        })}
      />
    );
  return (
    <Grid
      caption={t('returnTypes.faults')}
      columns={columns}
      rows={faults}
      keyOf={({ line, column, path, reason }) => `${line}:${column} ${path} ${reason}`}
    />
  );
}
