// SPDX-License-Identifier: Apache-2.0
import {
  type FiledDocument,
  type LedgerTask,
  policyGraph,
  proposeLinks,
  settledLinks,
  targetDrifts,
  type TaskLink,
  unmatchedUppers,
} from '@sanyi/accountability';
import type { LedgerGraph, LedgerLinks, NewLinkDecision } from '@sanyi/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { Refusal } from '../http/problem.js';
import { actsAs } from '../returns/acting.js';
import { seenDocuments } from './documents.js';
import { AREA, type LedgerHouse, notThere, recordBy, scopeFrom } from './ledger-house.js';

interface Seen {
  readonly id: string;
  readonly region: string;
  readonly unit: string;
  readonly filed: FiledDocument;
}

/** Documents that the caller sees, as their newest version says. */
async function seenFiled(
  { people }: LedgerHouse,
  caller: Caller,
  ids?: readonly string[],
): Promise<readonly Seen[]> {
  const some = ids === undefined ? sql`true` : sql`d.id = any(${ids})`;
  const { rows } = await sql<Seen>`select d.id, d.region, d.unit, v.filed from ledger_documents d
    join ledger_versions v on v.document = d.id and v.version = d.version
    where ${some} and ${seenDocuments(scopeFrom(caller, 'ledger.read'))}
    order by d.number desc limit ${MOST_DOCUMENTS}`.execute(people.database);
  return rows;
}

const MOST_DOCUMENTS = 300;

/** 政策依据图 of the documents that one sees, and of those that they name. */
export async function graphOf(
  house: LedgerHouse,
  caller: Caller,
): Promise<z.infer<typeof LedgerGraph>> {
  const graph = policyGraph((await seenFiled(house, caller)).map(({ filed }) => filed));
  return {
    documents: graph.documents.map((one) => ({ ...one })),
    edges: graph.edges.map((one) => ({ ...one })),
  };
}

interface Two {
  readonly upper: Seen;
  readonly lower: Seen;
}

async function twoOf(
  house: LedgerHouse,
  caller: Caller,
  asked: { readonly upper: string; readonly lower: string },
): Promise<Two> {
  const found = await seenFiled(house, caller, [asked.upper, asked.lower]);
  const [upper, lower] = [asked.upper, asked.lower].map((id) => found.find((one) => one.id === id));
  if (upper === undefined || lower === undefined || upper === lower)
    throw notThere('份文件', 'document');
  return { upper, lower };
}

/** 上下级对应 of two documents: what persons decided, what the engine proposes, what has no counterpart, which figures drifted. */
export async function linksOf(
  house: LedgerHouse,
  caller: Caller,
  asked: { readonly upper: string; readonly lower: string },
): Promise<LedgerLinks> {
  const { upper, lower } = await twoOf(house, caller, asked);
  const links = settledLinks(
    proposeLinks(upper.filed.tasks, lower.filed.tasks),
    await decidedLinks(house, { upper, lower }),
  );
  const tasks = new Map([...upper.filed.tasks, ...lower.filed.tasks].map((one) => [one.id, one]));
  const shown = (id: string) => taskName(id, tasks);
  const graph = policyGraph([upper.filed, lower.filed]);
  return {
    upper: { document: upper.id, title: upper.filed.title },
    lower: { document: lower.id, title: lower.filed.title },
    cites: graph.edges.some(({ from, to }) => from === lower.id && to === upper.id),
    links: links.map((link) => ({
      ...{ upper: shown(link.upper), lower: shown(link.lower), state: link.state },
      ...{ score: link.score, by: link.by },
      reasons: link.reasons.map(({ kind, points, shared }) => ({
        ...{ kind, points, shared: [...shared] },
      })),
    })),
    unmatched: unmatchedUppers(upper.filed.tasks, links).map(({ task, proposed }) => ({
      ...shown(task),
      proposed,
    })),
    drifts: links
      .filter(({ state }) => state !== 'rejected')
      .flatMap((link) => driftsOf(link, tasks)),
    may: { decide: actsAs(caller, 'ledger.direct', { ...lower, area: AREA }) },
  };
}

type Tasks = ReadonlyMap<string, LedgerTask>;

const taskName = (id: string, tasks: Tasks) => ({
  ...{ task: id, label: tasks.get(id)?.label ?? '', title: tasks.get(id)?.title ?? id },
});

function driftsOf(link: TaskLink, tasks: Tasks): LedgerLinks['drifts'] {
  const [above, below] = [tasks.get(link.upper), tasks.get(link.lower)];
  if (above === undefined || below === undefined) return [];
  return targetDrifts(above, below).map((drift) => ({
    ...{ upper: taskName(link.upper, tasks), lower: taskName(link.lower, tasks) },
    ...{ metric: drift.metric, above: drift.upper, below: drift.lower },
    direction: drift.direction,
  }));
}

async function decidedLinks({ people }: LedgerHouse, { upper, lower }: Two): Promise<TaskLink[]> {
  const rows = await people.database
    .selectFrom('ledger_links')
    .selectAll()
    .where('upper', 'like', `${upper.id}-%`)
    .where('lower', 'like', `${lower.id}-%`)
    .orderBy('upper')
    .orderBy('lower')
    .execute();
  return rows.map((row) => ({
    ...{ upper: row.upper, lower: row.lower, score: row.score, reasons: row.reasons },
    ...{ state: row.state, by: row.decided_by },
  }));
}

/** 确认或否定对应: a person's word, by the office whose document the lower task stands in. */
export async function decideLinkOf(
  house: LedgerHouse,
  caller: Caller,
  { upper, lower, state }: z.output<typeof NewLinkDecision>,
): Promise<void> {
  const asked = { upper: upper.split('-')[0] ?? '', lower: lower.split('-')[0] ?? '' };
  const two = await twoOf(house, caller, asked);
  if (!actsAs(caller, 'ledger.direct', { ...two.lower, area: AREA }))
    throw new Refusal('forbidden', {
      zh: '由下级文件的办公室确认对应。',
      en: 'The office of the lower document decides.',
    });
  const [above, below] = [
    two.upper.filed.tasks.find(({ id }) => id === upper),
    two.lower.filed.tasks.find(({ id }) => id === lower),
  ];
  if (above === undefined || below === undefined) throw notThere('项任务', 'task');
  const { score, reasons } = proposeLinks([above], [below])[0] ?? { score: 0, reasons: [] };
  await house.people.database.transaction().execute(async (work) => {
    const said = {
      ...{ state, score, reasons: JSON.stringify(reasons), decided_by: caller.account },
      decided_at: house.people.now(),
    };
    await work
      .insertInto('ledger_links')
      .values({ upper, lower, ...said })
      .onConflict((same) => same.columns(['upper', 'lower']).doUpdateSet(said))
      .execute();
    const { region, unit } = two.lower;
    await recordBy(house, caller, {
      ...{ work, at: { region, unit }, kind: 'ledger.linked', subject: `task:${lower}` },
      to: { upper, state },
    });
  });
}
