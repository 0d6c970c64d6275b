// SPDX-License-Identifier: Apache-2.0
import { type Dispatch, useMemo, useState } from 'react';
import type { CorrectedTask } from '../corrected-task.js';
import { machineTasks } from '../corrected-task.js';
import { applyCorrections } from '../corrections.js';
import { linesOf } from '../lines.js';
import { marksOf, rangesOf } from '../marks.js';
import type { OpenDocument, Session, SessionAction } from '../session.js';
import { useSay } from '../translate.js';
import { DocumentHead } from './document-head.js';
import { OriginalPane } from './original-pane.js';
import { ReportPane } from './report-pane.js';
import type { Side } from './side.js';
import { TaskPane } from './task-pane.js';
import { useWorkActions, WorkContext } from './work-context.js';
import { WorkTools } from './work-tools.js';

interface WorkScreenProps {
  readonly session: Session;
  readonly document: OpenDocument;
  readonly dispatch: Dispatch<SessionAction>;
}

/** One document: its original on the left, what was read from it on the right. */
export function WorkScreen({ session, document, dispatch }: WorkScreenProps) {
  const actions = useWorkActions(dispatch);
  const [side, setSide] = useState<Side>('tasks');
  const tasks = useCorrected(document);
  const lit = useLit(document, tasks);
  const { selection } = session;
  const isReport = document.machine.kind === 'report';
  return (
    <WorkContext value={actions}>
      <main className="work" data-side={side}>
        <DocumentHead document={document} />
        <WorkTools session={session} document={document} tasks={tasks} dispatch={dispatch} />
        <OriginalPane
          document={document}
          tasks={tasks}
          lit={lit}
          selection={selection}
          side={side}
        />
        {isReport ? (
          <ReportPane reading={document.machine} selection={selection} side={side} />
        ) : (
          <TaskPane machine={document.machine} tasks={tasks} selection={selection} side={side} />
        )}
        <SideSwitch side={side} onSide={setSide} isReport={isReport} />
      </main>
    </WorkContext>
  );
}

/** The corrections of an open document always apply: it made them itself, or they were checked when it was opened. */
function useCorrected({ machine, corrections }: OpenDocument): readonly CorrectedTask[] {
  return useMemo(() => {
    const applied = applyCorrections(machineTasks(machine), corrections);
    if (!applied.ok) throw new Error(`correction ${applied.error.index} does not apply`);
    return applied.value;
  }, [machine, corrections]);
}

function useLit({ text, machine }: OpenDocument, tasks: readonly CorrectedTask[]) {
  return useMemo(() => {
    const marks = marksOf(text, machine, tasks);
    const ranges = rangesOf(machine, tasks);
    return { marks, ranges, lines: linesOf(text, marks, ranges) };
  }, [text, machine, tasks]);
}

interface SideSwitchProps {
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly isReport: boolean;
}

/** On a narrow screen one side shows at a time. */
function SideSwitch({ side, onSide, isReport }: SideSwitchProps) {
  const say = useSay();
  const choice = (value: Side, label: string) => (
    <button
      type="button"
      aria-pressed={side === value}
      onClick={() => {
        onSide(value);
      }}
    >
      {label}
    </button>
  );
  return (
    <div className="side-switch" role="group" aria-label={say('paneSwitch')}>
      {choice('original', say('original'))}
      {choice('tasks', say(isReport ? 'practices' : 'tasks'))}
    </div>
  );
}
