// SPDX-License-Identifier: Apache-2.0
import { type Dispatch, useMemo, useState } from 'react';
import { corrected as correctedBy, machineDocument } from '@sanyi/documents';
import type { OpenDocument, Session, SessionAction } from '../session.js';
import { useSay } from '../translate.js';
import { DocumentHead } from './document-head.js';
import { NamedUnitsContext, useNamedUnits } from './named-units.js';
import { OriginalPane } from './original-pane.js';
import { newPicked, PickedContext } from './picked.js';
import { ReportPane } from './report-pane.js';
import type { Side } from './side.js';
import { TaskPane } from './task-pane.js';
import { useWorkActions, WorkContext } from './work-context.js';
import { useLit } from './use-lit.js';
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
  const [picked] = useState(newPicked);
  const machine = useMemo(() => machineDocument(document.machine), [document.machine]);
  const corrected = useMemo(
    () => correctedBy(machine, document.corrections),
    [machine, document.corrections],
  );
  const named = useNamedUnits(corrected);
  const lit = useLit(document, corrected);
  const { tasks } = corrected;
  const { selection } = session;
  const isReport = document.machine.kind === 'report';
  return (
    <WorkContext value={actions}>
      <PickedContext value={picked}>
        <main className="work" data-side={side}>
          <DocumentHead corrected={corrected} name={document.name} />
          <WorkTools session={session} document={document} tasks={tasks} dispatch={dispatch} />
          <OriginalPane
            document={document}
            corrected={corrected}
            lit={lit}
            selection={selection}
            side={side}
          />
          <NamedUnitsContext value={named}>
            {isReport ? (
              <ReportPane corrected={corrected} selection={selection} side={side} />
            ) : (
              <TaskPane corrected={corrected} selection={selection} side={side} />
            )}
          </NamedUnitsContext>
          <SideSwitch side={side} onSide={setSide} isReport={isReport} />
        </main>
      </PickedContext>
    </WorkContext>
  );
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
