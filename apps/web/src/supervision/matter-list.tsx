// SPDX-License-Identifier: Apache-2.0
import type { SupervisionMatter } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { MatterClock, MatterStage, NoticeColour } from './matter-marks.js';

/** 督办事项 as a table: colour in words, what, whose, how far, until when. */
export function MatterList({ matters }: { readonly matters: readonly SupervisionMatter[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<SupervisionMatter>[] = [
    {
      key: 'matter',
      title: t('matters.matter'),
      kind: 'name',
      cell: (one) => <Name matter={one} />,
    },
    {
      key: 'colour',
      title: t('matters.colour'),
      kind: 'short',
      cell: ({ colour, madeUpOn }) => (
        <>
          <NoticeColour colour={colour} />
          {madeUpOn !== null && (
            <span className="aside below">{t('matters.madeUpOn', { day: madeUpOn })}</span>
          )}
        </>
      ),
    },
    {
      key: 'unit',
      title: t('matters.unit'),
      cell: ({ unitName, regionName }) => (
        <>
          <Given>{unitName}</Given>
          <span className="aside below">
            <Given>{regionName}</Given>
          </span>
        </>
      ),
    },
    {
      key: 'stage',
      title: t('matters.stage'),
      kind: 'short',
      cell: (one) => <MatterStage {...one} />,
    },
    { key: 'clock', title: t('matters.clock'), cell: (one) => <MatterClock {...one} /> },
  ];
  return (
    <Grid caption={t('places.matters')} columns={columns} rows={matters} keyOf={({ id }) => id} />
  );
}

function Name({ matter: { id, title, why, kind } }: { readonly matter: SupervisionMatter }) {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/app/matters/$id" params={{ id }}>
        <Given>{title}</Given>
      </Link>
      <span className="aside below">
        {t(`matterKinds.${kind}`)} · <Given>{why}</Given>
      </span>
    </>
  );
}
