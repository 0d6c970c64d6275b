// SPDX-License-Identifier: Apache-2.0
import { GROUPING_UPLOAD_LIMITS, GroupingUpload, type GroupingSchemes } from '@sanyi/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { withQuery } from '../http/query-string.js';
import { Field } from '../ui/field.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { uploadsQuery } from './grouping-queries.js';
import { SchemeOptions } from './scheme-bar.js';
import { UploadCard } from './upload-card.js';

/** A file of cases goes in, its answers come out. */
export function UploadDesk(schemes: GroupingSchemes) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(uploadsQuery);
  return (
    <div className="grouping">
      <NewUpload {...schemes} />
      <section className="stack" aria-label={t('groupingFile.mine')}>
        {isPending && <Loading />}
        {error !== null && <Refused error={error} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && <Nothing>{t('groupingFile.none')}</Nothing>}
        {data?.items.map((upload) => (
          <UploadCard key={upload.id} upload={upload} />
        ))}
      </section>
    </div>
  );
}

function NewUpload({ items, byDay }: GroupingSchemes) {
  const { t } = useTranslation();
  const [scheme, setScheme] = useState(byDay ? '' : (items[0]?.id ?? ''));
  const [file, setFile] = useState<File | null>(null);
  const { mutate, error, isPending } = useUpload();
  return (
    <section className="card stack" aria-labelledby="new-upload">
      <h2 id="new-upload">{t('groupingFile.title')}</h2>
      <How />
      <Field label={t('grouping.scheme')}>
        {(id) => (
          <select
            id={id}
            value={scheme}
            onChange={({ target }) => {
              setScheme(target.value);
            }}
          >
            {byDay && <option value="">{t('groupingFile.byDay')}</option>}
            <SchemeOptions schemes={items} />
          </select>
        )}
      </Field>
      <ChooseFile onChoose={setFile} />
      <p className="acts">
        <Button
          type="primary"
          loading={isPending}
          disabled={file === null}
          onClick={() => {
            if (file !== null) mutate({ file, scheme });
          }}
        >
          {t('groupingFile.begin')}
        </Button>
      </p>
      {error !== null && <Refused error={error} />}
      <p className="aside privacy">
        {t('groupingFile.privacy', { minutes: GROUPING_UPLOAD_LIMITS.minutes })}
      </p>
    </section>
  );
}

function How() {
  const { t } = useTranslation();
  return (
    <ol className="how">
      <li>
        {t('groupingFile.first')}{' '}
        <a href="/api/grouping/uploads/template" download>
          {t('groupingFile.template')}
        </a>
      </li>
      <li>{t('groupingFile.second', { megabytes: GROUPING_UPLOAD_LIMITS.megabytes })}</li>
      <li>{t('groupingFile.third')}</li>
    </ol>
  );
}

function ChooseFile({ onChoose }: { readonly onChoose: (file: File | null) => void }) {
  const { t } = useTranslation();
  return (
    <Field label={t('groupingFile.file')}>
      {(id) => (
        <input
          id={id}
          type="file"
          accept=".csv,.txt,.ndjson,.jsonl"
          onChange={({ target }) => {
            onChoose(target.files?.[0] ?? null);
          }}
        />
      )}
    </Field>
  );
}

function useUpload() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, scheme }: { readonly file: File; readonly scheme: string }) => {
      const body = new FormData();
      body.append('file', file);
      const path = withQuery('/api/grouping/uploads', { scheme });
      return send(path, { method: 'POST', body }, GroupingUpload);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: uploadsQuery.queryKey }),
  });
}
