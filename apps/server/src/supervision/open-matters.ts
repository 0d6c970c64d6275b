// SPDX-License-Identifier: Apache-2.0
import {
  dueMatters,
  matterColour,
  matterDue,
  matterId,
  openedMatter,
  type SupervisionRule,
} from '@sanyi/accountability';
import type { MattersFound } from '@sanyi/contract';
import type { z } from 'zod';
import { todayIn, type Work } from '../accountability/ledger-house.js';
import { record } from '../events/record.js';
import { insertInParts } from '../returns/insert-in-parts.js';
import { ledgerFacts } from './ledger-facts.js';
import { makeUp } from './make-up.js';
import type { FoundFact, SupervisionHouse } from './supervision-house.js';
import { type OpenedMatter, tellOpened } from './tell-parties.js';

/** What a rule says about a fact: the matter to be opened, or to go on. */
interface Due {
  readonly found: FoundFact;
  readonly rule: SupervisionRule;
  readonly figure: number | null;
}

/** Facts of some offices only; without it, of all. */
type OfOffice = (office: Pick<FoundFact, 'officeRegion' | 'office'>) => boolean;

/**
 * 立项: opens a matter for every rule that applies to a fact and has not opened one, and marks what has been made up since. However
 * many look at once, one matter is opened: the table says so. Answers how many there were of both.
 */
export async function openMatters(
  house: SupervisionHouse,
  { by, of = () => true }: { readonly by: string; readonly of?: OfOffice },
): Promise<z.infer<typeof MattersFound>> {
  const facts = [...(await ledgerFacts(house)), ...(await house.judged(todayIn(house)))].filter(of);
  const due = dueOf(house, facts);
  return house.people.database.transaction().execute(async (work) => {
    const opened = await keep(house, work, due);
    const standing = new Set(due.map((one) => keyOf(one)));
    const madeUp = await makeUp(house, work, { facts, standing, of, by });
    await tell(house, work, { opened, by });
    await tellOpened(house, work, opened);
    return { opened: opened.length, madeUp };
  });
}

/** `<rule>/<subject>/<unit>/<period>`: the same while it lasts. */
const keyOf = ({ found: { fact, period }, rule }: Pick<Due, 'found' | 'rule'>): string =>
  `${matterId(rule.id, fact)}/${period}`;

const dueOf = (house: SupervisionHouse, facts: readonly FoundFact[]): readonly Due[] => {
  const { supervision, calendar } = house.rules;
  const rules = new Map(supervision.map((rule) => [rule.id, rule]));
  return facts.flatMap((found) =>
    dueMatters(supervision, [found.fact], todayIn(house), calendar).flatMap(
      ({ rule: id, figure }) => {
        const rule = rules.get(id);
        return rule === undefined ? [] : [{ found, rule, figure }];
      },
    ),
  );
};

async function keep(
  house: SupervisionHouse,
  work: Work,
  due: readonly Due[],
): Promise<readonly OpenedMatter[]> {
  const opened: OpenedMatter[] = [];
  await insertInParts(due, async (part) => {
    const rows = await work
      .insertInto('supervision_matters')
      .values(part.map((one) => rowOf(house, one)))
      .onConflict((same) => same.columns(['rule', 'subject', 'unit', 'period']).doNothing())
      .returning(['id', 'kind', 'title', 'why', 'region', 'unit'])
      .returning(['office_region', 'office', 'due'])
      .execute();
    opened.push(...rows);
  });
  return opened;
}

function rowOf(house: SupervisionHouse, { found, rule, figure }: Due) {
  const today = todayIn(house);
  const matter = openedMatter('', rule.id, today);
  const { fact } = found;
  return {
    ...{ rule: rule.id, terms: JSON.stringify(rule), kind: fact.kind, subject: fact.subject },
    ...{ period: found.period, task: found.task, title: found.title, why: found.words, figure },
    ...{ region: found.region, unit: fact.unit },
    ...{ office_region: found.officeRegion, office: found.office },
    ...{ colour: matterColour(matter, rule), since: today },
    ...{ due: matterDue(matter, rule, house.rules.calendar), made_up_on: null },
    ...{ opened_on: today, opened_at: house.people.now() },
  };
}

/** Of each office, how many were opened: the matters say the rest. */
async function tell(
  { people }: SupervisionHouse,
  work: Work,
  { opened, by }: { readonly opened: readonly OpenedMatter[]; readonly by: string },
): Promise<void> {
  const offices = new Map<string, OpenedMatter>(opened.map((one) => [one.office, one]));
  for (const { office, office_region: region } of offices.values()) {
    await record(work, {
      ...{ at: people.now(), kind: 'supervision.opened', actor: by, region, unit: office },
      subject: `supervision:${office}`,
      to: { opened: opened.filter((one) => one.office === office).length },
    });
  }
}

/** Whoever opens matters looks at them anew: two houses on one database do not wait for each other. */
export const lookForMatters = (house: SupervisionHouse) => () =>
  openMatters(house, { by: 'system' });
