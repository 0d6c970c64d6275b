// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { corrections, machineTasks } from '@sanyi/documents';
import { EXAMPLE_READING as READING, EXAMPLE_TEXT as TEXT } from '@sanyi/testkit';
import {
  activeDocument,
  EMPTY_SESSION,
  isUnsaved,
  nextId,
  nextSession,
  type OpenDocument,
  type Session,
  type SessionAction,
} from './session.js';

const document = (id: string): OpenDocument => ({
  id,
  name: `${id}.txt`,
  text: TEXT,
  machine: READING,
  corrections: [],
  undone: [],
  saved: [],
});

const [FIRST] = machineTasks(READING);
if (FIRST === undefined) throw new Error('no task');
const RETITLE = corrections.title(FIRST, '新标题');

const after = (...actions: readonly SessionAction[]): Session =>
  actions.reduce(nextSession, EMPTY_SESSION);

const open = (id: string): SessionAction => ({ kind: 'open', document: document(id) });
const retitle: SessionAction = { kind: 'correct', make: () => [RETITLE] };
const undo: SessionAction = { kind: 'history', go: 'undo' };
const redo: SessionAction = { kind: 'history', go: 'redo' };

test('a document that opens is shown', () => {
  expect(activeDocument(after(open('a'), open('b')))?.id).toBe('b');
});

test('closing the shown document shows its neighbour, closing another changes nothing', () => {
  const three = [open('a'), open('b'), open('c')] as const;
  expect(
    after(...three, { kind: 'show', document: 'b' }, { kind: 'close', document: 'b' }).active,
  ).toBe('c');
  expect(after(...three, { kind: 'close', document: 'c' }).active).toBe('b');
  expect(after(...three, { kind: 'close', document: 'a' }).active).toBe('c');
  expect(after(open('a'), { kind: 'close', document: 'a' }).active).toBeNull();
});

test('a correction belongs to the shown document only', () => {
  const session = after(open('a'), open('b'), retitle);
  expect(session.documents.map(({ corrections: list }) => list.length)).toEqual([0, 1]);
});

test('undo and redo go back and forth; a new correction forgets what was undone', () => {
  expect(activeDocument(after(open('a'), retitle, undo))).toMatchObject({
    corrections: [],
    undone: [RETITLE],
  });
  expect(activeDocument(after(open('a'), retitle, undo, redo))?.corrections).toEqual([RETITLE]);
  expect(activeDocument(after(open('a'), retitle, undo, retitle))?.undone).toEqual([]);
  expect(activeDocument(after(open('a'), undo, redo))).toEqual(document('a'));
});

test('work is unsaved until it is saved, and again when a saved correction is undone', () => {
  const save: SessionAction = { kind: 'saved', document: 'a' };
  const unsaved = (...actions: readonly SessionAction[]): boolean =>
    after(open('a'), ...actions).documents.some(isUnsaved);
  expect(unsaved()).toBe(false);
  expect(unsaved(retitle)).toBe(true);
  expect(unsaved(retitle, save)).toBe(false);
  expect(unsaved(retitle, save, undo)).toBe(true);
});

test('a new name is free: it counts the corrections in force', () => {
  const session = after(open('a'), retitle, retitle);
  expect(session.documents.map(nextId)).toEqual(['p2']);
});
