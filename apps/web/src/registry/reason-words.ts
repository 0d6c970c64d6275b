// SPDX-License-Identifier: Apache-2.0
import type { Resolution } from '@sanyi/contract';
import type { TFunction } from 'i18next';

type Answer = Pick<ReturnType<typeof Resolution.parse>, 'reason' | 'steps' | 'without' | 'units'>;

/** Why a name means these units, in the language of the page. */
export function reasonWords({ reason, steps, without, units }: Answer, t: TFunction): string {
  if (reason === 'succeeded') return steps.map((step) => stepWords(step, t)).join('');
  if (reason !== 'members') return t(`reasons.${reason}`);
  const all = t('succession.all', { n: units.length });
  const names = without.join(t('list.comma'));
  return names === '' ? all : all + t('succession.without', { names });
}

const stepWords = ({ since, ...step }: Answer['steps'][number], t: TFunction): string =>
  since === null ? t('succession.undated', step) : t('succession.since', { ...step, since });
