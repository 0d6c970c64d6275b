// SPDX-License-Identifier: Apache-2.0
import { deadlineRuleOf } from '../duty/read-deadline.js';
import { alike, pairsOf } from '../text/similarity.js';
import { type DraftAssignment, draftAssignments } from './assign-task.js';
import type { UnitAnswers } from './assigned-unit.js';
import type {
  LedgerAction,
  LedgerDeadline,
  LedgerTarget,
  LedgerTask,
  TaskAssignment,
} from './filed.js';
import { type Fit, numbered, type Numbered } from './keep-ids.js';
import type {
  CorrectedAction,
  CorrectedDeadline,
  CorrectedTarget,
  CorrectedTask,
  TextSpan,
} from './reading-input.js';

/** What every task of a filing shares. */
export interface FilingFrame {
  readonly document: string;
  readonly region: string | null;
  readonly leadRule: 'first-listed' | 'stated' | 'none-stated';
  readonly answers: UnitAnswers;
}

/** Puts one task into the ledger under an id; what continues the old task's pieces keeps their ids. */
export function fileTask(
  { id, piece: task, old = NEW }: Numbered<CorrectedTask, PiecesBefore>,
  frame: FilingFrame,
): LedgerTask {
  const assigned = numbered(
    draftAssignments(task, frame.leadRule, frame.answers),
    { olds: old.assignments, used: old.used.assignments },
    SAME_ASSIGNMENT,
    { prefix: `${id}-R`, digits: 2 },
  );
  const acted = numbered(task.actions, { olds: old.actions, used: old.used.actions }, SAME_ACTION, {
    prefix: `${id}-A`,
    digits: 2,
  });
  return {
    ...{ id, document: frame.document, label: task.label, number: task.number },
    ...{ section: task.section, title: titleOf(task), text: task.text, span: task.span },
    ...{ closing: false, upper: null, region: frame.region },
    actions: acted.pieces.map((one) => actionOf(one, assigned.pieces)),
    assignments: assigned.pieces.map((one) => assignmentOf(one, id, acted.pieces)),
    targets: task.targets.map((target, at) => targetOf(target, `${id}-G${serial(at)}`)),
    deadlines: task.deadlines.map((one, at) => deadlineOf(one, `${id}-D${serial(at)}`, task)),
    deliverables: task.deliverables.map((one, at) => ({ id: `${id}-P${serial(at)}`, ...one })),
    references: task.references,
    used: { actions: acted.used, assignments: assigned.used },
  };
}

type PiecesBefore = Pick<LedgerTask, 'id' | 'actions' | 'assignments' | 'used'>;

const NEW: PiecesBefore = {
  ...{ id: '', actions: [], assignments: [], used: { actions: 0, assignments: 0 } },
};

const serial = (index: number): string => String(index + 1).padStart(2, '0');

/** The title of a task; its first clause where it has none. */
export const titleOf = ({
  title,
  text,
}: {
  readonly title: string | null;
  readonly text: string;
}): string => title ?? /^[^。；;，,\n]+/u.exec(text)?.[0] ?? text;

type Action = Numbered<CorrectedAction, unknown>;
type Draft = Numbered<DraftAssignment, unknown>;

const covers = ({ piece: { groups } }: Draft, { piece: { responsibility } }: Action): boolean =>
  responsibility !== null && groups.includes(responsibility);

const actionOf = (action: Action, drafts: readonly Draft[]): LedgerAction => ({
  id: action.id,
  text: action.piece.text,
  span: action.piece.span,
  assignments: drafts.filter((draft) => covers(draft, action)).map(({ id }) => id),
});

function assignmentOf(draft: Draft, task: string, actions: readonly Action[]): TaskAssignment {
  const { role, words, unit, leadBy, openEnded } = draft.piece;
  const covered = actions.filter((action) => covers(draft, action)).map(({ id }) => id);
  return { id: draft.id, task, role, words, unit, leadBy, openEnded, actions: covered };
}

function targetOf(target: CorrectedTarget, id: string): LedgerTarget {
  const { quote, span, metric, comparator, value, valueTo, unit, scope, by } = target;
  return { id, quote, span, metric, comparator, value, valueTo, unit, scope, by };
}

function deadlineOf(deadline: CorrectedDeadline, id: string, task: CorrectedTask): LedgerDeadline {
  const sentence = task.actions.find(({ span }) => holds(span, deadline.span)) ?? task;
  return {
    id,
    quote: deadline.quote,
    span: deadline.span,
    rule: deadlineRuleOf(deadline, sentence),
  };
}

const holds = ([start, end]: TextSpan, [from]: TextSpan): boolean => start <= from && from < end;

const SAME_ASSIGNMENT: readonly Fit<DraftAssignment, TaskAssignment>[] = [
  (draft, one) => Number(draft.words === one.words && draft.role === one.role),
  (draft, one) => Number(draft.words === one.words),
  (draft, one) => Number(sameUnit(draft, one)),
];

const sameUnit = ({ unit: a }: DraftAssignment, { unit: b }: TaskAssignment): boolean =>
  a.kind === 'one' && b.kind === 'one' && a.unitId === b.unitId;

/** A sentence that is at least so much like an old one continues it (of 1000). */
const SENTENCE_KEPT = 500;

const SAME_ACTION: readonly Fit<CorrectedAction, LedgerAction>[] = [
  (action, one) => Number(action.text === one.text),
  (action, one) => {
    const score = alike(pairsOf(action.text), pairsOf(one.text));
    return score >= SENTENCE_KEPT ? score : 0;
  },
];
