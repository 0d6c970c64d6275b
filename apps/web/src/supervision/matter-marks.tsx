// SPDX-License-Identifier: Apache-2.0
import type { SupervisionMatter } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Mark, type Tone } from '../ui/mark.js';
import './supervision.css';

/** 通知的颜色, always with its word. */
export function NoticeColour({ colour }: Pick<SupervisionMatter, 'colour'>) {
  const { t } = useTranslation();
  return (
    <span className="notice-colour" data-colour={colour}>
      {t(`matterColours.${colour}`)}
    </span>
  );
}

const STAGES: Readonly<Record<SupervisionMatter['stage'], Tone>> = {
  noticed: 'warn',
  received: 'busy',
  rectified: 'busy',
  closed: 'good',
  escalated: 'bad',
};

/** How far a matter has come. */
export function MatterStage({ stage }: Pick<SupervisionMatter, 'stage'>) {
  const { t } = useTranslation();
  return <Mark tone={STAGES[stage]}>{t(`matterStages.${stage}`)}</Mark>;
}

/** By when it must move on, in working days. */
export function MatterClock({ due, daysLeft }: Pick<SupervisionMatter, 'due' | 'daysLeft'>) {
  const { t } = useTranslation();
  if (due === null || daysLeft === null) return <>—</>;
  if (daysLeft < 0)
    return <strong className="late">{t('matterClocks.late', { day: due, n: -daysLeft })}</strong>;
  return (
    <>
      {daysLeft === 0 ? t('matterClocks.today') : t('matterClocks.left', { day: due, n: daysLeft })}
    </>
  );
}
