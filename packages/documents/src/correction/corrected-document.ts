// SPDX-License-Identifier: Apache-2.0
import type { Basis, ClosingDuty, Figure, Practice, Reading, Target } from '../reading.js';
import {
  type CorrectedTask,
  type Item,
  kept,
  machineTasks,
  plainTask,
  standing,
} from './corrected-task.js';

/** 文件头: what the document says of itself. */
export type Head = Pick<
  Reading,
  | 'title'
  | 'noticeTitle'
  | 'documentNumber'
  | 'issuer'
  | 'issuedOn'
  | 'period'
  | 'level'
  | 'region'
  | 'leadRule'
  | 'draft'
>;

/** What belongs to the document and to no task, to be corrected piece by piece. */
export interface DocumentPartValues {
  readonly basis: Basis;
  readonly goals: Target;
  readonly closingDuties: ClosingDuty;
  readonly figures: Figure;
  readonly practices: Practice;
}

export type DocumentPart = keyof DocumentPartValues;

export type DocumentParts = {
  readonly [P in DocumentPart]: readonly Item<DocumentPartValues[P]>[];
};

/** A document as the machine read it and as it stands after corrections. */
export interface CorrectedDocument {
  readonly machine: Reading;
  readonly head: Head;
  readonly tasks: readonly CorrectedTask[];
  readonly parts: DocumentParts;
}

/** The document before the first correction. */
export const machineDocument = (machine: Reading): CorrectedDocument => ({
  machine,
  head: headOf(machine),
  tasks: machineTasks(machine),
  parts: {
    basis: machineItems('basis', machine.basis),
    goals: machineItems('goal', machine.goals),
    closingDuties: machineItems('duty', machine.closingDuties),
    figures: machineItems('figure', machine.figures),
    practices: machineItems('practice', machine.practices),
  },
});

/** The reading with its corrections in force: what the ledger and the unit packs are made from. */
export const correctedReading = ({ machine, head, tasks, parts }: CorrectedDocument): Reading => ({
  ...machine,
  ...head,
  tasks: standing(tasks).map(plainTask),
  basis: kept(parts.basis),
  goals: kept(parts.goals),
  closingDuties: kept(parts.closingDuties),
  figures: kept(parts.figures),
  practices: kept(parts.practices),
});

/** The head's own fields of a reading. */
export const headOf = (reading: Head): Head => ({
  title: reading.title,
  noticeTitle: reading.noticeTitle,
  documentNumber: reading.documentNumber,
  issuer: reading.issuer,
  issuedOn: reading.issuedOn,
  period: reading.period,
  level: reading.level,
  region: reading.region,
  leadRule: reading.leadRule,
  draft: reading.draft,
});

const machineItems = <T>(name: string, values: readonly T[]): readonly Item<T>[] =>
  values.map((value, index) => ({ key: `${name}.${index}`, machine: value, value }));
