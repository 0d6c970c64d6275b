// SPDX-License-Identifier: Apache-2.0
import type { EffectSpanView, ParameterDifference, ValueView } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { UseList } from './use-list.js';
import { useSaid } from './use-said.js';
import { Source, ValueMarks } from './value-marks.js';

/** 效力差异: which value held and which will hold on which days, parameter by parameter, and who reads it. */
export function EffectTable({
  differences,
}: {
  readonly differences: readonly ParameterDifference[];
}) {
  return (
    <div className="stack">
      {differences.map((one) => (
        <Difference key={`${one.region} ${one.id}`} {...one} />
      ))}
    </div>
  );
}

function Difference(difference: ParameterDifference) {
  const { region, regionName, id, label, isNew, spans, adoption, uses } = difference;
  const { t } = useTranslation();
  const said = useSaid();
  const heading = `effect-${region}-${id}`;
  return (
    <section className="card" aria-labelledby={heading}>
      <h3 id={heading}>
        <Given>{regionName}</Given> {said(label)}{' '}
        {isNew && <Mark tone="busy">{t('effect.isNew')}</Mark>}
      </h3>
      {spans.length === 0 && <p className="aside">{t('effect.nothing')}</p>}
      {spans.length > 0 && <Spans {...difference} />}
      {spans.map(
        ({ from, cells }) => cells !== null && <Cells key={from} from={from} cells={cells} />,
      )}
      {adoption !== null && (
        <p>
          {t('effect.adoption')} <del>{adoption.before ?? t('effect.ownValues')}</del>{' '}
          <ins>{adoption.after ?? t('effect.ownValues')}</ins>
        </p>
      )}
      <h4>{t('effect.uses')}</h4>
      <UseList uses={uses} />
    </section>
  );
}

function Spans({ label, spans }: ParameterDifference) {
  const { t } = useTranslation();
  const said = useSaid();
  const columns: readonly Column<EffectSpanView>[] = [
    { key: 'days', title: t('effect.days'), cell: (span) => <SpanDays {...span} />, kind: 'name' },
    {
      key: 'before',
      title: t('effect.before'),
      cell: ({ before }) => <Held held={before} tone="before" />,
    },
    {
      key: 'after',
      title: t('effect.after'),
      cell: ({ after }) => <Held held={after} tone="after" />,
    },
  ];
  return (
    <Grid
      caption={t('effect.caption', { label: said(label) })}
      columns={columns}
      rows={spans}
      keyOf={({ from, draft }) => `${from} ${String(draft)}`}
    />
  );
}

function SpanDays({ from, to, past, draft, sameValue }: EffectSpanView) {
  const { t } = useTranslation();
  return (
    <>
      <time dateTime={from}>{from}</time>{' '}
      {to === null ? t('parameters.onward') : t('parameters.until', { to })}{' '}
      {past && <Mark tone="warn">{t('effect.past')}</Mark>}
      {draft && <Mark tone="bad">{t('effect.draftOnly')}</Mark>}
      {sameValue && <Mark tone="plain">{t('effect.sameValue')}</Mark>}
    </>
  );
}

function Held({
  held,
  tone,
}: {
  readonly held: ValueView | null;
  readonly tone: 'before' | 'after';
}) {
  const { t } = useTranslation();
  const said = useSaid();
  if (held === null) return <span className="aside">{t('effect.none')}</span>;
  return (
    <div className="held" data-tone={tone}>
      <strong>{said(held.words)}</strong> <ValueMarks {...held} />
      <div className="aside">
        <Source {...held.source} />
      </div>
    </div>
  );
}

type Cell = NonNullable<EffectSpanView['cells']>[number];

function Cells({ from, cells }: { readonly from: string; readonly cells: readonly Cell[] }) {
  const { t } = useTranslation();
  const said = useSaid();
  const columns: readonly Column<Cell>[] = [
    {
      key: 'stretch',
      title: t('effect.stretch'),
      cell: ({ stretch }) => said(stretch),
      kind: 'name',
    },
    {
      key: 'before',
      title: t('effect.before'),
      cell: ({ before }) => (before === null ? t('effect.none') : said(before)),
    },
    {
      key: 'after',
      title: t('effect.after'),
      cell: ({ after, same }) => (
        <>
          {after === null ? t('effect.none') : said(after)}{' '}
          {!same && <Mark tone="warn">{t('effect.differs')}</Mark>}
        </>
      ),
    },
  ];
  return (
    <Grid
      caption={t('effect.cells', { from })}
      columns={columns}
      rows={cells}
      keyOf={({ stretch }) => stretch.zh}
    />
  );
}
