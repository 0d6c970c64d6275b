// SPDX-License-Identifier: Apache-2.0
import type { FrozenSnapshot, Json } from '@sanyi/bulletins';
import { frozen, planSnapshot } from '@sanyi/office';
import type { LedgerPlace } from '../accountability/ledger-house.js';
import type { BulletinChoice, TaskOwner } from '../database/bulletin-tables.js';
import { Refusal } from '../http/problem.js';
import { type BulletinHouse, todayIn } from './bulletin-house.js';
import { type OfficeTasks, officeTasks } from './office-tasks.js';

/** 底稿 with whose each of its tasks is. */
export interface Taken {
  readonly snapshot: FrozenSnapshot;
  readonly owners: Readonly<Record<string, TaskOwner>>;
}

const NO_TASKS: OfficeTasks = { tasks: [], sentences: [], owners: {} };

/** 冻结底稿: what the house knows now of what was chosen, as plain data; nothing live is behind it any more. */
export async function takeFor(
  house: BulletinHouse,
  office: LedgerPlace,
  choice: BulletinChoice,
): Promise<Taken> {
  const { sources, people } = house;
  const { period, level } = choice;
  const scheme = await schemeOf(house, choice.scheme);
  const indicators = [...new Set([...choice.indicators, ...scored(scheme?.data ?? null)])];
  const [ground, aimed, ledger] = [
    await sources.groundAt(period),
    await sources.targetsAt(office.region, period),
    choice.tasks ? await officeTasks(people.database, office) : NO_TASKS,
  ];
  const plan = {
    ...{ title: '', issuer: '', receiver: '', region: office.region, level, indicators },
    ...{ scheme: null, sentences: [], targets: [], tasks: ledger.tasks },
  };
  const taken = planSnapshot(plan, {
    ...{ library: sources.library, ground: { ...ground, period }, takenOn: todayIn(house), scheme },
    parameters: await sources.parameters(),
    sentences: [...aimed.sentences, ...ledger.sentences],
    nameOf: (id) => people.names.region(id),
  });
  const places = new Set(taken.places.map(({ id }) => id));
  const targets = aimed.targets.filter(
    ({ indicator, place }) => indicators.includes(indicator) && places.has(place),
  );
  return { snapshot: frozen({ ...taken, targets }), owners: ledger.owners };
}

/** 方案里的指标: a scheme is scored from its readings, so they are in the bulletin too. */
function scored(data: Json): readonly string[] {
  const items = isRecord(data) ? data['items'] : undefined;
  if (!Array.isArray(items)) return [];
  return (items as readonly Json[]).flatMap((item) => {
    const id = isRecord(item) ? item['indicator'] : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

const isRecord = (data: Json): data is Readonly<Record<string, Json>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

async function schemeOf({ sources }: BulletinHouse, id: string | null) {
  if (id === null) return null;
  const found = (await sources.schemes()).find((one) => one.id === id);
  if (found !== undefined) return { id: found.id, data: found.data };
  throw new Refusal('invalid-request', {
    zh: `没有评价方案 ${id}。请从列表里选。`,
    en: `There is no evaluation scheme ${id}. Choose one of the list.`,
  });
}

/** Refuses indicators that this house does not define. */
export function knownIndicators({ sources }: BulletinHouse, ids: readonly string[]): void {
  const strange = ids.find((id) => !sources.library.indicators.some((one) => one.id === id));
  if (strange === undefined) return;
  throw new Refusal('invalid-request', {
    zh: `没有指标 ${strange}。请从列表里选。`,
    en: `There is no indicator ${strange}. Choose one of the list.`,
  });
}
