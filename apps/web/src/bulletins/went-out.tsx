// SPDX-License-Identifier: Apache-2.0
import type { BulletinDetail } from '@sanyi/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { BULLETINS } from './bulletin-queries.js';

/** 发出的文件: for each receiver the packet, the Word file and the page to print; and whose signature it is. */
export function WentOut({ bulletin }: { readonly bulletin: BulletinDetail }) {
  const { t } = useTranslation();
  const { id, receivers, published, fingerprint } = bulletin;
  return (
    <section className="card" aria-labelledby="bulletin-out">
      <h2 id="bulletin-out">{t('bulletins.wentOut')}</h2>
      <ul className="plain packet-list">
        {receivers.map(({ position, name }) => (
          <li key={position}>
            <Given>{name}</Given>
            <Files at={id} position={position} />
          </li>
        ))}
        {published && (
          <li>
            <a href={`/public/bulletins/${id}`} target="_blank" rel="noreferrer">
              {t('bulletins.publicPage')}
            </a>{' '}
            <span className="aside">{t('bulletins.everybody')}</span>
            <Files at={id} position={-1} />
          </li>
        )}
      </ul>
      <dl className="facts">
        <dt>{t('bulletins.fingerprint')}</dt>
        <dd>
          <code>{fingerprint}</code>
          <span className="aside below">{t('bulletins.fingerprintHint')}</span>
        </dd>
      </dl>
    </section>
  );
}

function Files({ at, position }: { readonly at: string; readonly position: number }) {
  const { t } = useTranslation();
  const url = (kind: string) => `${BULLETINS}/${at}/${kind}/${position}`;
  return (
    <span className="acts">
      <Button size="small" href={url('packets')} download>
        {t('bulletins.packet')}
      </Button>
      <Button size="small" href={url('papers')} download>
        {t('bulletins.word')}
      </Button>
      <Button size="small" href={`${url('papers')}/pdf`} download>
        {t('bulletins.pdf')}
      </Button>
      <Button size="small" href={url('pages')} target="_blank" rel="noreferrer">
        {t('bulletins.print')}
      </Button>
    </span>
  );
}
