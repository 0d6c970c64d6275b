// SPDX-License-Identifier: Apache-2.0
import { type ReturnFileOutcome, ReturnFilesOutcome } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { withQuery } from '../http/query-string.js';
import { DialogButton } from '../ui/dialog-button.js';
import { FilesChoice } from '../ui/file-choice.js';
import { type Column, Grid } from '../ui/grid.js';
import { Loading, Refused } from '../ui/states.js';
import { FileOutcome } from './file-outcome.js';
import { usePeriod } from './use-period.js';

/** 交回填报表: many workbooks at once; looked at first, with every difference and every fault, then accepted together. */
export function HandInFiles() {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('returnFiles.open')} title={t('returnFiles.title')} width={860}>
      <Steps />
    </DialogButton>
  );
}

interface Attempt {
  readonly files: readonly File[];
  readonly accept: boolean;
  readonly override?: boolean;
}

function Steps() {
  const { t } = useTranslation();
  const [files, setFiles] = useState<readonly File[]>([]);
  const { mutate, data, error, isPending, reset, variables } = useHandIn();
  return (
    <div className="stack">
      <p className="aside">{t('returnFiles.hint')}</p>
      <FilesChoice
        label={t('returnFiles.choose')}
        accept=".xlsx"
        onChoose={(chosen) => {
          reset();
          setFiles(chosen);
          if (chosen.length > 0) mutate({ files: chosen, accept: false });
        }}
      />
      {isPending && <Loading />}
      {error !== null && <Refused error={error} />}
      {data !== undefined && (
        <>
          <Sums items={data.items} kept={variables.accept} />
          <FileGrid items={data.items} files={files} />
          {!variables.accept && (
            <Accept
              items={data.items}
              onAccept={(override) => {
                mutate({ files, accept: true, override });
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

function useHandIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ files, accept, override = false }: Attempt) => {
      const body = new FormData();
      for (const file of files) body.append('file', file);
      const query = { accept: String(accept), override: String(override) };
      return send(
        withQuery('/api/returns/files', query),
        { method: 'POST', body },
        ReturnFilesOutcome,
      );
    },
    onSuccess: async () => {
      const lists = ['packets', 'packet', 'return-rows', 'findings', 'sending'];
      await Promise.all(lists.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
}

const sumOf = (
  items: readonly ReturnFileOutcome[],
  name: 'changed' | 'added' | 'conflicting' | 'written',
): number => items.reduce((sum, item) => sum + item[name], 0);

function Sums({
  items,
  kept,
}: {
  readonly items: readonly ReturnFileOutcome[];
  readonly kept: boolean;
}) {
  const { t } = useTranslation();
  const refused = items.reduce((sum, { refusedRows }) => sum + refusedRows.length, 0);
  const whole = items.filter((item) => item.refused !== null).length;
  const facts = { files: items.length, refused, whole };
  return (
    <Alert
      role="status"
      showIcon
      type={refused + whole === 0 ? 'success' : 'warning'}
      title={
        kept
          ? t('returnFiles.kept', { n: sumOf(items, 'written'), ...facts })
          : t('returnFiles.tried', {
              changed: sumOf(items, 'changed'),
              added: sumOf(items, 'added'),
              conflicting: sumOf(items, 'conflicting'),
              ...facts,
            })
      }
    />
  );
}

function Accept({
  items,
  onAccept,
}: {
  readonly items: readonly ReturnFileOutcome[];
  readonly onAccept: (override: boolean) => void;
}) {
  const { t } = useTranslation();
  const sure = sumOf(items, 'changed') + sumOf(items, 'added');
  const conflicting = sumOf(items, 'conflicting');
  return (
    <p className="acts">
      {sure > 0 && (
        <Button
          type="primary"
          onClick={() => {
            onAccept(false);
          }}
        >
          {t('returnFiles.accept', { n: sure })}
        </Button>
      )}
      {conflicting > 0 && (
        <Button
          onClick={() => {
            onAccept(true);
          }}
        >
          {t('returnFiles.override', { n: sure + conflicting })}
        </Button>
      )}
    </p>
  );
}

function FileGrid({
  items,
  files,
}: {
  readonly items: readonly ReturnFileOutcome[];
  readonly files: readonly File[];
}) {
  const { t } = useTranslation();
  const periodOf = usePeriod();
  const columns: readonly Column<ReturnFileOutcome>[] = [
    { key: 'file', title: t('returnFiles.file'), kind: 'name', cell: ({ file }) => file },
    {
      key: 'unit',
      title: t('returns.unit'),
      cell: ({ unitName, period }) => (
        <>
          {unitName} <span className="aside">{period === '' ? '' : periodOf(period)}</span>
        </>
      ),
    },
    {
      key: 'outcome',
      title: t('returnFiles.outcome'),
      cell: (item) => (
        <FileOutcome outcome={item} file={files.find(({ name }) => name === item.file)} />
      ),
    },
  ];
  return (
    <Grid
      caption={t('returnFiles.files')}
      columns={columns}
      rows={items}
      keyOf={({ file }) => file}
    />
  );
}
