// SPDX-License-Identifier: Apache-2.0
import {
  emptyLampColumns,
  judgeLamps,
  type LampColumn,
  lampOf,
  type LampScheme,
  setLampFacts,
} from '@sanyi/accountability';
import type { LedgerTask } from '@sanyi/accountability';
import { type LedgerHouse, todayIn, type Work } from './ledger-house.js';
import { keepLamps } from './keep-lamps.js';
import { rollUpTasks } from './roll-up-tasks.js';
import { schemeFor } from './schemes.js';
import { type StoredFacts, storedFacts } from './stored-facts.js';
import { storedTasks } from './stored-tasks.js';
import { turnLamps } from './turn-lamps.js';
import { writeEntries } from './write-entries.js';

/** Tasks whose periods are begun in one go. */
const AT_ONCE = 500;

/**
 * Judges every open seat of a region's documents for today, by the facts that are kept with it: every write gathers them anew, so
 * that a new day or a new rule changes lamps and no facts. What moves is kept with its reasons, and so is what is yellow or red, for
 * its reasons count days. Answers how many tasks were turned.
 */
export async function judgeRegion(house: LedgerHouse, work: Work, region: string): Promise<number> {
  const scheme = await schemeFor(house, work, region);
  const by = { scheme, today: todayIn(house) };
  const tasks = new Set<string>();
  for await (const portion of storedFacts(work, region)) {
    const column = judged(house, portion, scheme);
    const turned = portion.filter((item, at) => needsTurn(item, column, { at, scheme }));
    await keepLamps(
      work,
      turned.map(({ task, lamp, facts }) => ({
        seat: { id: facts.item, task, lamp },
        lamp: lampOf(facts, by.today, scheme, house.rules.calendar),
      })),
      by,
    );
    for (const { task } of turned) tasks.add(task);
  }
  await rollUpTasks(work, [...tasks], by);
  return tasks.size;
}

function judged(
  house: LedgerHouse,
  portion: readonly StoredFacts[],
  scheme: LampScheme,
): LampColumn {
  const columns = emptyLampColumns(portion.length);
  for (const [at, { facts }] of portion.entries()) setLampFacts(columns, at, facts);
  return judgeLamps(columns, todayIn(house), scheme, house.rules.calendar);
}

function needsTurn(
  item: StoredFacts,
  { lamp, rules }: LampColumn,
  { at, scheme }: { readonly at: number; readonly scheme: LampScheme },
): boolean {
  const key = scheme.lamps[lamp[at] ?? 0]?.key;
  if (key !== item.lamp || key === 'red' || key === 'yellow') return true;
  const bits = rules[at] ?? 0;
  const holds = (kind: 'near' | 'overdue'): boolean =>
    scheme.rules.some(({ when }, index) => when.kind === kind && ((bits >>> index) & 1) === 1);
  return holds('near') !== item.near || holds('overdue') !== item.overdue;
}

/**
 * 每日: writes the periods that have begun, and turns the lamps of the whole ledger, region by region, each in a transaction
 * of its own. Answers how many tasks were turned.
 */
export async function judgeLedger(house: LedgerHouse): Promise<number> {
  const { database } = house.people;
  const regions = await database
    .selectFrom('ledger_documents')
    .select('region')
    .distinct()
    .execute();
  let turned = 0;
  for (const { region } of regions) {
    turned += await database.transaction().execute(async (work) => {
      await beginPeriods(house, work, region);
      return judgeRegion(house, work, region);
    });
  }
  return turned;
}

/** Judges the ledger when it is called first, and again on each new day; what failed is tried again at the next call. */
export function judgeOnceADay(house: LedgerHouse): () => Promise<void> {
  let judgedOn = '';
  return async () => {
    const today = todayIn(house);
    if (today === judgedOn) return;
    await judgeLedger(house);
    judgedOn = today;
  };
}

/** What has begun since it was looked at last is owed from now on. */
async function beginPeriods(house: LedgerHouse, work: Work, region: string): Promise<void> {
  const documents = await work
    .selectFrom('ledger_documents')
    .select(['id', 'rhythm', 'report_day', 'filed_on'])
    .where('region', '=', region)
    .execute();
  const today = todayIn(house);
  for (const { id, rhythm, report_day: reportDay, filed_on: since } of documents) {
    const rows = await work
      .selectFrom('ledger_tasks')
      .select('id')
      .where('document', '=', id)
      .where('removed', '=', false)
      .where('lamp', '<>', 'blue')
      .execute();
    const ids = rows.map((row) => row.id);
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const part = ids.slice(start, start + AT_ONCE);
      const known = await storedTasks(work, part);
      const tasks = part.flatMap((one): readonly LedgerTask[] => {
        const task = known.get(one);
        return task === undefined ? [] : [task];
      });
      const reporting = { document: id, rhythm, reportDay, since, until: null };
      const { calendar } = house.rules;
      const owing = await writeEntries(work, tasks, { ...reporting, calendar }, today);
      await turnLamps(house, work, owing);
    }
  }
}
