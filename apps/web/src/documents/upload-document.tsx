// SPDX-License-Identifier: Apache-2.0
import { LedgerReadingDetail } from '@sanyi/contract';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { withQuery } from '../http/query-string.js';
import { FileChoice } from '../ui/file-choice.js';
import { Loading, Refused } from '../ui/states.js';
import { LEDGER } from './document-queries.js';
import { useReadIn } from './use-read-in.js';

/** 上传文件: read at once by the server, then opened. With `document`, the next version of that document. */
export function UploadDocument({ document }: { readonly document?: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const name = t(document === undefined ? 'documents.upload' : 'documents.uploadNext');
  return (
    <>
      <Button
        type={document === undefined ? 'primary' : 'default'}
        onClick={() => {
          setOpen(true);
        }}
      >
        {name}
      </Button>
      <Modal
        open={open}
        onCancel={() => {
          setOpen(false);
        }}
        footer={null}
        destroyOnHidden
        title={name}
      >
        <Upload document={document} />
      </Modal>
    </>
  );
}

function Upload({ document }: { readonly document: string | undefined }) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useReadIn((file: File) => sendIn(file, document));
  return (
    <div className="stack">
      <p>{t(document === undefined ? 'documents.uploadHint' : 'documents.uploadNextHint')}</p>
      <p className="aside">{t('documents.uploadKinds')}</p>
      <FileChoice
        label={t('documents.chooseFile')}
        accept=".docx,.pdf,.html,.htm,.txt"
        onChoose={(file) => {
          if (file !== null) mutate(file);
        }}
      />
      {isPending && (
        <>
          <Loading />
          <p className="aside">{t('documents.uploading')}</p>
        </>
      )}
      {error !== null && <Refused error={error} />}
    </div>
  );
}

function sendIn(file: File, document: string | undefined) {
  const body = new FormData();
  body.append('file', file);
  const path = withQuery(`${LEDGER}/readings`, { document });
  return send(path, { method: 'POST', body }, LedgerReadingDetail);
}
