// SPDX-License-Identifier: Apache-2.0
import { RegistryImport } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { Field } from '../ui/field.js';
import { type Column, Grid } from '../ui/grid.js';
import { Loading, Refused } from '../ui/states.js';

type RefusedRow = RegistryImport['refused'][number];

/** Takes a workbook of own units and institutions: first tried, then kept; each refused row with its reason. */
export function ImportRegistry({
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
      title={t('registry.importTitle')}
    >
      <p>
        {t('registry.importHint')} <a href="/api/registry/template">{t('registry.template')}</a>
      </p>
      <Trial />
    </Modal>
  );
}

function Trial() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: ({ chosen, dryRun }: { readonly chosen: File; readonly dryRun: boolean }) =>
      importFile(chosen, dryRun),
    onSuccess: async ({ dryRun }) => {
      if (!dryRun) await queries.invalidateQueries();
    },
  });
  const attempt = (dryRun: boolean) => () => {
    if (file !== null) mutate({ chosen: file, dryRun });
  };
  return (
    <div className="stack">
      <Field label={t('registry.file')}>
        {(id) => (
          <input
            id={id}
            type="file"
            accept=".xlsx"
            onChange={({ target }) => {
              reset();
              setFile(target.files?.[0] ?? null);
            }}
          />
        )}
      </Field>
      <p className="acts">
        <Button disabled={file === null || isPending} onClick={attempt(true)}>
          {t('registry.tryImport')}
        </Button>
        <Button
          type="primary"
          disabled={data?.dryRun !== true || data.accepted === 0 || isPending}
          onClick={attempt(false)}
        >
          {t('registry.keepImport')}
        </Button>
      </p>
      {isPending && <Loading />}
      {error !== null && <Refused error={error} />}
      {data !== undefined && <Outcome {...data} />}
    </div>
  );
}

function importFile(file: File, dryRun: boolean): Promise<RegistryImport> {
  const form = new FormData();
  form.append('file', file);
  return send(
    `/api/registry/import?dryRun=${dryRun}`,
    { method: 'POST', body: form },
    RegistryImport,
  );
}

function Outcome({ accepted, refused, dryRun }: RegistryImport) {
  const { t } = useTranslation();
  const columns: readonly Column<RefusedRow>[] = [
    { key: 'sheet', title: t('registry.sheet'), cell: ({ sheet }) => sheet, kind: 'name' },
    { key: 'row', title: t('registry.row'), cell: ({ row }) => row, kind: 'number' },
    { key: 'cell', title: t('registry.cell'), cell: ({ cell }) => cell ?? '—' },
    { key: 'reason', title: t('registry.reason'), cell: ({ reason }) => reason },
  ];
  return (
    <>
      <Alert
        type={refused.length === 0 ? 'success' : 'warning'}
        showIcon
        title={t(dryRun ? 'registry.wouldTake' : 'registry.taken', {
          accepted,
          refused: refused.length,
        })}
      />
      {refused.length > 0 && (
        <Grid
          caption={t('registry.refusedRows')}
          columns={columns}
          rows={refused}
          keyOf={({ sheet, row, cell, reason }) => [sheet, row, cell, reason].join(' ')}
        />
      )}
    </>
  );
}
