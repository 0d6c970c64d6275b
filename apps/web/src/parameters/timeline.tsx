// SPDX-License-Identifier: Apache-2.0
import type { ValueView } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { useSaid } from './use-said.js';
import { Days, Source, ValueMarks } from './value-marks.js';

/** The history of a parameter, newest first: value, days, how far it is known, where it stands. */
export function Timeline({ values }: { readonly values: readonly ValueView[] }) {
  const { t } = useTranslation();
  const said = useSaid();
  if (values.length === 0) return <p className="aside">{t('parameters.noValues')}</p>;
  return (
    <ol className="timeline" reversed>
      {values.map((one) => (
        <li key={`${one.from} ${String(one.draft)}`} data-draft={one.draft}>
          <p>
            <Days {...one} />
          </p>
          <p>
            <strong>{said(one.words)}</strong> <ValueMarks {...one} />
          </p>
          <p className="aside">
            <Source {...one.source} />
          </p>
          {one.note !== '' && (
            <p className="aside">
              <Given>{t('parameters.note', { note: one.note })}</Given>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
