// SPDX-License-Identifier: Apache-2.0
import type { BulletinFigure } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { piecesOf } from './figure-draft.js';

/** Words with their figures as chips, each carrying its id and what it is. */
export function FigureWords({
  words,
  figures,
}: {
  readonly words: string;
  readonly figures: ReadonlyMap<string, BulletinFigure>;
}) {
  return (
    <Given>
      {piecesOf(words).map(({ kind, text }, at) =>
        kind === 'words' ? text : <Chip key={at} id={text} figure={figures.get(text)} />,
      )}
    </Given>
  );
}

function Chip({
  id,
  figure,
}: {
  readonly id: string;
  readonly figure: BulletinFigure | undefined;
}) {
  const { t } = useTranslation();
  if (figure === undefined) return <mark className="figure-lost">⟦{id}⟧</mark>;
  const { name, shown } = figure;
  return (
    <data className="figure-chip" value={id} title={t('bulletins.figure', { name, shown })}>
      {shown}
    </data>
  );
}
