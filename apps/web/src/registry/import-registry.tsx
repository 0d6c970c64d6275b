// SPDX-License-Identifier: Apache-2.0
import { RegistryImport } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { withQuery } from '../http/query-string.js';
import { FileChoice } from '../ui/file-choice.js';
import { Loading, Refused } from '../ui/states.js';
import { ImportOutcome } from './import-outcome.js';

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
      title={t('registryImport.title')}
    >
      <Steps />
    </Modal>
  );
}

function Steps() {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const { mutate, data, error, isPending, reset } = useImport();
  const choose = (chosen: File | null) => {
    reset();
    setFile(chosen);
    if (chosen !== null) mutate({ file: chosen, dryRun: true });
  };
  return (
    <div className="stack">
      <p className="aside">{t('registryImport.hint')}</p>
      <p className="acts">
        <Button href="/api/registry/template" download>
          {t('registryImport.template')}
        </Button>
      </p>
      <FileChoice label={t('registryImport.file')} accept=".xlsx" onChoose={choose} />
      {isPending && <Loading />}
      {error !== null && <Refused error={error} />}
      {data !== undefined && <ImportOutcome {...data} />}
      {data?.dryRun === true && file !== null && (
        <Confirm
          {...data}
          isPending={isPending}
          onConfirm={(partial) => {
            mutate({ file, dryRun: false, partial });
          }}
        />
      )}
    </div>
  );
}

/** Says how much it writes; nothing to press where there is nothing to write. */
function Confirm({
  changed,
  refusedRows,
  isPending,
  onConfirm,
}: RegistryImport & {
  readonly isPending: boolean;
  readonly onConfirm: (partial: boolean) => void;
}) {
  const { t } = useTranslation();
  const partial = refusedRows > 0;
  if (changed === 0) return null;
  return (
    <Button
      type={partial ? 'default' : 'primary'}
      disabled={isPending}
      onClick={() => {
        onConfirm(partial);
      }}
    >
      {t(partial ? 'registryImport.keepRest' : 'registryImport.keep', { n: changed })}
    </Button>
  );
}

interface Attempt {
  readonly file: File;
  readonly dryRun: boolean;
  /** Keep the good rows though others are refused. */
  readonly partial?: boolean;
}

function useImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: importFile,
    onSuccess: async ({ kept }) => {
      const lists = ['units', 'institutions', 'resolve'];
      if (kept)
        await Promise.all(lists.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
}

function importFile({ file, dryRun, partial = false }: Attempt): Promise<RegistryImport> {
  const body = new FormData();
  body.append('file', file);
  const query = { dryRun: String(dryRun), partial: String(partial) };
  return send(withQuery('/api/registry/import', query), { method: 'POST', body }, RegistryImport);
}
