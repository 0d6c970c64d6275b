// SPDX-License-Identifier: Apache-2.0
import type { FigureReading, JudgedState } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Mark, type Tone } from '../ui/mark.js';
import { useWords } from './use-words.js';

const TONES: Readonly<Record<JudgedState, Tone>> = {
  ...{ met: 'good', missed: 'bad', withheld: 'plain' },
  ...{ 'year-reached': 'plain', 'year-not-yet': 'plain' },
  ...{ 'no-reading': 'warn', 'no-baseline': 'plain', 'other-definition': 'plain' },
};

/** 达标状态, in a word and a colour. */
export function JudgedMark({ state }: { readonly state: JudgedState }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[state]}>{t(`figures.judged.${state}`)}</Mark>;
}

/** The figure of a reading, or why there is none. */
export function Shown({
  reading,
}: {
  readonly reading: Pick<FigureReading, 'shown' | 'state' | 'why'>;
}) {
  const { t } = useTranslation();
  const said = useWords();
  if (reading.shown !== null) return <span className="shown-figure">{said(reading.shown)}</span>;
  return (
    <span className="aside">
      {t(reading.why === null ? `figures.states.${reading.state}` : `figures.whys.${reading.why}`)}
    </span>
  );
}
