// SPDX-License-Identifier: Apache-2.0
import type { Correction, Reading, TaskId } from '@sanyi/documents';
import { assertNever } from '@sanyi/kernel';

/** 一份打开的文件: what the machine read, what a person corrected, and what was undone and can be redone. */
export interface OpenDocument {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly machine: Reading;
  readonly corrections: readonly Correction[];
  readonly undone: readonly Correction[];
  /** The corrections as they were last saved. */
  readonly saved: readonly Correction[];
}

/** What is lit on both sides: a task, and perhaps one piece of it. */
export interface Selection {
  readonly task: TaskId | null;
  readonly key: string;
  /** The side the person chose it on: the other side scrolls. */
  readonly from: 'original' | 'tasks';
}

export interface Session {
  readonly documents: readonly OpenDocument[];
  readonly active: string | null;
  readonly selection: Selection | null;
}

export type SessionAction =
  | { readonly kind: 'open'; readonly document: OpenDocument }
  | { readonly kind: 'close'; readonly document: string }
  /** null shows the start screen. */
  | { readonly kind: 'show'; readonly document: string | null }
  | { readonly kind: 'select'; readonly selection: Selection | null }
  | { readonly kind: 'correct'; readonly make: (document: OpenDocument) => readonly Correction[] }
  | { readonly kind: 'history'; readonly go: 'undo' | 'redo' }
  | { readonly kind: 'saved'; readonly document: string };

export const EMPTY_SESSION: Session = { documents: [], active: null, selection: null };

/** The session after one action of the person. */
export function nextSession(session: Session, action: SessionAction): Session {
  switch (action.kind) {
    case 'open':
      return show(
        { ...session, documents: [...session.documents, action.document] },
        action.document.id,
      );
    case 'close':
      return close(session, action.document);
    case 'show':
      return show(session, action.document);
    case 'select':
      return { ...session, selection: action.selection };
    case 'correct':
      return onActive(session, (document) => correct(document, action.make(document)));
    case 'history':
      return onActive(session, STEP[action.go]);
    case 'saved':
      return onDocument(session, action.document, (document) => ({
        ...document,
        saved: document.corrections,
      }));
    default:
      return assertNever(action);
  }
}

export const activeDocument = (session: Session): OpenDocument | undefined =>
  session.documents.find(({ id }) => id === session.active);

/** True where corrections would be lost by closing. */
export const isUnsaved = ({ corrections, saved }: OpenDocument): boolean =>
  corrections.length !== saved.length ||
  corrections.some((correction, at) => correction !== saved[at]);

/** The name of the next task or piece that a person makes: no correction in force or undone has it. */
export const nextId = ({ corrections }: OpenDocument): TaskId => `p${corrections.length}`;

const show = (session: Session, document: string | null): Session => ({
  ...session,
  active: document,
  selection: null,
});

function close(session: Session, document: string): Session {
  const at = session.documents.findIndex(({ id }) => id === document);
  const documents = session.documents.filter(({ id }) => id !== document);
  if (session.active !== document) return { ...session, documents };
  const neighbour = documents[Math.min(at, documents.length - 1)];
  return { documents, active: neighbour?.id ?? null, selection: null };
}

const correct = (document: OpenDocument, corrections: readonly Correction[]): OpenDocument => ({
  ...document,
  corrections: [...document.corrections, ...corrections],
  undone: [],
});

function undo(document: OpenDocument): OpenDocument {
  const last = document.corrections.at(-1);
  return last === undefined
    ? document
    : {
        ...document,
        corrections: document.corrections.slice(0, -1),
        undone: [...document.undone, last],
      };
}

function redo(document: OpenDocument): OpenDocument {
  const last = document.undone.at(-1);
  return last === undefined
    ? document
    : {
        ...document,
        corrections: [...document.corrections, last],
        undone: document.undone.slice(0, -1),
      };
}

const STEP = { undo, redo } as const;

const onActive = (session: Session, change: (document: OpenDocument) => OpenDocument): Session =>
  session.active === null ? session : onDocument(session, session.active, change);

const onDocument = (
  session: Session,
  id: string,
  change: (document: OpenDocument) => OpenDocument,
): Session => ({
  ...session,
  documents: session.documents.map((document) =>
    document.id === id ? change(document) : document,
  ),
});
