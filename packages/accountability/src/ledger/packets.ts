// SPDX-License-Identifier: Apache-2.0
import { answeringUnits } from './assigned-unit.js';
import type {
  AssignmentRole,
  FiledDocument,
  LedgerTask,
  TaskAssignment,
  UnitName,
} from './filed.js';

/** 任务单: what one version of a document asks of one unit, and the line on which it signs. */
export interface Packet {
  /** `<document>/<unit>`: the same for every version. */
  readonly id: string;
  readonly document: string;
  readonly version: number;
  /** Null where the words are not resolved: the office still holds the sheet, and sees that it has nobody. */
  readonly unit: UnitName | null;
  /** As the document names it; several where a unit stands there under several names. */
  readonly words: readonly string[];
  readonly lines: readonly PacketLine[];
  /** Changes exactly when what the unit owes changes: a unit signs again for another fingerprint. */
  readonly content: string;
}

/** 任务单的一行. */
export interface PacketLine {
  readonly task: string;
  readonly assignment: string;
  readonly role: AssignmentRole;
  readonly title: string;
  readonly actions: readonly string[];
}

/**
 * One packet for each unit that answers, members of a collective each their own, names without a unit under their words. In the order
 * of first mention; every assignment stands in at least one.
 */
export function packetsOf(document: FiledDocument): readonly Packet[] {
  const drafts = new Map<string, Draft>();
  for (const task of document.tasks) {
    for (const assignment of task.assignments) {
      addLines(drafts, task, assignment);
    }
  }
  return [...drafts].map(([key, draft]) => ({
    id: `${document.id}/${key}`,
    ...{ document: document.id, version: document.version, ...draft },
    words: [...new Set(draft.words)],
    content: contentOf(document, draft.lines),
  }));
}

interface Draft {
  readonly unit: UnitName | null;
  readonly words: readonly string[];
  readonly lines: readonly PacketLine[];
}

function addLines(drafts: Map<string, Draft>, task: LedgerTask, assignment: TaskAssignment): void {
  const { words, role, id } = assignment;
  const actions = task.actions
    .filter((action) => assignment.actions.includes(action.id))
    .map(({ text }) => text);
  const line = { task: task.id, assignment: id, role, title: task.title, actions };
  const units: readonly (UnitName | null)[] = answeringUnits(assignment.unit);
  for (const unit of units.length > 0 ? units : [null]) {
    const key = unit?.unitId ?? words;
    const known = drafts.get(key) ?? { unit, words: [], lines: [] };
    drafts.set(key, { unit, words: [...known.words, words], lines: [...known.lines, line] });
  }
}

/** What a unit signs for, as text: roles, sentences, targets and deadlines of its lines. */
function contentOf({ tasks }: FiledDocument, lines: readonly PacketLine[]): string {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return JSON.stringify(
    lines.map(({ task, role, title, actions }) => {
      const { targets, deadlines } = byId.get(task) ?? { targets: [], deadlines: [] };
      return [
        task,
        role,
        title,
        actions,
        targets.map(({ quote }) => quote),
        deadlines.map(({ quote, rule }) => [quote, rule]),
      ];
    }),
  );
}
