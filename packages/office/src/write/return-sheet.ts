// SPDX-License-Identifier: Apache-2.0
import type { Assignment, LedgerDocument, Span } from '@sanyi/documents';
import type { Workbook } from 'exceljs';
import { cellText } from './cell-text.js';

/** Name and version of the hidden sheet by which a file that comes back is known. */
export const RETURN_SHEET = '_sanyi';
const VERSION = 'sanyi-ledger-1';

/**
 * Adds the hidden sheet that leads a returned file back to its documents: files, titles, the spans of tasks, targets
 * and deadlines, and the ids that stand in the visible sheets.
 */
export function addReturnSheet(
  workbook: Workbook,
  documents: readonly LedgerDocument[],
  assignments: readonly Assignment[],
): void {
  const sheet = workbook.addWorksheet(RETURN_SHEET, { state: 'veryHidden' });
  sheet.addRow([VERSION]);
  sheet.addRow(['kind', 'id', 'of', 'name', 'role', 'start', 'end', 'number', 'file']);
  for (const { id, title, number, name } of documents) {
    addLine(sheet, ['document', id, null, title, null, null, null, number, name]);
  }
  for (const line of linesOf(assignments)) addLine(sheet, line);
}

type Line = readonly (string | number | null)[];

/** Tasks, targets and deadlines once each, then every assignment. */
function linesOf(assignments: readonly Assignment[]): readonly Line[] {
  const pieces = new Map<string, Line>();
  for (const { task, targets, deadlines } of assignments) {
    pieces.set(task.id, piece('task', task.id, [task.document.id, task.title], task.span));
    for (const { id, target } of targets) {
      pieces.set(id, piece('target', id, [task.id, target.metric], target.span));
    }
    for (const { id, deadline, words } of deadlines) {
      pieces.set(id, piece('deadline', id, [task.id, words], deadline.span));
    }
  }
  const seats = assignments.map(({ id, task, unit, role }) => [
    'assignment',
    id,
    task.id,
    unit,
    role,
  ]);
  return [...pieces.values(), ...seats];
}

const piece = (
  kind: string,
  id: string,
  [of, name]: readonly [string, string],
  [start, end]: Span,
): Line => [kind, id, of, name, null, start, end];

function addLine(sheet: ReturnType<Workbook['addWorksheet']>, line: Line): void {
  sheet.addRow(line.map((value) => (typeof value === 'string' ? cellText(value) : value)));
}
