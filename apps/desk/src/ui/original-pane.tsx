// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useRef, useState } from 'react';
import { chosenMark } from '../chosen-mark.js';
import type { CorrectedDocument } from '@sanyi/documents';
import type { Lit } from '../lighting.js';
import { MARK_KINDS, type MarkKind, spanOfKey } from '../marks.js';
import type { OpenDocument, Selection } from '../session.js';
import { useSay } from '../translate.js';
import { MARK_TEXT } from '../wording.js';
import { SelectionBar } from './selection-bar.js';
import { TextBlock } from './text-block.js';
import { useWork } from './work-context.js';
import type { Side } from './side.js';

interface OriginalPaneProps {
  readonly document: OpenDocument;
  readonly corrected: CorrectedDocument;
  readonly lit: Lit;
  readonly selection: Selection | null;
  readonly side: Side;
}

/** 原文: every line as it stands in the file, with every extracted piece lit in place. */
export function OriginalPane(props: OriginalPaneProps) {
  const { document, corrected, lit, selection, side } = props;
  const say = useSay();
  const { select } = useWork();
  const pane = useRef<HTMLDivElement>(null);
  const [dark, setDark] = useState<readonly MarkKind[]>([]);
  const key = selection?.key ?? null;
  const chosen = useMemo(
    () => (key === null ? null : chosenMark(corrected, key)),
    [corrected, key],
  );
  const span = key === null ? undefined : (chosen?.span ?? spanOfKey(lit.marks, lit.ranges, key));
  useScrollTo(pane, selection, side);
  return (
    <section className="pane original" aria-label={say('original')}>
      <Legend lit={lit} dark={dark} onDark={setDark} />
      <div
        className="text"
        ref={pane}
        tabIndex={0}
        role="group"
        aria-label={say('original')}
        data-dark={dark.join(' ')}
        onClick={(event) => {
          const chosen = chosenAt(event.target);
          if (chosen !== null) select({ ...chosen, from: 'original' });
        }}
      >
        {lit.blocks.map((block) => {
          const here = span !== undefined && span[0] <= block.end && span[1] >= block.start;
          return (
            <TextBlock
              key={block.start}
              text={document.text}
              block={block}
              selected={here ? key : null}
              chosen={here ? chosen : null}
              eager={document.text.length < 200_000}
            />
          );
        })}
      </div>
      <SelectionBar pane={pane} document={document} tasks={corrected.tasks} selection={selection} />
    </section>
  );
}

/** The mark under a click; a person who is selecting words means the words. */
function chosenAt(target: EventTarget): Pick<Selection, 'task' | 'key'> | null {
  if (window.getSelection()?.isCollapsed === false) return null;
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
  const key = element?.dataset['key'];
  return key === undefined ? null : { key, task: element?.dataset['task'] ?? null };
}

/** Brings the piece chosen on the other side into view. */
function useScrollTo(
  pane: React.RefObject<HTMLDivElement | null>,
  selection: Selection | null,
  side: Side,
): void {
  useEffect(() => {
    if (selection?.from !== 'tasks') return;
    const lit = pane.current?.querySelector('[data-selected="true"]');
    lit?.scrollIntoView({ block: 'center' });
  }, [pane, selection, side]);
}

interface LegendProps {
  readonly lit: Lit;
  readonly dark: readonly MarkKind[];
  readonly onDark: (kinds: readonly MarkKind[]) => void;
}

/** What each mark means; pressing one puts its light out. */
function Legend({ lit, dark, onDark }: LegendProps) {
  const say = useSay();
  const present = MARK_KINDS.filter((kind) => lit.marks.some((mark) => mark.kind === kind));
  return (
    <div className="legend" role="group" aria-label={say('legend')}>
      {present.map((kind) => {
        const off = dark.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={!off}
            onClick={() => {
              onDark(off ? dark.filter((other) => other !== kind) : [...dark, kind]);
            }}
          >
            <span className={off ? '' : `lit k-${kind}`}>{say(MARK_TEXT[kind])}</span>
          </button>
        );
      })}
    </div>
  );
}
