// SPDX-License-Identifier: Apache-2.0
import type { Figure, Practice, Reading } from '@sanyi/documents';
import { useRef } from 'react';
import type { Selection } from '../session.js';
import { useSay } from '../translate.js';
import { valueWithUnit } from '../wording.js';
import { useScrollToCard } from './task-pane.js';
import { useWork } from './work-context.js';
import type { Side } from './side.js';

interface ReportPaneProps {
  readonly reading: Reading;
  readonly selection: Selection | null;
  readonly side: Side;
}

/** 经验材料: what places did and the figures they quote. No task is made from them. */
export function ReportPane({ reading, selection, side }: ReportPaneProps) {
  const say = useSay();
  const pane = useRef<HTMLDivElement>(null);
  const key = selection?.key ?? null;
  useScrollToCard(pane, selection, side);
  return (
    <section className="pane tasks" aria-label={say('practices')}>
      <p className="report-note">{say('isReport')}</p>
      <div
        className="task-scroll"
        ref={pane}
        tabIndex={0}
        role="group"
        aria-label={say('practices')}
      >
        <section className="chapter">
          <h2>{say('practiceCaption', { n: reading.practices.length })}</h2>
          {reading.practices.map((practice, index) => (
            <PracticeCard
              key={index}
              practice={practice}
              name={`practice.${index}`}
              selected={key}
            />
          ))}
        </section>
        {reading.figures.length > 0 && <FigureTable figures={reading.figures} selected={key} />}
      </div>
    </section>
  );
}

interface PracticeCardProps {
  readonly practice: Practice;
  readonly name: string;
  readonly selected: string | null;
}

function PracticeCard({ practice, name, selected }: PracticeCardProps) {
  const say = useSay();
  const { select } = useWork();
  return (
    <article className="card practice" data-piece={name} data-selected={selected === name}>
      <header>
        <span className="tag">{practice.place ?? say('noPlace')}</span>
        <h3>
          <button
            type="button"
            className="words"
            onClick={() => {
              select({ task: null, key: name, from: 'tasks' });
            }}
          >
            {practice.title}
          </button>
        </h3>
      </header>
      <ol>
        {practice.measures.map(({ text }, index) => (
          <li key={index}>{text}</li>
        ))}
      </ol>
    </article>
  );
}

interface FigureTableProps {
  readonly figures: readonly Figure[];
  readonly selected: string | null;
}

function FigureTable({ figures, selected }: FigureTableProps) {
  const say = useSay();
  return (
    <table className="figures">
      <caption>{say('figureCaption', { n: figures.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('metric')}</th>
          <th scope="col">{say('value')}</th>
          <th scope="col">{say('place')}</th>
          <th scope="col">{say('year')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure, index) => (
          <FigureRow key={index} figure={figure} name={`figure.${index}`} selected={selected} />
        ))}
      </tbody>
    </table>
  );
}

interface FigureRowProps {
  readonly figure: Figure;
  readonly name: string;
  readonly selected: string | null;
}

function FigureRow({ figure, name, selected }: FigureRowProps) {
  const { select } = useWork();
  const { metric, value, valueTo, unit, place, year, quote } = figure;
  return (
    <tr data-piece={name} data-selected={selected === name}>
      <td>
        <button
          type="button"
          className="words"
          title={quote}
          onClick={() => {
            select({ task: null, key: name, from: 'tasks' });
          }}
        >
          {metric}
        </button>
      </td>
      <td className="number">{valueWithUnit(value, valueTo, unit)}</td>
      <td>{place ?? '—'}</td>
      <td>{year ?? '—'}</td>
    </tr>
  );
}
