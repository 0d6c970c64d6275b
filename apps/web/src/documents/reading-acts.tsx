// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { NOTHING, send } from '../http/call.js';
import { wordsFor } from '../ui/refusal-words.js';
import { ConfirmReading } from './confirm-reading.js';
import { LEDGER } from './document-queries.js';
import { useDesk } from './reading-desk.js';
import type { ReadingWork } from './use-reading-work.js';

/** What can be done with a reading as a whole: take a step back, drop it, or let it enter the ledger. */
export function ReadingActs({ work }: { readonly work: ReadingWork }) {
  const { t } = useTranslation();
  const { reading } = useDesk();
  const { may, corrections, id } = reading;
  return (
    <>
      <Button href={`${LEDGER}/readings/${id}/original`} download>
        {t('reading.download')}
      </Button>
      {may.correct && (
        <Button
          disabled={corrections === 0}
          loading={work.isPending}
          onClick={() => {
            work.mutate({ kind: 'undo' });
          }}
        >
          {t('reading.undo', { n: corrections })}
        </Button>
      )}
      {may.drop && <Drop />}
      <ConfirmReading reading={reading} />
    </>
  );
}

function Drop() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { id, version } = useDesk().reading;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    mutationFn: () => send(`${LEDGER}/readings/${id}`, { method: 'DELETE', version }, NOTHING),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['ledger', 'readings'] });
      await navigate({ to: '/app/documents', search: { show: 'waiting' } });
    },
    onError: (problem) => void message.error(wordsFor(problem, t)),
  });
  return (
    <Popconfirm
      title={t('reading.dropSure')}
      onConfirm={() => {
        mutate();
      }}
    >
      <Button danger loading={isPending}>
        {t('reading.drop')}
      </Button>
    </Popconfirm>
  );
}
