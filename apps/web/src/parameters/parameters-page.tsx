// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { withQuery } from '../http/query-string.js';
import { usePresence } from '../session/session-context.js';
import { Page } from '../ui/page.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { ImportPack } from './import-pack.js';
import { ListFilters, StateFilter } from './list-filters.js';
import { NewParameter } from './new-parameter.js';
import { PARAMETER_FILTERS } from './parameter-filters.js';
import { ParameterList } from './parameter-list.js';
import { ParameterView } from './parameter-view.js';
import { ProposalList } from './proposal-list.js';
import { ProposalView } from './proposal-view.js';

const SHOWN = ['values', 'due', 'proposals', 'packs', 'new'] as const;
type What = (typeof SHOWN)[number];

const FOR_PROPOSERS: ReadonlySet<What> = new Set(['packs', 'new']);

/** Policy values: found, with their history and where they are used; proposed, approved, reviewed, handed on. */
export function ParametersPage() {
  const { t } = useTranslation();
  const [{ one, proposal, ...kept }] = useFilters(PARAMETER_FILTERS);
  const { show: asked, on } = kept;
  const show = SHOWN.find((each) => each === asked) ?? 'values';
  const open = one !== undefined || proposal !== undefined;
  return (
    <Page
      title={t('places.parameters')}
      lead={t('parameters.lead')}
      actions={<Exports show={show} />}
    >
      {open ? (
        <p>
          <Link to="." search={kept}>
            {t('parameters.back')}
          </Link>
        </p>
      ) : (
        <Views show={show} />
      )}
      {proposal !== undefined && <ProposalView key={proposal} id={proposal} />}
      {proposal === undefined && one !== undefined && <ParameterView key={one} one={one} on={on} />}
      {!open && <Shown show={show} />}
    </Page>
  );
}

function Views({ show }: { readonly show: What }) {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [, setFilters] = useFilters(PARAMETER_FILTERS);
  const offered = SHOWN.filter((each) => !FOR_PROPOSERS.has(each) || may['parameters.propose']);
  return (
    <Segmented
      aria-label={t('parameters.which')}
      options={offered.map((value) => ({ value, label: t(`parameterViews.${value}`) }))}
      value={show}
      onChange={(next) => {
        setFilters({ show: next });
      }}
    />
  );
}

function Shown({ show }: { readonly show: What }) {
  const { t } = useTranslation();
  const [filters] = useFilters(PARAMETER_FILTERS);
  const { query, region, topic, status, on, state } = filters;
  const narrowed = { query, region, topic, status, on };
  switch (show) {
    case 'values':
      return (
        <>
          <ListFilters />
          <ParameterList filters={narrowed} empty={t('parameters.none')} />
        </>
      );
    case 'due':
      return (
        <>
          <p className="aside">{t('parameters.dueHint')}</p>
          <ListFilters />
          <ParameterList filters={{ ...narrowed, due: 'true' }} empty={t('parameters.noneDue')} />
        </>
      );
    case 'proposals':
      return (
        <>
          <StateFilter />
          <ProposalList state={state} />
        </>
      );
    case 'packs':
      return <ImportPack />;
    case 'new':
      return <NewParameter />;
  }
}

/** What is filtered, as a table or as a pack. */
function Exports({ show }: { readonly show: What }) {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [{ query, region, topic, status, on, one, proposal, state }] =
    useFilters(PARAMETER_FILTERS);
  if (!may['parameters.export'] || show === 'new' || one !== undefined || proposal !== undefined)
    return null;
  if (show === 'proposals') {
    const list = t('parameterViews.proposals');
    return <TakeOut path="/api/parameter-proposals/export" filters={{ state }} of={list} />;
  }
  const due = show === 'due' ? 'true' : undefined;
  const filters = { query, region, topic, status, on, due };
  return (
    <>
      <TakeOut path="/api/parameters/export" filters={filters} of={t('places.parameters')} />
      <Button href={withQuery('/api/parameters/pack', filters)} download>
        {t('parameters.exportPack')}
      </Button>
    </>
  );
}
