// SPDX-License-Identifier: Apache-2.0
import { describeRowProblems, type ReturnedRow } from '@sanyi/office';
import type { Cell, Declaration, Row, RowDifference } from '@sanyi/returns';
import { masked } from '../personal/mask.js';
import { personalFields } from './kept-cells.js';

const REASONS = {
  'key-missing': '没有填写用来辨认这一行的字段。请补上再交。',
  'same-row-twice': '文件里有两行是同一行。请只留一行。',
  'same-key-twice': '文件里有两行填的是同一项。请只留一行。',
  'unknown-row': '系统里没有这一行。若是新加的，请清空前面隐藏列里的行标识。',
} as const;

const NOT_SENT_BACK = '这一行没有被退回，不能改；只能改退回的行。';
const HIDDEN = '个人信息是遮蔽后的样子，看不出是什么。请填写完整内容。';

/**
 * Why a returned row is not taken: cells that cannot be read, a row that cannot be told, or one that is not to be changed now;
 * null where it is fine. What was written in personal fields is not repeated.
 */
export function refusalOfRow(
  declaration: Declaration,
  row: ReturnedRow,
  found?: RowDifference,
  mayChange: (id: string) => boolean = () => true,
): string | null {
  if (row.problems.length > 0) return describeRowProblems(veiled(declaration, row), declaration);
  if (isStillMasked(declaration, row)) return HIDDEN;
  return found === undefined ? null : refusalOfDifference(found, mayChange);
}

function refusalOfDifference(
  found: RowDifference,
  mayChange: (id: string) => boolean,
): string | null {
  if (found.kind === 'refused') return REASONS[found.reason];
  const changes = found.kind === 'changed' || found.kind === 'conflicting';
  return changes && !mayChange(found.stored.id) ? NOT_SENT_BACK : null;
}

function veiled(declaration: Declaration, { problems }: ReturnedRow): ReturnedRow['problems'] {
  const personal = personalFields(declaration);
  return problems.map((one) =>
    personal.has(one.field) ? { ...one, found: masked(one.found) } : one,
  );
}

function isStillMasked(declaration: Declaration, { incoming }: ReturnedRow): boolean {
  return [...personalFields(declaration)].some((id) => {
    const cell = incoming.cells[id];
    return cell?.state === 'value' && cell.value.includes('****');
  });
}

/** A row as it came back, with personal cells that went out masked and were left so put right again. */
export function unmaskedRow(
  declaration: Declaration,
  row: ReturnedRow,
  stored: Row | undefined,
): ReturnedRow {
  const personal = personalFields(declaration);
  if (stored === undefined || personal.size === 0) return row;
  const left = [...personal].flatMap((id): (readonly [string, Cell])[] => {
    const before = stored.cells[id];
    const same = before?.state === 'value' && row.raw[id] === masked(before.value);
    return same ? [[id, before]] : [];
  });
  const restored = new Set(left.map(([id]) => id));
  return {
    ...row,
    incoming: {
      ...row.incoming,
      cells: { ...row.incoming.cells, ...Object.fromEntries(left) },
    },
    problems: row.problems.filter(({ field }) => !restored.has(field)),
  };
}
