// SPDX-License-Identifier: Apache-2.0
import { type Reading, readDocument } from '@sanyi/documents';
import { decode, describeRefusal, simplify } from '@sanyi/office';
import {
  type AnsweredDocument,
  formatDocuments,
  realDocuments,
  sampleDocuments,
} from './answered-documents.js';
import { scoreReading } from './score.js';
import { scoreTable } from './table.js';
import { tally, type Verdict } from './tally.js';

/** What `npm run score:documents` was asked for. */
export interface Options {
  /** The folder of SANYI_REFERENCE; without it the project's own samples are scored alone. */
  readonly reference: string | undefined;
  /** True where each wrong answer is to be listed. */
  readonly misses: boolean;
}

/** Reads every document that has an answer and says in a table how much of it is right. */
export async function scoreReport({ reference, misses }: Options): Promise<string> {
  const known = [
    ...(reference === undefined ? [] : realDocuments(reference)),
    ...(reference === undefined ? [] : formatDocuments(reference)),
    ...sampleDocuments('samples', simplify),
  ];
  const left =
    reference === undefined
      ? '未设置 SANYI_REFERENCE：没有评 001、003、004 和各种写法的参考文件，只评本项目自己的示例。\n\n'
      : '';
  return `${left}${await section('编写时用过的文件', known, misses)}

${await section('编写时没有看过的文件', sampleDocuments('held-out', simplify), misses)}
`;
}

interface Scored {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
}

async function section(
  heading: string,
  documents: readonly AnsweredDocument[],
  misses: boolean,
): Promise<string> {
  const scored = await Promise.all(documents.map(score));
  const sum = tally(scored.flatMap(({ verdicts }) => verdicts));
  const table = scoreTable([
    ...scored.map(({ name, verdicts }) => [name, tally(verdicts)] as const),
    [`合计 ${scored.length}`, sum],
  ]);
  const wrong = misses ? `\n\n${scored.flatMap(missesOf).join('\n')}` : '';
  return `${heading}（%）\n\n${table}${wrong}`;
}

async function score({ name, bytes, goldOf }: AnsweredDocument): Promise<Scored> {
  const decoded = await decode(bytes, name);
  if (!decoded.ok) throw new Error(describeRefusal(decoded.error));
  const reading: Reading = readDocument(decoded.value, simplify);
  return { name, verdicts: scoreReading(reading, goldOf(decoded.value.text)) };
}

const missesOf = ({ name, verdicts }: Scored): readonly string[] =>
  verdicts
    .filter(({ right }) => !right)
    .map(({ where, measure, expected, got }) =>
      [name, where, measure, `应为 ${expected}`, `读作 ${got}`].join(' ¦ '),
    );
