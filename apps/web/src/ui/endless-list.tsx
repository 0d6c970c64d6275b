// SPDX-License-Identifier: Apache-2.0
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, Nothing, Refused } from './states.js';

/** A page of a list as the server sends it. */
export interface Part<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A list that is read part by part: waiting, refused, empty, or its rows and a button for more. */
export function EndlessList<T>({
  query,
  empty,
  children,
}: {
  readonly query: UseInfiniteQueryResult<InfiniteData<Part<T>>>;
  readonly empty: string;
  readonly children: (rows: readonly T[]) => ReactNode;
}) {
  const { t } = useTranslation();
  const { data, error, isPending, hasNextPage, isFetchingNextPage } = query;
  if (isPending) return <Loading />;
  if (data === undefined) return <Refused error={error} onRetry={() => void query.refetch()} />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Nothing>{empty}</Nothing>;
  return (
    <>
      {children(rows)}
      <footer className="list-foot">
        <span role="status">
          {hasNextPage ? t('list.shown', { n: rows.length }) : t('list.all', { n: rows.length })}
        </span>
        {hasNextPage && (
          <Button loading={isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('list.more')}
          </Button>
        )}
      </footer>
      {error !== null && <Refused error={error} />}
    </>
  );
}
