// SPDX-License-Identifier: Apache-2.0
import { alike, type Pairs, pairsOf } from '../text/similarity.js';
import { assignedUnit, type UnitAnswers } from './assigned-unit.js';
import { fileTask, type FilingFrame, titleOf } from './file-task.js';
import type { FiledDocument, LedgerTask, TaskAssignment } from './filed.js';
import { type Fit, numbered } from './keep-ids.js';
import { practiceCards, reportedFigures } from './practice-cards.js';
import type { CorrectedClosing, CorrectedReading, CorrectedTask } from './reading-input.js';

/** 入账: what a filing needs besides the reading. */
export interface Filing extends UnitAnswers {
  /** The document's id; the same for all its versions. */
  readonly id: string;
  /** Code of the issuer's region. */
  readonly region: string | null;
  /** The version before this one; ids of what continues it are kept. */
  readonly previous?: FiledDocument | undefined;
}

/**
 * 从解析结果到台账: a corrected reading enters the ledger. The same reading filed again gives the same ids; a changed one keeps
 * the ids of tasks, sentences and assignments that it continues, and gives new ones to what is new. A report gives practice cards and
 * reported figures, and never a task.
 */
export function fileReading(reading: CorrectedReading, filing: Filing): FiledDocument {
  const { id, region, previous = UNFILED } = filing;
  const { tasks, closingDuties } = reading.kind === 'notice' ? reading : NOTHING;
  const frame: FilingFrame = {
    ...{ document: id, region, leadRule: reading.leadRule, answers: filing },
  };
  const filed = filedTasks(tasks, previous, frame);
  const closings = filedClosings(closingDuties, previous, frame);
  return {
    ...{ id, version: previous.version + 1, kind: reading.kind },
    ...{ title: reading.title ?? id, number: reading.documentNumber, issuer: reading.issuer },
    ...{ issuedOn: reading.issuedOn, level: reading.level, region, draft: reading.draft },
    ...{ period: reading.period, basis: reading.basis },
    tasks: [...filed.tasks, ...closings.tasks],
    practices: practiceCards(id, reading),
    figures: reportedFigures(id, reading),
    used: { tasks: filed.used, closings: closings.used },
  };
}

/** A report hands out nothing, whatever it lists. */
const NOTHING: Pick<CorrectedReading, 'tasks' | 'closingDuties'> = { tasks: [], closingDuties: [] };

type Previous = Pick<FiledDocument, 'version' | 'tasks' | 'used'>;

const UNFILED: Previous = { version: 0, tasks: [], used: { tasks: 0, closings: 0 } };

interface FiledTasks {
  readonly tasks: readonly LedgerTask[];
  readonly used: number;
}

/** What a task is about: its title and sentences. The list of units, which many tasks share, does not count. */
interface Substance {
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly pairs: Pairs;
}

type Worded = Pick<CorrectedTask, 'label' | 'title' | 'text'> & {
  readonly actions: readonly { readonly text: string }[];
};

function substanceOf(task: Worded): Substance {
  const title = titleOf(task);
  const said = task.actions.map(({ text }) => text).join('');
  return {
    label: task.label,
    title,
    text: task.text,
    pairs: pairsOf(said === '' ? task.text : title + said),
  };
}

/** A task under the same number and title, or so much like an old one (of 1000), continues it. */
const SAME_PLACE = 300;
const ELSEWHERE = 600;

const SAME_TASK: readonly Fit<Substance, Substance>[] = [
  (one, old) => Number(one.text === old.text && one.label === old.label),
  (one, old) => Number(one.text === old.text),
  (one, old) =>
    one.label === old.label && one.title === old.title ? 1 + alike(one.pairs, old.pairs) : 0,
  (one, old) => (one.label === old.label ? atLeast(SAME_PLACE, alike(one.pairs, old.pairs)) : 0),
  (one, old) => atLeast(ELSEWHERE, alike(one.pairs, old.pairs)),
];

const atLeast = (least: number, score: number): number => (score >= least ? score : 0);

function filedTasks(
  tasks: readonly CorrectedTask[],
  previous: Previous,
  frame: FilingFrame,
): FiledTasks {
  const olds = previous.tasks.filter(({ closing }) => !closing);
  const known = new Map<Worded, Substance>(
    [...tasks, ...olds].map((one) => [one, substanceOf(one)]),
  );
  const fits = SAME_TASK.map((fit): Fit<CorrectedTask, LedgerTask> => (task, old) => {
    const [one, other] = [known.get(task), known.get(old)];
    return one === undefined || other === undefined ? 0 : fit(one, other);
  });
  const { pieces, used } = numbered(tasks, { olds, used: previous.used.tasks }, fits, {
    ...{ prefix: `${frame.document}-T`, digits: 3 },
  });
  return { tasks: pieces.map((piece) => fileTask(piece, frame)), used };
}

function filedClosings(
  duties: readonly CorrectedClosing[],
  previous: Previous,
  frame: FilingFrame,
): FiledTasks {
  const olds = previous.tasks.filter(({ closing }) => closing);
  const fits: readonly Fit<CorrectedClosing, LedgerTask>[] = [
    (duty, old) => Number(duty.text === old.text),
    (duty, old) => atLeast(SAME_PLACE, alike(pairsOf(duty.text), pairsOf(old.text))),
  ];
  const { pieces, used } = numbered(duties, { olds, used: previous.used.closings }, fits, {
    ...{ prefix: `${frame.document}-C`, digits: 2 },
  });
  return { tasks: pieces.map(({ id, piece }) => closingTask(piece, id, frame)), used };
}

/** 文末要求: one sentence, for which its units answer together. */
function closingTask(duty: CorrectedClosing, id: string, frame: FilingFrame): LedgerTask {
  const action = `${id}-A01`;
  const assignments = [...new Set(duty.units)].map((words, at): TaskAssignment => ({
    id: `${id}-R${String(at + 1).padStart(2, '0')}`,
    ...{ task: id, role: 'responsible', words, unit: assignedUnit(words, frame.answers) },
    ...{ leadBy: null, openEnded: false, actions: [action] },
  }));
  return {
    ...{ id, document: frame.document, label: '', number: null, section: null },
    ...{
      title: titleOf({ title: null, text: duty.text }),
      text: duty.text,
      span: duty.span,
      closing: true,
    },
    ...{ upper: null, region: frame.region, assignments },
    actions: [
      {
        id: action,
        text: duty.text,
        span: duty.span,
        assignments: assignments.map((one) => one.id),
      },
    ],
    ...{ targets: [], deadlines: [], deliverables: [], references: [] },
    used: { actions: 1, assignments: assignments.length },
  };
}
