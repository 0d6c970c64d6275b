// SPDX-License-Identifier: Apache-2.0
import { LampKey } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Lamp, useLampFaces } from './lamp.js';

/** How many stand under each lamp: in words and figures, and as a bar whose parts are as long as they are many. */
export function LampSums({
  sums,
}: {
  readonly sums: Readonly<Record<LampKeyName | 'total', number>>;
}) {
  const { t } = useTranslation();
  const faces = useLampFaces();
  const parts = LampKey.options.map((lamp) => ({
    ...{ lamp, count: sums[lamp] },
    word: faces.find(({ key }) => key === lamp)?.word ?? t(`lamps.${lamp}`),
  }));
  return (
    <div className="lamp-sums">
      <dl>
        {parts.map(({ lamp, count, word }) => (
          <div key={lamp}>
            <dt>
              <Lamp lamp={lamp} word={word} />
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <LampBar sums={sums} />
    </div>
  );
}

type LampKeyName = (typeof LampKey.options)[number];

/** The same as a picture only: the figures stand beside it. */
export function LampBar({ sums }: { readonly sums: Readonly<Record<LampKeyName, number>> }) {
  const faces = useLampFaces();
  return (
    <div className="lamp-bar" aria-hidden>
      {LampKey.options
        .filter((lamp) => sums[lamp] > 0)
        .map((lamp) => (
          <i
            key={lamp}
            data-lamp={lamp}
            style={{
              flexGrow: sums[lamp],
              background: faces.find(({ key }) => key === lamp)?.colour,
            }}
          />
        ))}
    </div>
  );
}
