// SPDX-License-Identifier: Apache-2.0
import type {
  Action,
  Deadline,
  Deliverable,
  Reading,
  Reference,
  Responsibility,
  Span,
  Target,
  Task,
} from '@sanyi/documents';

/** One responsibility group. Its words are written for it where `quote` gives none. */
export type GroupSpec = Partial<Omit<Responsibility, 'span'>> & Pick<Responsibility, 'units'>;

export type TargetSpec = Partial<Target> & Pick<Target, 'quote' | 'metric' | 'comparator'>;

export interface TaskSpec {
  readonly label: string;
  readonly section?: string;
  readonly title: string | null;
  /** Sentences with their full stops; a pair names the group (null for nobody). A plain one is of the last group. */
  readonly actions?: readonly (string | readonly [text: string, group: number | null])[];
  readonly groups?: readonly GroupSpec[];
  readonly targets?: readonly TargetSpec[];
  readonly deadlines?: readonly (Partial<Deadline> & Pick<Deadline, 'quote' | 'kind'>)[];
  readonly references?: readonly Omit<Reference, 'span'>[];
  readonly deliverables?: readonly Omit<Deliverable, 'span'>[];
}

export interface NoticeSpec {
  readonly head: Partial<Reading> & { readonly title: string };
  readonly tasks: readonly TaskSpec[];
  readonly closing?: readonly { readonly text: string; readonly units: readonly string[] }[];
}

export interface BuiltNotice {
  readonly text: string;
  readonly reading: Reading;
}

/**
 * A notice with the reading of it: the text is put together from the parts, and every span points at its words in it.
 * @throws where a quote does not stand in its task.
 */
export function buildNotice(spec: NoticeSpec): BuiltNotice {
  const paper = new Paper();
  paper.line(spec.head.title);
  const tasks = spec.tasks.map((task, index) => {
    if (task.section !== undefined && task.section !== spec.tasks[index - 1]?.section) {
      paper.line(task.section);
    }
    return buildTask(paper, task);
  });
  const closingDuties = (spec.closing ?? []).map(({ text, units }) => ({
    text,
    units,
    span: paper.line(text),
  }));
  return { text: paper.text, reading: { ...EMPTY, tasks, closingDuties, ...spec.head } };
}

class Paper {
  text = '';

  write(words: string): Span {
    const start = this.text.length;
    this.text += words;
    return [start, this.text.length];
  }

  line(words: string): Span {
    const span = this.write(words);
    this.text += '\n';
    return span;
  }
}

const EMPTY: Omit<Reading, 'title' | 'tasks' | 'closingDuties'> = {
  kind: 'notice',
  noticeTitle: null,
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  period: null,
  level: null,
  region: null,
  leadRule: 'none-stated',
  draft: false,
  basis: [],
  goals: [],
  figures: [],
  practices: [],
  warnings: [],
};

function buildTask(paper: Paper, spec: TaskSpec): Task {
  const start = paper.text.length;
  paper.write(spec.label + (spec.title === null ? '' : `${spec.title}。`));
  const body = writeBody(paper, spec);
  const text = paper.text.slice(start);
  paper.write('\n');
  return {
    number: Number(/\d+/.exec(spec.label)?.[0] ?? Number.NaN) || null,
    label: spec.label,
    section: spec.section ?? null,
    title: spec.title,
    text,
    span: [start, start + text.length],
    ...body,
    ...piecesOf(spec, (quote) => find(text, quote, start)),
  };
}

type Pieces = Pick<Task, 'targets' | 'deadlines' | 'references' | 'deliverables'>;

function piecesOf(spec: TaskSpec, at: (quote: string) => Span): Pieces {
  const { targets = [], deadlines = [], references = [], deliverables = [] } = spec;
  return {
    targets: targets.map((target) => ({ ...NO_VALUE, ...target, span: at(target.quote) })),
    deadlines: deadlines.map((piece) => ({ ...NO_DAY, ...piece, span: at(piece.quote) })),
    references: references.map((piece) => ({ ...piece, span: at(piece.title) })),
    deliverables: deliverables.map((piece) => ({ ...piece, span: at(piece.quote) })),
  };
}

const NO_VALUE = { value: null, valueTo: null, unit: null, scope: null, by: null, explicit: true };
const NO_DAY = { date: null, every: null, event: null };

/** Writes the sentences, and after the last sentence of each group the words that name its units. */
function writeBody(
  paper: Paper,
  spec: TaskSpec,
): { actions: readonly Action[]; responsibility: readonly Responsibility[] } {
  const groups = spec.groups ?? [];
  const sentences = (spec.actions ?? []).map((action): readonly [string, number | null] =>
    typeof action === 'string' ? [action, groups.length > 0 ? groups.length - 1 : null] : action,
  );
  const lastOf = groups.map((_, group) => sentences.findLastIndex(([, of]) => of === group));
  const responsibility: Responsibility[] = [];
  const writeGroups = (after: number): void => {
    groups.forEach((group, index) => {
      if (lastOf[index] === after) responsibility[index] = writeGroup(paper, group);
    });
  };
  writeGroups(-1);
  const actions = sentences.map(([text, group], index): Action => {
    const span = paper.write(text);
    writeGroups(index);
    return { text, span, responsibility: group };
  });
  return { actions, responsibility };
}

function writeGroup(paper: Paper, group: GroupSpec): Responsibility {
  const quote = group.quote ?? `（${group.units.join('、')}按职责分工负责）`;
  const lead = group.lead ?? [];
  return {
    lead,
    support: [],
    mode: 'by-duty',
    leadGuess: lead.length > 0 || group.mode === 'each' ? null : (group.units[0] ?? null),
    openEnded: false,
    standing: [],
    implement: [],
    ...group,
    quote,
    span: paper.write(quote),
  };
}

function find(text: string, quote: string, offset: number): Span {
  const at = text.indexOf(quote);
  if (at === -1) throw new Error(`Not in the task: ${quote}`);
  return [offset + at, offset + at + quote.length];
}
