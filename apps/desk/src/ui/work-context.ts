// SPDX-License-Identifier: Apache-2.0
import { createContext, type Dispatch, useContext, useMemo } from 'react';
import type { Correction } from '@sanyi/documents';
import type { OpenDocument, Selection, SessionAction } from '../session.js';

/** What a person can do anywhere on the work screen. Stable, so that cards are not drawn again in vain. */
export interface WorkActions {
  readonly select: (selection: Selection) => void;
  readonly correct: (correction: Correction) => void;
  /** For corrections that need a new name or the document's text. */
  readonly correctWith: (make: (document: OpenDocument) => readonly Correction[]) => void;
}

export const workActions = (dispatch: Dispatch<SessionAction>): WorkActions => ({
  select: (selection) => {
    dispatch({ kind: 'select', selection });
  },
  correct: (correction) => {
    dispatch({ kind: 'correct', make: () => [correction] });
  },
  correctWith: (make) => {
    dispatch({ kind: 'correct', make });
  },
});

const NOTHING: WorkActions = workActions(() => undefined);

export const WorkContext = createContext<WorkActions>(NOTHING);

export const useWork = (): WorkActions => useContext(WorkContext);

export const useWorkActions = (dispatch: Dispatch<SessionAction>): WorkActions =>
  useMemo(() => workActions(dispatch), [dispatch]);
