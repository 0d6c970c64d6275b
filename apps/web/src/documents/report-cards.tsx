// SPDX-License-Identifier: Apache-2.0
import type { LedgerDocumentDetail } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { amountWords } from './piece-words.js';

type Figure = LedgerDocumentDetail['figures'][number];

/** 典型经验卡 and 所报数据 of a report: they are never tasks. */
export function ReportCards({
  document: { practices, figures },
}: {
  readonly document: LedgerDocumentDetail;
}) {
  const { t } = useTranslation();
  return (
    <>
      {practices.length > 0 && (
        <section aria-labelledby="practices">
          <h2 id="practices">{t('documents.practices', { n: practices.length })}</h2>
          <ul className="plain practice-cards">
            {practices.map(({ id, place, title, measures }) => (
              <li key={id} className="card">
                <h3>
                  <Given>{title}</Given>
                </h3>
                {place !== null && (
                  <p className="aside">
                    <Given>{place}</Given>
                  </p>
                )}
                <ul>
                  {measures.map((measure) => (
                    <li key={measure}>
                      <Given>{measure}</Given>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      {figures.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{t('documents.figures', { n: figures.length })}</h2>
          <Figures figures={figures} />
        </section>
      )}
    </>
  );
}

function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<Figure>[] = [
    {
      key: 'metric',
      title: t('pieceFields.metric'),
      kind: 'name',
      cell: ({ metric, quote }) => (
        <>
          <Given>{metric}</Given>
          <span className="aside below">
            <Given>{quote}</Given>
          </span>
        </>
      ),
    },
    {
      key: 'value',
      title: t('pieceFields.value'),
      kind: 'number',
      cell: (one) => <Given>{amountWords(one)}</Given>,
    },
    {
      key: 'place',
      title: t('pieceFields.place'),
      cell: ({ place }) => <Given>{place ?? '—'}</Given>,
    },
    {
      key: 'year',
      title: t('pieceFields.year'),
      kind: 'short',
      cell: ({ year }) => year ?? '—',
    },
  ];
  return (
    <Grid
      caption={t('documents.figures', { n: figures.length })}
      columns={columns}
      rows={figures}
      keyOf={({ id }) => id}
    />
  );
}
