// SPDX-License-Identifier: Apache-2.0
import {
  compareVersions,
  FIELD_WORDS,
  type FiledDocument,
  policyGraph,
  proposeLinks,
  type TargetDrift,
  targetDrifts,
  type TaskLink,
  unmatchedUppers,
  type VersionChange,
} from '@sanyi/accountability';
import { loadRegistry } from '../registry/load-registry.js';
import { fileDocument } from './file-document.js';

export interface CompareOptions {
  readonly json: boolean;
  /** versions: two versions of one document; levels: an upper document and a lower one. */
  readonly as: 'versions' | 'levels';
}

/** Compares two documents: the versions of one, or an upper level's with a lower level's. */
export async function compareAnswer(
  [first, second]: readonly [string, string],
  { as, json }: CompareOptions,
): Promise<string> {
  const registry = await loadRegistry();
  const before = await fileDocument(first, registry);
  if (as === 'versions') {
    const after = await fileDocument(second, registry, before);
    const change = compareVersions(before, after);
    return json ? asJson(change) : changeInWords(change, [before, after]);
  }
  const lower = await fileDocument(second, registry);
  const compared = levels(before, lower);
  return json ? asJson(compared) : levelsInWords(compared, [before, lower]);
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

type Two = readonly [FiledDocument, FiledDocument];

function titleOf(id: string, documents: Two): string {
  const task = documents.flatMap(({ tasks }) => tasks).find((one) => one.id === id);
  return task === undefined ? id : `${id} ${task.label}${task.title}`;
}

function changeInWords(change: VersionChange, documents: Two): string {
  const { added, removed, changed, unchanged } = change;
  return [
    `新增 ${added.length} 项,删去 ${removed.length} 项,改动 ${changed.length} 项,未变 ${unchanged.length} 项`,
    ...added.map((id) => `新增\t${titleOf(id, [documents[1], documents[0]])}`),
    ...removed.map((id) => `删去\t${titleOf(id, documents)}`),
    ...changed.flatMap(({ task, changes }) => [
      `改动\t${titleOf(task, [documents[1], documents[0]])}`,
      ...changes.map(
        ({ field, before, after }) =>
          `\t${FIELD_WORDS[field]}:${before ?? '(无)'} → ${after ?? '(删去)'}`,
      ),
    ]),
    '',
  ].join('\n');
}

interface Levels {
  readonly links: readonly TaskLink[];
  readonly drifts: readonly TargetDrift[];
  readonly unmatched: readonly { readonly task: string; readonly proposed: number }[];
  /** Whether the lower document names the upper one. */
  readonly cites: boolean;
}

function levels(upper: FiledDocument, lower: FiledDocument): Levels {
  const links = proposeLinks(upper.tasks, lower.tasks);
  const taskOf = new Map([...upper.tasks, ...lower.tasks].map((task) => [task.id, task]));
  const drifts = links.flatMap((link) => {
    const [above, below] = [taskOf.get(link.upper), taskOf.get(link.lower)];
    return above === undefined || below === undefined ? [] : targetDrifts(above, below);
  });
  const linked = new Set(links.map((link) => link.upper));
  return {
    ...{ links, drifts },
    unmatched: unmatchedUppers(upper.tasks, links).filter(({ task }) => !linked.has(task)),
    cites: policyGraph([upper, lower]).edges.some(
      ({ from, to }) => from === lower.id && to === upper.id,
    ),
  };
}

const DIRECTION_WORDS: Readonly<Record<TargetDrift['direction'], string>> = {
  looser: '比上级宽',
  stricter: '比上级严',
  later: '比上级晚',
  other: '与上级不能直接比较',
};

function levelsInWords({ links, drifts, unmatched, cites }: Levels, documents: Two): string {
  const reasons = ({ reasons: all }: TaskLink): string =>
    all
      .map(
        ({ kind, points, shared }) =>
          `${kind} ${points}${shared.length === 0 ? '' : `(${shared.join('、')})`}`,
      )
      .join(' ');
  return [
    `下级文件${cites ? '写明' : '没有写'}以上级文件为依据;建议对应 ${links.length} 对(待人确认),上级任务没有对应的 ${unmatched.length} 项,指标走样 ${drifts.length} 处`,
    ...links.map(
      (link) =>
        `对应 ${link.score}\t${titleOf(link.upper, documents)}\t${titleOf(link.lower, documents)}\t${reasons(link)}`,
    ),
    ...unmatched.map(({ task }) => `没有对应\t${titleOf(task, documents)}`),
    ...drifts.map(
      ({ metric, upper, lower, direction }) =>
        `走样\t${metric}:${upper} → ${lower}(${DIRECTION_WORDS[direction]})`,
    ),
    '',
  ].join('\n');
}
