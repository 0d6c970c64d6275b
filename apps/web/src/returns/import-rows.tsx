// SPDX-License-Identifier: Apache-2.0
import { RETURN_IMPORT_LIMITS, ReturnImport } from '@sanyi/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { withQuery } from '../http/query-string.js';
import { DialogButton } from '../ui/dialog-button.js';
import { FileChoice } from '../ui/file-choice.js';
import { Refused } from '../ui/states.js';
import { ImportCard } from './import-card.js';
import { importsQuery } from './return-queries.js';

/** 导入: a file of any size goes in, is compared while one waits or goes on, and is taken over whole at one's word. */
export function ImportRows({ packet }: { readonly packet: string }) {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('returnImport.open')} title={t('returnImport.title')}>
      <Steps packet={packet} />
    </DialogButton>
  );
}

function Steps({ packet }: { readonly packet: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(importsQuery);
  const { mutate, error, isPending } = useImport(packet);
  const latest = data?.items.find((one) => one.packet === packet);
  const { megabytes, rows } = RETURN_IMPORT_LIMITS;
  return (
    <div className="stack">
      <p className="aside">
        {t('returnImport.hint', { megabytes, rows: rows.toLocaleString('en') })}
      </p>
      <FileChoice
        label={t('returnImport.choose')}
        accept=".xlsx,.csv"
        onChoose={(file) => {
          if (file !== null) mutate(file);
        }}
      />
      {isPending && <p role="status">{t('returnImport.sending')}</p>}
      {error !== null && <Refused error={error} />}
      {latest !== undefined && <ImportCard one={latest} />}
    </div>
  );
}

function useImport(packet: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file);
      const path = withQuery('/api/returns/imports', { packet });
      return send(path, { method: 'POST', body }, ReturnImport);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: importsQuery.queryKey }),
  });
}
