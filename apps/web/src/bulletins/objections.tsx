// SPDX-License-Identifier: Apache-2.0
import { BulletinDetail } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { FileChoice } from '../ui/file-choice.js';
import { Given } from '../ui/given.js';
import { Loading, Refused } from '../ui/states.js';
import { bulletinQuery, BULLETINS } from './bulletin-queries.js';

/** 异议: what receivers hold for wrong, and which figures that would move; a receiver sends one in here. */
export function Objections({ bulletin }: { readonly bulletin: BulletinDetail }) {
  const { t } = useTranslation();
  const { objections, may } = bulletin;
  return (
    <section className="card" aria-labelledby="bulletin-objections">
      <h2 id="bulletin-objections">{t('bulletins.objections')}</h2>
      {objections.length === 0 && <p className="aside">{t('bulletins.noObjections')}</p>}
      <ul className="plain objection-list">
        {objections.map((one) => (
          <Objection key={one.id} objection={one} />
        ))}
      </ul>
      {may.object && <SendIn id={bulletin.id} />}
    </section>
  );
}

function Objection({
  objection: { by, on, why, changes, moved },
}: {
  readonly objection: BulletinDetail['objections'][number];
}) {
  const { t } = useTranslation();
  return (
    <li>
      <strong>
        <Given>{t('bulletins.objectionBy', { by, on })}</Given>
      </strong>
      <p>
        <Given>{why}</Given>
      </p>
      <p className="aside">{t('bulletins.wants')}</p>
      <ul>
        {changes.map(({ name, issued, to }, at) => (
          <li key={at}>
            <Given>
              {name} {t('bulletins.from', { issued, to })}
            </Given>
          </li>
        ))}
      </ul>
      <p className="aside">{t('bulletins.would')}</p>
      <ul>
        {moved.map(({ name, issued, would }, at) => (
          <li key={at}>
            <Given>
              {name} {t('bulletins.from', { issued: issued ?? '—', to: would ?? '—' })}
            </Given>
          </li>
        ))}
      </ul>
    </li>
  );
}

function SendIn({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file);
      return send(`${BULLETINS}/${id}/objections`, { method: 'POST', body }, BulletinDetail);
    },
    onSuccess: (detail) => {
      void message.success(t('bulletins.objected'));
      queries.setQueryData(bulletinQuery(id).queryKey, detail);
    },
  });
  return (
    <>
      <FileChoice
        label={t('bulletins.object')}
        accept=".json"
        onChoose={(file) => {
          if (file !== null) mutate(file);
        }}
      />
      {isPending && <Loading />}
      {error !== null && <Refused error={error} />}
    </>
  );
}
