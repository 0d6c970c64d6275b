// SPDX-License-Identifier: Apache-2.0
import type { ReturnPacket, ReturnStage } from '@sanyi/contract';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Mark, type Tone } from '../ui/mark.js';

/** Picks the reader's language of a label that comes in both. */
export function useLabel(): (label: { readonly zh: string; readonly en: string }) => string {
  const { i18n } = useTranslation();
  return ({ zh, en }) => (i18n.language === 'en' ? en : zh);
}

const STAGE_TONES: Readonly<Record<ReturnStage, Tone>> = {
  filling: 'plain',
  reviewing: 'busy',
  returned: 'bad',
  approved: 'good',
  locked: 'good',
};

/** Where a return stands, and on whom it waits. */
export function StageMark({ packet }: { readonly packet: ReturnPacket }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { stage, stepLabel } = packet;
  return (
    <>
      <Mark tone={STAGE_TONES[stage]}>{t(`returnStages.${stage}`)}</Mark>
      {stepLabel !== null && (
        <span className="aside below">{t('returns.at', { step: label(stepLabel) })}</span>
      )}
    </>
  );
}

const OPEN_TONES: Readonly<Record<string, Tone>> = { open: 'plain', overdue: 'bad' };
const SIGNING_TONES: Readonly<Record<string, Tone>> = { signed: 'good', unsigned: 'plain' };

/** When it is due, and how long there is. */
export function DueMark({ packet }: { readonly packet: ReturnPacket }) {
  const { t } = useTranslation();
  const { dueOn, answeredOn, timing } = packet;
  const { answering, daysLeft } = timing;
  return (
    <>
      <time dateTime={dueOn}>{dueOn}</time>
      <span className="below">
        {answeredOn === null ? (
          <Mark tone={OPEN_TONES[answering] ?? 'warn'}>{leftWords(daysLeft, t)}</Mark>
        ) : (
          <Mark tone={answering === 'answered-late' ? 'warn' : 'good'}>
            {t('returns.answeredOn', { day: answeredOn })}
          </Mark>
        )}
      </span>
    </>
  );
}

function leftWords(daysLeft: number, t: TFunction): string {
  if (daysLeft === 0) return t('returns.dueToday');
  return daysLeft < 0
    ? t('returns.daysLate', { n: -daysLeft })
    : t('returns.daysLeft', { n: daysLeft });
}

/** Whether a packet is signed for. */
export function SigningMark({ packet }: { readonly packet: ReturnPacket }) {
  const { t } = useTranslation();
  const { signing } = packet.timing;
  return <Mark tone={SIGNING_TONES[signing] ?? 'warn'}>{t(`returnSigning.${signing}`)}</Mark>;
}
