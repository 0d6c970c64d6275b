// SPDX-License-Identifier: Apache-2.0
import type { ParameterConflict, ParameterImport } from '@sanyi/contract';
import { describeParameterFault, type FileFault, yamlTree } from '@sanyi/office';
import { err, type Result } from '@sanyi/kernel';
import {
  amend,
  type Amendment,
  type PackDifference,
  packDifference,
  type Parameter,
  type ParameterLibrary,
  pathOf,
  readPack,
  targetOf,
} from '@sanyi/parameters';
import type { Caller } from '../access/caller.js';
import { covers, type Scope, scopeOf } from '../access/scope.js';
import { differencesOf } from './difference-view.js';
import { layeredLibrary } from './layered-library.js';
import { regionName } from './parameter-rows.js';
import type { NewRecord, Proposal } from './ports.js';
import type { ParameterParts } from './proposal-desk.js';

/** A pack on its way in. */
export interface IncomingPack {
  readonly text: string;
  readonly dryRun: boolean;
  /** Take what the pack says also where the house says something else. */
  readonly replace: boolean;
  readonly why: string;
}

const FILE = '参数包';
const MOST_TOLD = 20;

/**
 * Reads a pack whole and says what it would bring. Where nothing is wrong and nothing stands in its way it becomes one
 * proposal for each region, all or none; what it says takes effect only once another person has approved it.
 */
export async function takePack(
  parts: ParameterParts,
  caller: Caller,
  incoming: IncomingPack,
): Promise<ParameterImport> {
  const { dryRun, replace, why } = incoming;
  const pack = packIn(incoming.text, parts.regions);
  if (!pack.ok) return nothingOf(dryRun, pack.error);
  return parts.ports.inTurn(async (turn) => {
    const library = layeredLibrary(parts.shipped, await turn.layers());
    const difference = packDifference(library, pack.value);
    const scope = scopeOf(caller.grants, 'parameters.propose');
    const grounds = { parts, scope, replace, pending: await turn.pending() };
    const conflicts = conflictsOf(difference, grounds);
    const records = recordsOf(difference, why);
    const kept = !dryRun && conflicts.length === 0 && records.length > 0;
    const made: Proposal[] = [];
    if (kept) for (const record of records) made.push(await turn.propose(caller, record));
    return {
      ...{ dryRun, kept, faults: [], conflicts: [...conflicts], ...sums(difference) },
      differences: packDifferences(parts, library, records),
      proposals: made.map(({ id, region, amendment }) => ({
        ...{ id, regionName: regionName(region, parts.names) },
        parameters: amendment.changes.length,
      })),
    };
  });
}

function packIn(
  text: string,
  regions: ReadonlySet<string>,
): Result<ParameterLibrary, readonly FileFault[]> {
  const tree = yamlTree(text);
  if (!tree.ok) return err(tree.error.map((fault) => ({ kind: 'syntax', file: FILE, fault })));
  const pack = readPack(FILE, tree.value, regions);
  return pack.ok ? pack : err(pack.error.map((fault) => ({ kind: 'parameter', fault })));
}

const nothingOf = (dryRun: boolean, faults: readonly FileFault[]): ParameterImport => ({
  ...{ dryRun, kept: false, added: 0, changed: 0, same: 0 },
  faults: faults.slice(0, MOST_TOLD).map(describeParameterFault),
  ...{ conflicts: [], differences: [], proposals: [] },
});

const sums = ({ parameters }: PackDifference) => {
  const count = (wanted: string) => parameters.filter(({ standing }) => standing === wanted).length;
  return { added: count('added'), changed: count('changed'), same: count('same') };
};

interface PackGrounds {
  readonly parts: ParameterParts;
  readonly scope: Scope;
  readonly replace: boolean;
  readonly pending: readonly Proposal[];
}

/** What stands in the way of a pack, each by its name. */
function conflictsOf(
  { parameters, documents }: PackDifference,
  { parts, scope, replace, pending }: PackGrounds,
): readonly ParameterConflict[] {
  const waiting = new Map(
    pending.flatMap((one) =>
      one.amendment.changes.map((change) => [pathOf(targetOf(change)), one.proposedBy] as const),
    ),
  );
  const touched = parameters.filter(({ standing }) => standing !== 'same');
  return [
    ...documents
      .filter(({ standing }) => standing === 'changed')
      .map(({ document, before }) => ({
        ...{ kind: 'document' as const, what: document.title },
        detail: `文件代号 ${document.key} 已经登记为《${before?.title ?? ''}》，内容不同。请在包里改用别的代号。`,
      })),
    ...touched.flatMap(({ parameter, standing }) => {
      const what = `${regionName(parameter.region, parts.names)} ${parameter.label.zh}（${parameter.id}）`;
      const outside = outsideOf(parameter, parts, scope);
      const by = waiting.get(pathOf(parameter));
      return [
        ...(outside === null ? [] : [{ kind: 'outside' as const, what, detail: outside }]),
        ...(by === undefined
          ? []
          : [{ kind: 'pending' as const, what, detail: `${by} 的提议还在等待决定，请先了结。` }]),
        ...(standing === 'changed' && !replace
          ? [
              {
                kind: 'changed' as const,
                what,
                detail: '库里已有，内容不同。确要换成包里的，请选择“换成包里的”。',
              },
            ]
          : []),
      ];
    }),
  ];
}

function outsideOf({ region }: Parameter, { names }: ParameterParts, scope: Scope): string | null {
  if (region === 'national') return '全国的参数随版本的数据文件更新，不在这里导入。';
  const place = { region, unit: null, area: null };
  return covers(scope, place) ? null : `${names.region(region)} 不在您可以提议的地区内。`;
}

/** One proposal for each region, each with the documents that it cites and the house does not have. */
function recordsOf({ parameters, documents }: PackDifference, why: string): readonly NewRecord[] {
  const touched = parameters.filter(({ standing }) => standing !== 'same');
  const added = documents.filter(({ standing }) => standing === 'added');
  const regions = [...new Set(touched.map(({ parameter }) => parameter.region))];
  return regions.map((region) => ({
    ...{ region, kind: 'pack' as const, asked: null, why },
    amendment: {
      documents: added.map(({ document }) => document),
      changes: touched
        .filter(({ parameter }) => parameter.region === region)
        .map(({ parameter }) => ({ kind: 'whole' as const, parameter })),
    },
  }));
}

function packDifferences(
  parts: ParameterParts,
  before: ParameterLibrary,
  records: readonly NewRecord[],
): ParameterImport['differences'] {
  const { shipped, names, declared } = parts;
  const whole: Amendment = {
    documents: records[0]?.amendment.documents ?? [],
    changes: records.flatMap(({ amendment }) => amendment.changes),
  };
  const after = amend(before, whole);
  if (!after.ok) return [];
  const sides = { before, after: after.value, changes: whole.changes };
  return differencesOf({ ...sides, shipped, names, declared, today: parts.today() });
}
