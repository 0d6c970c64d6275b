// SPDX-License-Identifier: Apache-2.0
import { MATTER_COLOURS, MATTER_KINDS, MATTER_STAGES, MattersFound } from '@sanyi/contract';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { usePresence } from '../session/session-context.js';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { EndlessList } from '../ui/endless-list.js';
import { Page } from '../ui/page.js';
import { wordsFor } from '../ui/refusal-words.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { MATTER_FILTERS } from './matter-filters.js';
import { MatterList } from './matter-list.js';
import { MATTERS, mattersQuery } from './matter-queries.js';

const LISTS = ['open', 'to-answer', 'to-check', 'all'] as const;

/** 督办台: what waits for one's unit, what waits to be checked, and all that one sees. */
export function MattersPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [filters, setFilters] = useFilters(MATTER_FILTERS);
  const allowed = {
    ...{ open: true, 'to-answer': may['ledger.answer'] },
    ...{ 'to-check': may['ledger.supervise'], all: true },
  };
  const list = LISTS.find((each) => each === filters.list) ?? 'open';
  const asked = { ...filters, list };
  return (
    <Page
      title={t('places.matters')}
      lead={t('matters.lead')}
      actions={
        <>
          {may['ledger.supervise'] && <LookNow />}
          {may['ledger.export'] && (
            <TakeOut path={`${MATTERS}/export`} filters={asked} of={t('places.matters')} />
          )}
        </>
      }
    >
      <div className="filters">
        <Segmented
          aria-label={t('matters.which')}
          options={LISTS.filter((each) => allowed[each]).map((value) => ({
            ...{ value, label: t(`matterLists.${value}`) },
          }))}
          value={list}
          onChange={(next) => {
            setFilters({ list: next });
          }}
        />
        <Narrow filters={filters} onChange={setFilters} />
      </div>
      <Matters asked={asked} />
    </Page>
  );
}

type Chosen = Partial<Record<(typeof MATTER_FILTERS)[number], string>>;

function Narrow({
  filters,
  onChange,
}: {
  readonly filters: Chosen;
  readonly onChange: (change: Chosen) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceFilter
        label={t('matters.colour')}
        value={filters.colour}
        onChange={(colour) => {
          onChange({ colour });
        }}
        options={MATTER_COLOURS.map((one) => [one, t(`matterColours.${one}`)] as const)}
      />
      <ChoiceFilter
        label={t('matters.stage')}
        value={filters.stage}
        onChange={(stage) => {
          onChange({ stage });
        }}
        options={MATTER_STAGES.map((one) => [one, t(`matterStages.${one}`)] as const)}
      />
      <ChoiceFilter
        label={t('matters.kind')}
        value={filters.kind}
        onChange={(kind) => {
          onChange({ kind });
        }}
        options={MATTER_KINDS.map((one) => [one, t(`matterKinds.${one}`)] as const)}
      />
    </>
  );
}

function Matters({ asked }: { readonly asked: Chosen }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(mattersQuery(asked));
  return (
    <EndlessList query={query} empty={t('matters.empty')}>
      {(matters) => <MatterList matters={matters} />}
    </EndlessList>
  );
}

/** Rules are looked at by the clock; an office that has just mended something need not wait for it. */
function LookNow() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => send(`${MATTERS}/look`, { method: 'POST' }, MattersFound),
    onSuccess: async (found) => {
      void message.success(t('matters.looked', found));
      await queries.invalidateQueries({ queryKey: ['matters'] });
    },
    onError: (error) => {
      void message.error(wordsFor(error, t));
    },
  });
  return (
    <Button
      loading={isPending}
      onClick={() => {
        mutate();
      }}
    >
      {t('matters.look')}
    </Button>
  );
}
