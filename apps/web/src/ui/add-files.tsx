// SPDX-License-Identifier: Apache-2.0
import { Uploaded } from '@sanyi/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { byteWords } from './byte-words.js';
import { Given } from './given.js';
import { Loading, Refused } from './states.js';

/** A file that was sent in and waits for what it belongs to. */
export type AddedFile = ReturnType<typeof Uploaded.parse>;

const MOST = 10;

/** Sends files in, one by one; what was sent in stands in a list and can be taken off again. */
export function AddFiles({
  to,
  value = [],
  onChange,
}: {
  /** Where they are sent. */
  readonly to: string;
  readonly value?: readonly AddedFile[];
  readonly onChange?: (files: readonly AddedFile[]) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (files: readonly File[]) => {
      let added = value;
      for (const file of files) {
        added = [...added, await sendIn(to, file)];
        onChange?.(added);
      }
    },
  });
  const full = value.length >= MOST;
  return (
    <div className="stack">
      <Added files={value} onChange={onChange} />
      <div className="file-choice">
        <input
          id={id}
          className="unseen"
          type="file"
          multiple
          disabled={full || isPending}
          onChange={({ target }) => {
            mutate([...(target.files ?? [])].slice(0, MOST - value.length));
            target.value = '';
          }}
        />
        <label htmlFor={id}>{t('attachments.choose')}</label>
        <span className="aside">{t('attachments.hint')}</span>
      </div>
      {isPending && <Loading />}
      {error !== null && <Refused error={error} />}
    </div>
  );
}

function sendIn(to: string, file: File): Promise<AddedFile> {
  const body = new FormData();
  body.append('file', file);
  return send(to, { method: 'POST', body }, Uploaded);
}

function Added({
  files,
  onChange,
}: {
  readonly files: readonly AddedFile[];
  readonly onChange: ((files: readonly AddedFile[]) => void) | undefined;
}) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul className="plain files" aria-label={t('attachments.list')}>
      {files.map(({ id, name, bytes }) => (
        <li key={id}>
          <Given>{name}</Given> <span className="aside">{byteWords(bytes)}</span>
          <Button
            size="small"
            aria-label={t('attachments.remove', { name })}
            onClick={() => {
              onChange?.(files.filter((one) => one.id !== id));
            }}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}
