// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { beijingTime } from './beijing-time.js';
import { dayInWords } from './day-words.js';

/** Shows a moment in Beijing time: with figures in lists, `inWords` in sentences. */
export function Moment({
  at,
  inWords = false,
}: {
  readonly at: string | null;
  readonly inWords?: boolean;
}) {
  const { i18n } = useTranslation();
  if (at === null) return <>—</>;
  const [day = '', time = ''] = beijingTime(at).split(' ');
  const shown = inWords ? dayInWords(day, i18n.language) : day;
  return (
    <time dateTime={at}>
      {shown} {time}
    </time>
  );
}
