// SPDX-License-Identifier: Apache-2.0
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { DayFilter } from '../ui/day-filter.js';
import { Page } from '../ui/page.js';
import { SearchBox } from '../ui/search-box.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { ImportRegistry } from './import-registry.js';
import { InstitutionList } from './institution-list.js';
import { RegionTree } from './region-tree.js';
import { REGISTRY_FILTERS } from './registry-filters.js';
import type { RegistryFilters } from './registry-queries.js';
import { ResolveName } from './resolve-name.js';
import { UnitList } from './unit-list.js';

const SHOWN = ['regions', 'units', 'institutions', 'resolve'] as const;

/** Regions, units and institutions as they stand on a day. */
export function RegistryPage() {
  const { t } = useTranslation();
  const [filters] = useFilters(REGISTRY_FILTERS);
  const show = SHOWN.find((each) => each === filters.show) ?? 'regions';
  const { scope } = usePresence();
  const { on, query } = filters;
  const region = filters.region ?? scope?.region;
  return (
    <Page
      title={t('places.registry')}
      lead={t('registry.lead')}
      actions={
        <>
          <Own />
          <Export show={show} region={region} query={query} on={on} />
        </>
      }
    >
      <RegistryBar show={show} />
      <Shown show={show} region={region} query={query} on={on} />
    </Page>
  );
}

type What = (typeof SHOWN)[number];

function Shown({ show, region, query, on }: RegistryFilters & { readonly show: What }) {
  switch (show) {
    case 'regions':
      return <RegionTree root={region} query={query} on={on} />;
    case 'units':
      return <UnitList region={region} query={query} on={on} />;
    case 'institutions':
      return <InstitutionList region={region} query={query} on={on} />;
    case 'resolve':
      return <ResolveName region={region} on={on} />;
  }
}

function RegistryBar({ show }: { readonly show: What }) {
  const { t } = useTranslation();
  const [{ on = '', query = '' }, setFilters] = useFilters(REGISTRY_FILTERS);
  return (
    <div className="filters">
      <Segmented
        aria-label={t('registry.which')}
        options={SHOWN.map((value) => ({ value, label: t(`registry.${value}`) }))}
        value={show}
        onChange={(next) => {
          setFilters({ show: next, query: '' });
        }}
      />
      <DayFilter
        label={t('registry.on')}
        value={on}
        onChange={(on) => {
          setFilters({ on });
        }}
      />
      {show !== 'resolve' && (
        <SearchBox
          key={show}
          label={t('registry.search')}
          value={query}
          onSearch={(text) => {
            setFilters({ query: text });
          }}
        />
      )}
    </div>
  );
}

function Export({ show, ...filters }: RegistryFilters & { readonly show: What }) {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  if (!may['registry.export'] || show === 'resolve') return null;
  const { region, query, on } = filters;
  // As the tree asks: below a region, or by a text anywhere.
  const below = query === undefined ? region : undefined;
  const narrowed = show === 'regions' ? { parent: below, query, on } : { region, query, on };
  return <TakeOut path={`/api/${show}/export`} filters={narrowed} of={t(`registry.${show}`)} />;
}

/** What the users themselves bring in, and take out again. */
function Own() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [open, setOpen] = useState(false);
  return (
    <>
      {may['registry.import'] && (
        <Button
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('registryImport.open')}
        </Button>
      )}
      {may['registry.export'] && (
        <Button href="/api/registry/export.xlsx" download>
          {t('registryImport.exportOwn')}
        </Button>
      )}
      <ImportRegistry
        open={open}
        onClose={() => {
          setOpen(false);
        }}
      />
    </>
  );
}
