// SPDX-License-Identifier: Apache-2.0
import {
  type CorrectedDocument,
  type CorrectedTask,
  type Item,
  type Responsibility,
  type Span,
  standing,
  type TaskId,
} from '@sanyi/documents';

export type MarkKind =
  | 'title'
  | 'unit'
  | 'target'
  | 'deadline'
  | 'deliverable'
  | 'reference'
  | 'figure'
  | 'warning'
  /** An action or a measure: lit while it is chosen. */
  | 'action';

export const MARK_KINDS: readonly MarkKind[] = [
  'title',
  'unit',
  'target',
  'deadline',
  'deliverable',
  'reference',
  'figure',
  'warning',
];

/** One lit piece of the original. Marks may nest and overlap. */
export interface Mark {
  readonly key: string;
  readonly kind: MarkKind;
  readonly span: Span;
  readonly task: TaskId | null;
}

/** A stretch of whole lines: a task, a practice, a closing duty. Shown in the margin. */
export interface Range {
  readonly key: string;
  readonly kind: 'task' | 'practice' | 'duty';
  readonly span: Span;
  readonly label: string;
  readonly task: TaskId | null;
}

/** The marks of one task of a text. */
export type MarksOfTask = (task: CorrectedTask) => readonly Mark[];

/** Finds the marks of a task once: a correction leaves most tasks of a document as they are. */
export function rememberedMarks(text: string): MarksOfTask {
  const known = new WeakMap<CorrectedTask, readonly Mark[]>();
  return (task) => {
    const marks = known.get(task) ?? taskMarks(text, task);
    known.set(task, marks);
    return marks;
  };
}

/** Every extracted piece, in the order of the text. */
export function marksOf(
  { machine, tasks, parts }: CorrectedDocument,
  ofTask: MarksOfTask,
): readonly Mark[] {
  return [
    ...standing(tasks).flatMap(ofTask),
    ...lit('target', parts.goals),
    ...lit('figure', parts.figures),
    ...lit('reference', parts.basis),
    ...pieces('warning', 'warning', machine.warnings),
  ]
    .filter(({ span }) => span[1] > span[0])
    .toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** The stretches shown in the margin, in the order of the text. */
export const rangesOf = ({ tasks, parts }: CorrectedDocument): readonly Range[] =>
  [
    ...standing(tasks).map(({ id, frame }) => ({
      key: id,
      kind: 'task' as const,
      span: frame.span,
      label: frame.label,
      task: id,
    })),
    ...stretches('practice', parts.practices),
    ...stretches('duty', parts.closingDuties),
  ].toSorted((a, b) => a.span[0] - b.span[0]);

/** A piece that a person added without pointing at words stands nowhere. */
const stretches = (
  kind: 'practice' | 'duty',
  items: readonly Item<{ readonly span: Span }>[],
): readonly Range[] =>
  items.flatMap(({ key, value }) =>
    value === null || value.span[1] === value.span[0]
      ? []
      : [{ key, kind, span: value.span, label: '', task: null }],
  );

/** Where the key's piece stands, or undefined where it is not lit. */
export const spanOfKey = (
  marks: readonly Mark[],
  ranges: readonly Range[],
  key: string,
): Span | undefined =>
  (marks.find((mark) => mark.key === key) ?? ranges.find((r) => r.key === key))?.span;

export function taskMarks(text: string, task: CorrectedTask): readonly Mark[] {
  const { responsibility, targets, deadlines, deliverables, references } = task.parts;
  return [
    ...titleMark(text, task),
    ...responsibility.flatMap(({ key, value }) =>
      value === null
        ? []
        : unitSpans(text, value).map((span) => ({
            key,
            kind: 'unit' as const,
            span,
            task: task.id,
          })),
    ),
    ...lit('target', targets, task.id),
    ...lit('deadline', deadlines, task.id),
    ...lit('deliverable', deliverables, task.id),
    ...lit('reference', references, task.id),
  ];
}

/** The machine's title is lit even after a correction: it is what stands in the document. */
function titleMark(text: string, task: CorrectedTask): readonly Mark[] {
  const title = task.machine?.title ?? task.title;
  if (title === null) return [];
  const [start] = task.frame.span;
  const at = text.slice(start, start + task.frame.label.length + title.length + 8).indexOf(title);
  return at === -1
    ? []
    : [
        {
          key: `${task.id}.title`,
          kind: 'title',
          span: [start + at, start + at + title.length],
          task: task.id,
        },
      ];
}

/** The span of a group covers its whole bracket: each unit in it is lit by its own words. */
function unitSpans(
  text: string,
  { span, units, standing: added, implement }: Responsibility,
): readonly Span[] {
  const inside = text.slice(span[0], span[1]);
  const spans: Span[] = [];
  let from = 0;
  for (const unit of [...units, ...implement].filter((name) => !added.includes(name))) {
    const at = inside.indexOf(unit, from);
    if (at === -1) continue;
    spans.push([span[0] + at, span[0] + at + unit.length]);
    from = at + unit.length;
  }
  return spans.length === 0 ? [span] : spans;
}

const lit = (
  kind: MarkKind,
  items: readonly Item<{ readonly span: Span }>[],
  task: TaskId | null = null,
): readonly Mark[] =>
  items.flatMap(({ key, value }) =>
    value === null ? [] : [{ key, kind, span: value.span, task }],
  );

const pieces = (
  kind: MarkKind,
  name: string,
  values: readonly { readonly span: Span }[],
): readonly Mark[] =>
  values.map(({ span }, index) => ({ key: `${name}.${index}`, kind, span, task: null }));
