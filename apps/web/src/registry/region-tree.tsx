// SPDX-License-Identifier: Apache-2.0
import type { RegionRow } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { regionsQuery } from './registry-queries.js';
import { Validity } from './validity.js';

/** The regions of a day as a tree that opens level by level; a search shows what it found as a list. */
export function RegionTree({
  root,
  query,
  on,
}: {
  readonly root: string | undefined;
  readonly query: string | undefined;
  readonly on: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <div className="card tree" role="region" aria-label={t('registry.regions')}>
      {query === undefined ? <Below parent={root} on={on} /> : <Below query={query} on={on} />}
    </div>
  );
}

function Below(asked: {
  readonly parent?: string | undefined;
  readonly query?: string;
  readonly on: string | undefined;
}) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(regionsQuery(asked));
  if (isPending) return <Loading />;
  if (data === undefined) return <Refused error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <Nothing>{t('registry.noRegions')}</Nothing>;
  return (
    <ul>
      {data.items.map((region) => (
        <Node key={`${region.code} ${region.name}`} region={region} on={asked.on} />
      ))}
    </ul>
  );
}

function Node({ region, on }: { readonly region: RegionRow; readonly on: string | undefined }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { code, name, children, level, successor } = region;
  const label = (
    <>
      <strong>
        <Given>{name}</Given>
      </strong>{' '}
      <code>{code}</code>
    </>
  );
  return (
    <li>
      {children > 0 ? (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {label}
        </button>
      ) : (
        <span className="leaf">{label}</span>
      )}
      <Mark tone="plain">{t(`levels.${level}`)}</Mark>
      {children > 0 && <span className="aside">{t('registry.below', { n: children })}</span>}
      {(region.from !== null || region.to !== null) && (
        <span className="aside">
          <Validity {...region} />
        </span>
      )}
      {successor !== null && (
        <span className="aside">{t('registry.successor', { code: successor })}</span>
      )}
      {open && <Below parent={code} on={on} />}
    </li>
  );
}
