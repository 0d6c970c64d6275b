// SPDX-License-Identifier: Apache-2.0
import { useRef } from 'react';
import type { CorrectedDocument } from '../corrected-document.js';
import { kept } from '../corrected-task.js';
import type { Selection } from '../session.js';
import { useSay } from '../translate.js';
import { FigureTable } from './figure-table.js';
import { PracticeCard } from './practice-card.js';
import type { Side } from './side.js';
import { useScrollToCard } from './task-pane.js';

interface ReportPaneProps {
  readonly corrected: CorrectedDocument;
  readonly selection: Selection | null;
  readonly side: Side;
}

/** 经验材料: what places did and the figures they quote. No task is made from them. */
export function ReportPane({ corrected, selection, side }: ReportPaneProps) {
  const say = useSay();
  const pane = useRef<HTMLDivElement>(null);
  const key = selection?.key ?? null;
  const { practices, figures } = corrected.parts;
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
          <h2>{say('practiceCaption', { n: kept(practices).length })}</h2>
          {practices.map((item) => (
            <PracticeCard key={item.key} item={item} selected={key} />
          ))}
        </section>
        <FigureTable items={figures} selected={key} />
      </div>
    </section>
  );
}
