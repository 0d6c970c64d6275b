// SPDX-License-Identifier: Apache-2.0
import { type Dispatch, useEffect, useState } from 'react';
import { type CorrectedTask, standing } from '@sanyi/documents';
import { openTasks } from '../from-selection.js';
import type { OpenDocument, Session, SessionAction } from '../session.js';
import { useSay } from '../translate.js';
import { ExportDialog } from './export-dialog.js';
import { KeyHelp } from './key-help.js';
import { saveWork } from './save-work.js';

interface WorkToolsProps {
  readonly session: Session;
  readonly document: OpenDocument;
  readonly tasks: readonly CorrectedTask[];
  readonly dispatch: Dispatch<SessionAction>;
}

/** How far the checking is; undo and redo; what comes out. */
export function WorkTools({ session, document, tasks, dispatch }: WorkToolsProps) {
  const say = useSay();
  const [exporting, setExporting] = useState(false);
  useUndoKeys(dispatch);
  return (
    <div className="work-tools">
      {document.machine.kind === 'notice' && <CheckProgress tasks={tasks} />}
      <History document={document} dispatch={dispatch} />
      <KeyHelp />
      <button
        type="button"
        title={say('saveWorkHint')}
        onClick={() => {
          saveWork(document);
          dispatch({ kind: 'saved', document: document.id });
        }}
      >
        {say('saveWork')}
      </button>
      <button
        type="button"
        className="primary"
        onClick={() => {
          setExporting(true);
        }}
      >
        {say('exportMenu')}
      </button>
      {exporting && (
        <ExportDialog
          session={session}
          document={document}
          onClose={() => {
            setExporting(false);
          }}
        />
      )}
    </div>
  );
}

function History({ document, dispatch }: Pick<WorkToolsProps, 'document' | 'dispatch'>) {
  const say = useSay();
  const button = (go: 'undo' | 'redo', list: readonly unknown[]) => (
    <button
      type="button"
      disabled={list.length === 0}
      onClick={() => {
        dispatch({ kind: 'history', go });
      }}
    >
      {say(go)}
    </button>
  );
  return (
    <>
      {button('undo', document.corrections)}
      {button('redo', document.undone)}
    </>
  );
}

function CheckProgress({ tasks }: { readonly tasks: readonly CorrectedTask[] }) {
  const say = useSay();
  const total = standing(tasks).length;
  const done = total - openTasks(tasks);
  const text = say('checkedOf', { done, total });
  return (
    <span className="progress">
      <progress max={Math.max(total, 1)} value={done} aria-label={text} />
      {text}
    </span>
  );
}

/** Ctrl+Z and Ctrl+Y, except where a person is typing: there the field undoes its own letters. */
function useUndoKeys(dispatch: Dispatch<SessionAction>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const go = undoKey(event);
      if (go === null || isTyping(event.target)) return;
      event.preventDefault();
      dispatch({ kind: 'history', go });
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [dispatch]);
}

function undoKey({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!ctrlKey && !metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'y' || (letter === 'z' && shiftKey)) return 'redo';
  return letter === 'z' ? 'undo' : null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea') !== null;
