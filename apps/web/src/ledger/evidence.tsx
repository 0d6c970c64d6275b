// SPDX-License-Identifier: Apache-2.0
import { LedgerTaskDetail } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { FileChoice } from '../ui/file-choice.js';
import { Given } from '../ui/given.js';
import { Moment } from '../ui/moment.js';
import { Loading, Refused } from '../ui/states.js';
import { useLedgerSend } from './use-ledger-send.js';

type Detail = ReturnType<typeof LedgerTaskDetail.parse>;

/** 佐证: the files that show a deliverable, and one more. */
export function Evidence({
  detail: { task, may },
  deliverable: { id, files },
}: {
  readonly detail: Detail;
  readonly deliverable: Detail['deliverables'][number];
}) {
  const { t } = useTranslation();
  const { mutate, error, isPending } = useLedgerSend(LedgerTaskDetail);
  const path = `/api/ledger/tasks/${encodeURIComponent(task)}/deliverables/${encodeURIComponent(id)}/files`;
  return (
    <>
      {files.length > 0 && (
        <ul className="plain" aria-label={t('task.evidence')}>
          {files.map((file) => (
            <li key={file.id}>
              <a href={`/api/ledger/files/${file.id}`} download>
                <Given>{file.name}</Given>
              </a>{' '}
              <span className="aside">
                <Given>{file.by}</Given> <Moment at={file.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {may.prove && (
        <FileChoice
          label={t('task.addEvidence')}
          accept=".pdf,.ofd,.doc,.docx,.wps,.xls,.xlsx,.pptx,.jpg,.png,.txt,.csv,.zip"
          onChoose={(file) => {
            if (file === null) return;
            const body = new FormData();
            body.append('file', file);
            mutate({ path, method: 'POST', body });
          }}
        />
      )}
      {isPending && <Loading />}
      {error !== null && <Refused error={error} />}
    </>
  );
}
