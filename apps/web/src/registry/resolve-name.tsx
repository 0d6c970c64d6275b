// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { SearchBox } from '../ui/search-box.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { reasonWords } from './reason-words.js';
import { regionQuery, resolveQuery } from './registry-queries.js';
import { UnitGrid } from './unit-list.js';

/** Asks which unit a name in a document means, as its issuer writes it and on a day. */
export function ResolveName({
  region,
  on,
}: {
  readonly region: string | undefined;
  readonly on: string | undefined;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { data } = useQuery(regionQuery(region ?? ''));
  return (
    <section className="stack">
      <p className="lead">
        {t('registry.resolveHint')}
        <Given>{data?.region.name ?? region ?? '—'}</Given>
      </p>
      <SearchBox label={t('registry.resolveWords')} value={words} onSearch={setWords} />
      {words !== '' && <Answer words={words} issuerRegion={region} on={on} />}
    </section>
  );
}

function Answer(asked: {
  readonly words: string;
  readonly issuerRegion: string | undefined;
  readonly on: string | undefined;
}) {
  const { t } = useTranslation();
  const { data, error, isPending } = useQuery(resolveQuery(asked));
  if (isPending) return <Loading />;
  if (data === undefined) return <Refused error={error} />;
  return (
    <>
      <p role="status">
        <strong>{t(`resolved.${data.kind}`)}</strong> {reasonWords(data, t)}
      </p>
      {data.units.length === 0 ? (
        <Nothing>{t('registry.noUnits')}</Nothing>
      ) : (
        <UnitGrid units={data.units} />
      )}
    </>
  );
}
