// SPDX-License-Identifier: Apache-2.0
import type { Bulletin } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { DialogButton } from '../ui/dialog-button.js';
import { EndlessList } from '../ui/endless-list.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { Moment } from '../ui/moment.js';
import { Page } from '../ui/page.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { bulletinsQuery, BULLETINS } from './bulletin-queries.js';
import { NewBulletinForm } from './new-bulletin.js';

const STAGES = ['draft', 'issued'] as const;

/** 通报: drafts of one's office, and what was issued to it. */
export function BulletinsPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [{ stage, scheme, period }, setFilters] = useFilters(['stage', 'scheme', 'period']);
  const query = useInfiniteQuery(bulletinsQuery(stage));
  return (
    <Page
      title={t('places.bulletins')}
      lead={t('bulletins.lead')}
      actions={
        <>
          {may['bulletins.edit'] && (
            <DialogButton
              label={t('bulletins.new')}
              title={t('bulletins.new')}
              primary
              startsOpen={scheme !== undefined}
            >
              <NewBulletinForm about={{ scheme, period }} />
            </DialogButton>
          )}
          <TakeOut path={`${BULLETINS}/export`} filters={{ stage }} of={t('places.bulletins')} />
        </>
      }
    >
      <div className="filters">
        <ChoiceFilter
          label={t('bulletins.stage')}
          value={stage}
          onChange={(next) => {
            setFilters({ stage: next });
          }}
          options={STAGES.map((one) => [one, t(`bulletinStages.${one}`)] as const)}
        />
      </div>
      <EndlessList query={query} empty={t('bulletins.empty')}>
        {(bulletins) => <List bulletins={bulletins} />}
      </EndlessList>
    </Page>
  );
}

function List({ bulletins }: { readonly bulletins: readonly Bulletin[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<Bulletin>[] = [
    {
      key: 'title',
      title: t('bulletins.title'),
      kind: 'name',
      cell: (one) => <Title bulletin={one} />,
    },
    {
      key: 'period',
      title: t('bulletins.period'),
      kind: 'short',
      cell: ({ period }) => period,
    },
    {
      key: 'stage',
      title: t('bulletins.stage'),
      kind: 'short',
      cell: ({ stage, published }) => (
        <>
          <Mark tone={stage === 'issued' ? 'good' : 'busy'}>{t(`bulletinStages.${stage}`)}</Mark>
          {published && <Mark tone="plain">{t('bulletins.public')}</Mark>}
        </>
      ),
    },
    {
      key: 'madeAt',
      title: t('bulletins.madeAt'),
      kind: 'short',
      cell: ({ madeAt }) => <Moment at={madeAt} />,
    },
    {
      key: 'issuedOn',
      title: t('bulletins.issuedOn'),
      kind: 'short',
      cell: ({ issuedOn }) => issuedOn ?? '—',
    },
  ];
  return (
    <Grid
      caption={t('places.bulletins')}
      columns={columns}
      rows={bulletins}
      keyOf={({ id }) => id}
    />
  );
}

function Title({ bulletin: { id, title, issuer } }: { readonly bulletin: Bulletin }) {
  return (
    <>
      <Link to="/app/bulletins/$id" params={{ id }}>
        <Given>{title}</Given>
      </Link>
      <span className="aside below">
        <Given>{issuer}</Given>
      </span>
    </>
  );
}
