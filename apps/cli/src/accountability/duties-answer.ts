// SPDX-License-Identifier: Apache-2.0
import {
  answeringUnits,
  type DayRange,
  type Duty,
  type LedgerTask,
  type Occurrence,
  occurrencesIn,
  type TermRule,
} from '@sanyi/accountability';
import type { OffDayRule, PlainDate, WorkCalendar } from '@sanyi/kernel';
import { EXIT, Failure } from '../failure.js';
import { loadRegistry } from '../registry/load-registry.js';
import { fileDocument } from './file-document.js';

export interface DutiesOptions extends DayRange {
  readonly json: boolean;
  readonly units?: string;
  readonly offDay: OffDayRule;
  /** Where periods begin to count; the document's own day where it is not given. */
  readonly since?: PlainDate;
}

/** The recurring duties of a document, and what falls due in a range. */
export async function dutiesAnswer(
  file: string,
  options: DutiesOptions,
  calendar: WorkCalendar,
): Promise<string> {
  const filed = await fileDocument(file, await loadRegistry(options.units));
  const since = options.since ?? filed.issuedOn ?? filed.period?.from;
  if (since === undefined) {
    throw new Failure(EXIT.usage, '文件没有写成文日期和工作期间。请用 --since 写明从哪天起算。');
  }
  const duties = filed.tasks.flatMap((task) => dutiesOf(task, since));
  const terms: TermRule = { calendar, offDay: options.offDay };
  const occurrences = occurrencesIn(duties, options, terms);
  return options.json
    ? `${JSON.stringify({ duties, occurrences }, null, 2)}\n`
    : inWords(duties, occurrences);
}

const dutiesOf = (task: LedgerTask, since: PlainDate): readonly Duty[] =>
  task.deadlines.flatMap(({ id, quote, rule }): readonly Duty[] =>
    rule.kind === 'every'
      ? [
          {
            ...{ id, title: `${task.title}(${quote})`, task: task.id, since },
            ...{ units: unitsOf(task), recurrence: rule.recurrence },
          },
        ]
      : [],
  );

function unitsOf({ assignments }: LedgerTask): readonly string[] {
  const names = assignments.flatMap(({ unit, words }) => {
    const units = answeringUnits(unit).map(({ name }) => name);
    return units.length > 0 ? units : [words];
  });
  return [...new Set(names)];
}

const inWords = (duties: readonly Duty[], occurrences: readonly Occurrence[]): string =>
  [
    `定期任务 ${duties.length} 项,到期 ${occurrences.length} 次`,
    ...occurrences.map(
      ({ due, period, unit, duty, nth, of }) =>
        `${due}\t${period}\t${unit}\t${duties.find(({ id }) => id === duty)?.title ?? duty}${of > 1 ? ` 第${nth}次,共${of}次` : ''}`,
    ),
    '',
  ].join('\n');
