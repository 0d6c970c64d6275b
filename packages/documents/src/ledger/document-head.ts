// SPDX-License-Identifier: Apache-2.0
import type { ClosingDuty, Reading, Task } from '../reading.js';
import type { LedgerDocument, NamedReading, TaskHead } from './rows.js';

/** D01 for the first document given. */
export function documentHead({ name, reading }: NamedReading, index: number): LedgerDocument {
  return {
    id: `D${serial(index, 2)}`,
    name,
    title: reading.title ?? name,
    number: reading.documentNumber,
    issuer: reading.issuer,
    issuedOn: reading.issuedOn,
    kind: reading.kind,
    draft: reading.draft,
  };
}

/** The tasks a reading hands out. A report hands out none, whatever it lists. */
export const tasksOf = (reading: Reading): readonly Task[] =>
  reading.kind === 'report' ? [] : reading.tasks;

export const closingDutiesOf = (reading: Reading): readonly ClosingDuty[] =>
  reading.kind === 'report' ? [] : reading.closingDuties;

export function taskHead(document: LedgerDocument, task: Task, index: number): TaskHead {
  return {
    id: `${document.id}-T${serial(index, 3)}`,
    document,
    label: task.label,
    section: task.section,
    title: task.title ?? firstSentence(task.text),
    text: task.text,
    span: task.span,
    closing: false,
  };
}

export function closingHead(document: LedgerDocument, duty: ClosingDuty, index: number): TaskHead {
  return {
    id: `${document.id}-C${serial(index, 2)}`,
    document,
    label: '',
    section: null,
    title: firstSentence(duty.text),
    text: duty.text,
    span: duty.span,
    closing: true,
  };
}

/** Counts from 1 for people. */
export const serial = (index: number, digits: number): string =>
  String(index + 1).padStart(digits, '0');

function firstSentence(text: string): string {
  const end = text.search(/[。；\n]/u);
  return (end > 0 ? text.slice(0, end) : text).trim();
}
