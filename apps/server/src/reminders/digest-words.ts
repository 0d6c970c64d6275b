// SPDX-License-Identifier: Apache-2.0
import type { Digest, ReminderLine } from '@sanyi/returns';

/** Names of what a digest is about. */
export interface DigestNames {
  /** The return type's label in Chinese. */
  readonly type: (id: string) => string;
  readonly unit: (id: string) => string;
  /** Where browsers reach the house; null where that is not set. */
  readonly address: string | null;
}

/** A digest in words: a heading and a text of lines. */
export interface DigestWords {
  readonly title: string;
  readonly text: string;
}

/** 催报摘要的文字: who is reminded, of how much, then each return under 逾期, 临期 or 待签收, the most pressing first. */
export function digestWords(digest: Digest, names: DigestNames): DigestWords {
  const { overdue, dueSoon, toSign, on } = digest;
  const all = overdue.length + dueSoon.length + toSign.length;
  const lines = [
    `${names.unit(digest.recipient)}：截至${on}，您单位有${all}份填报等待办理。`,
    ...part('逾期未报', overdue, names, ({ daysLeft }) => `已逾期${-daysLeft}个工作日`),
    ...part('临近期限', dueSoon, names, ({ daysLeft }) =>
      daysLeft === 0 ? '今天到期' : `还有${daysLeft}个工作日`,
    ),
    ...part('待签收', toSign, names, () => '请先签收'),
    '',
    names.address === null
      ? '请登录三医一张网，在“填报”中办理；无账号的单位请交回填报表。'
      : `请到 ${names.address}/app/returns 办理；无账号的单位请交回填报表。`,
  ];
  return { title: `【三医一张网】催报：${summary(digest)}`, text: lines.join('\n') };
}

const summary = ({ overdue, dueSoon, toSign }: Digest): string =>
  [
    ...(overdue.length > 0 ? [`逾期${overdue.length}份`] : []),
    ...(dueSoon.length > 0 ? [`临期${dueSoon.length}份`] : []),
    ...(toSign.length > 0 ? [`待签收${toSign.length}份`] : []),
  ].join('，');

function part(
  heading: string,
  lines: readonly ReminderLine[],
  { type }: DigestNames,
  stand: (line: ReminderLine) => string,
): readonly string[] {
  if (lines.length === 0) return [];
  const told = lines.map(
    (line) =>
      `- ${type(line.declaration)}${line.period === '' ? '' : ` ${line.period}`}，期限${line.dueOn}，${stand(line)}`,
  );
  return ['', `${heading}（${lines.length}份）`, ...told];
}
