// SPDX-License-Identifier: Apache-2.0
import type { Reading, Span, WarningCode } from '../reading.js';
import type { Assignment, LedgerDocument, TaskHead, TaskRow } from './rows.js';

/** What the ledger itself finds, beside the reader's own codes. */
export type IssueCode =
  WarningCode | 'draft' | 'lead-not-stated' | 'open-ended' | 'sentence-without-unit';

/** 待核对: one thing that a person should look at before the ledger goes out. */
export interface IssueRow {
  readonly document: LedgerDocument;
  /** null where it concerns the whole document. */
  readonly task: TaskHead | null;
  readonly code: IssueCode;
  readonly message: string;
  readonly span: Span;
}

/** The whole-document remarks first, then the rest in the order of the text. */
export function issueRows(
  document: LedgerDocument,
  reading: Reading,
  rows: readonly TaskRow[],
  assignments: readonly Assignment[],
): readonly IssueRow[] {
  const inText = [
    ...readerIssues(document, reading, rows),
    ...unheldIssues(document, reading, assignments),
    ...openEndedIssues(document, rows),
  ];
  return [
    ...documentIssues(document, rows),
    ...inText.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]),
  ];
}

const WHOLE: Span = [0, 0];

function documentIssues(document: LedgerDocument, rows: readonly TaskRow[]): readonly IssueRow[] {
  const about = { document, task: null, span: WHOLE };
  const leaderless = rows.filter((row) => row.firstListed.length > 0).length;
  const draft: IssueRow = {
    ...about,
    code: 'draft',
    message: '本件为征求意见稿，所列任务和目标尚未生效，正式印发后应重新读取。',
  };
  const noLead: IssueRow = {
    ...about,
    code: 'lead-not-stated',
    message: `有 ${leaderless} 项任务未写明牵头单位；“首列（未明确牵头）”只是列在第一位的单位，是否牵头请与发文机关核实。`,
  };
  return [...(document.draft ? [draft] : []), ...(leaderless > 0 ? [noLead] : [])];
}

function readerIssues(
  document: LedgerDocument,
  reading: Reading,
  rows: readonly TaskRow[],
): readonly IssueRow[] {
  return reading.warnings.map((warning) => {
    const row = rows.find(({ task }) => holds(task.span, warning.span[0]));
    return { document, task: row?.task ?? null, ...warning };
  });
}

/** Where nobody answers for a task or a sentence, unless the reader has said so of the same task. */
function unheldIssues(
  document: LedgerDocument,
  reading: Reading,
  assignments: readonly Assignment[],
): readonly IssueRow[] {
  const said = reading.warnings.filter(({ code }) => code === 'no-responsibility');
  return assignments
    .filter(
      ({ unit, task }) => unit === null && !said.some(({ span }) => holds(task.span, span[0])),
    )
    .map(({ task, actions }) => ({
      document,
      task,
      code: 'sentence-without-unit',
      message: `没有写明责任单位：${actions.length > 0 ? actions.join('') : task.title}`,
      span: task.span,
    }));
}

const openEndedIssues = (document: LedgerDocument, rows: readonly TaskRow[]): readonly IssueRow[] =>
  rows
    .filter((row) => row.openEnded)
    .map(({ task }) => ({
      document,
      task,
      code: 'open-ended',
      message: '责任单位以“等”结尾，名单不全，请补充应承担的单位。',
      span: task.span,
    }));

const holds = ([start, end]: Span, offset: number): boolean => start <= offset && offset < end;
