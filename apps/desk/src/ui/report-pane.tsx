// SPDX-License-Identifier: Apache-2.0
import { useRef } from 'react';
import { type CorrectedDocument, kept } from '@sanyi/documents';
import type { Selection } from '../session.js';
import { useSay } from '../translate.js';
import { BasisList } from './basis-list.js';
import { FigureTable } from './figure-table.js';
import { PartHeading } from './part-heading.js';
import { PracticeCard } from './practice-card.js';
import { PracticeForm } from './practice-form.js';
import type { Side } from './side.js';
import { useScrollToCard } from './task-pane.js';
import { useChangePiece } from './use-change-piece.js';

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
  const { practices, figures, basis } = corrected.parts;
  const { add } = useChangePiece('practices');
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
          <PartHeading
            caption={say('practiceCaption', { n: kept(practices).length })}
            name={say('practiceItem')}
            Form={PracticeForm}
            onAdd={add}
          />
          {practices.map((item) => (
            <PracticeCard key={item.key} item={item} selected={key} />
          ))}
        </section>
        <FigureTable items={figures} selected={key} />
        <BasisList items={basis} selected={key} />
      </div>
    </section>
  );
}
