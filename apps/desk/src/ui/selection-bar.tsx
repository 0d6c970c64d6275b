// SPDX-License-Identifier: Apache-2.0
import {
  type CorrectedTask,
  type Correction,
  corrections,
  type DocumentPart,
  type Part,
  type Span,
} from '@sanyi/documents';
import type { RefObject } from 'react';
import { addDocumentPiece, addPiece, addTask } from '../from-selection.js';
import { nextId, type OpenDocument, type Selection } from '../session.js';
import type { TextKey } from '../texts.js';
import { useSay } from '../translate.js';
import { useSelectedSpan } from './use-selected-span.js';
import { useWork } from './work-context.js';

interface SelectionBarProps {
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly document: OpenDocument;
  readonly tasks: readonly CorrectedTask[];
  readonly selection: Selection | null;
}

const PIECES: readonly (readonly [Part, TextKey])[] = [
  ['responsibility', 'asUnit'],
  ['actions', 'asAction'],
  ['targets', 'asTarget'],
  ['deadlines', 'asDeadline'],
  ['deliverables', 'asDeliverable'],
  ['references', 'asReference'],
];

const OF_NOTICE: readonly (readonly [DocumentPart, TextKey])[] = [
  ['goals', 'asGoal'],
  ['closingDuties', 'asDuty'],
  ['basis', 'asBasis'],
];

const OF_REPORT: readonly (readonly [DocumentPart, TextKey])[] = [
  ['practices', 'asPractice'],
  ['figures', 'asFigure'],
  ['basis', 'asBasis'],
];

/** What can be done with words selected in the original. */
export function SelectionBar({ pane, document, tasks, selection }: SelectionBarProps) {
  const say = useSay();
  const span = useSelectedSpan(pane, document.text);
  if (span === null) return null;
  const isReport = document.machine.kind === 'report';
  const task = tasks.find(({ id, removed }) => id === selection?.task && removed === null);
  return (
    <div className="selection-bar" role="toolbar" aria-label={say('selectionBar')}>
      {!isReport && <ForTask task={task ?? null} span={span} />}
      <div>
        <span>{say('toDocument')}</span>
        {!isReport && <Use text="newTask" make={(open) => addTask(open, tasks, span)} />}
        {(isReport ? OF_REPORT : OF_NOTICE).map(([part, text]) => (
          <Use key={part} text={text} make={(open) => addDocumentPiece(open, part, span)} />
        ))}
      </div>
    </div>
  );
}

interface ForTaskProps {
  readonly task: CorrectedTask | null;
  readonly span: Span;
}

/** What the words can become in the chosen task. */
function ForTask({ task, span }: ForTaskProps) {
  const say = useSay();
  if (task === null) {
    return (
      <div>
        <span>{say('chooseTaskFirst')}</span>
      </div>
    );
  }
  const label = task.frame.label || say('unlabelled');
  return (
    <div>
      <span>{say('toTask', { label })}</span>
      {PIECES.map(([part, text]) => (
        <Use key={part} text={text} make={(open) => addPiece(open, task, part, span)} />
      ))}
      {isInside(span, task) && (
        <Use
          text="splitFrom"
          make={(open) => corrections.split(task, span[0], open.text, nextId(open))}
        />
      )}
    </div>
  );
}

interface UseProps {
  readonly text: TextKey;
  readonly make: (open: OpenDocument) => Correction;
}

function Use({ text, make }: UseProps) {
  const say = useSay();
  const { correctWith } = useWork();
  return (
    <button
      type="button"
      onClick={() => {
        correctWith((open) => [make(open)]);
        window.getSelection()?.removeAllRanges();
      }}
    >
      {say(text)}
    </button>
  );
}

/** A task can be split after its first character and before its end. */
const isInside = ([start]: Span, { frame }: CorrectedTask): boolean =>
  start > frame.span[0] && start < frame.span[1];
