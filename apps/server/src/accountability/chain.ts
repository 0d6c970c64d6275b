// SPDX-License-Identifier: Apache-2.0
import { type ChainGap, chainOn } from '@sanyi/accountability';
import type { LedgerChain, NewChainSeat } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { within } from '../access/scoped.js';
import { Refusal } from '../http/problem.js';
import { actsAs, officeOf } from '../returns/acting.js';
import {
  AREA,
  type LedgerHouse,
  notThere,
  recordBy,
  scopeFrom,
  todayIn,
  type Work,
} from './ledger-house.js';

const PLACE = { region: 'c.region', unit: 'c.unit', area: 'c.area' };

/** 责任链 of a region as it is today, with its gaps. What the caller does not see is not there. */
export async function chainOf(
  house: LedgerHouse,
  caller: Caller,
  region: string,
): Promise<LedgerChain> {
  const { database, names } = house.people;
  const rows = await database
    .selectFrom('ledger_chain as c')
    .selectAll()
    .where('region', '=', region)
    .where(within(scopeFrom(caller, 'ledger.read'), 'detail', PLACE))
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  const seats = rows.map((row) => ({
    ...{ id: row.id, region, tier: row.tier, holder: row.holder, unitId: row.unit },
    ...{ liaison: row.liaison, portfolios: row.portfolios, from: row.from_day, to: row.to_day },
  }));
  const on = todayIn(house);
  const seesWhole = scopeFrom(caller, 'ledger.read').some(
    ({ prefix, unit, detail }) => detail === 'detail' && unit === null && region.startsWith(prefix),
  );
  const { gaps } = chainOn(seats, region, on);
  return {
    ...{ region, regionName: names.region(region), on },
    seats: rows.map((row) => ({
      ...{ id: row.id, version: row.version, tier: row.tier, holder: row.holder },
      ...{ unit: row.unit, unitName: row.unit === null ? null : names.unit(row.unit) },
      ...{ liaison: row.liaison, portfolios: [...row.portfolios] },
      ...{ from: row.from_day, to: row.to_day },
    })),
    // Who sees one unit's seat only would be told gaps that are none.
    gaps: seesWhole ? gaps.map((gap) => ({ code: gap.code, words: gapWords(gap) })) : [],
    may: { edit: mayEdit(caller, region) },
  };
}

const mayEdit = (caller: Caller, region: string): boolean =>
  actsAs(caller, 'ledger.direct', { region, unit: officeOf(region), area: AREA });

const TIERS: Readonly<Record<Extract<ChainGap, { code: 'tier-empty' }>['tier'], string>> = {
  principal: '主要领导',
  'in-charge': '分管领导',
  coordinating: '统筹部门',
  cooperating: '协同部门',
};

const PORTFOLIOS = { care: '医疗', insurance: '医保', medicines: '医药' } as const;

function gapWords(gap: ChainGap): string {
  switch (gap.code) {
    case 'tier-empty':
      return `没有${TIERS[gap.tier]}`;
    case 'no-liaison':
      return `${gap.holder}没有联络员`;
    case 'portfolios-split':
      return `三医不在一人手里（${gap.holders.join('、')}）`;
    case 'portfolio-unheld':
      return `${PORTFOLIOS[gap.portfolio]}没有人分管`;
  }
}

type Wanted = z.output<typeof NewChainSeat>;

/** 登记责任链的一席, or brings it up to date (with the version that was seen). */
export async function writeSeat(
  house: LedgerHouse,
  caller: Caller,
  wanted: Wanted,
  known: { readonly id: string; readonly version: number } | null = null,
): Promise<LedgerChain> {
  if (!mayEdit(caller, wanted.region))
    throw new Refusal('forbidden', {
      zh: '责任链由本地区的办公室登记。',
      en: 'The chain of a region is kept by its own office.',
    });
  const row = {
    ...{ region: wanted.region, tier: wanted.tier, holder: wanted.holder, unit: wanted.unit },
    ...{ liaison: wanted.liaison, portfolios: JSON.stringify(wanted.portfolios) },
    ...{ from_day: wanted.from as PlainDate, to_day: wanted.to as PlainDate | null },
  };
  await house.people.database.transaction().execute(async (work) => {
    const written =
      known === null
        ? await work.insertInto('ledger_chain').values(row).returning('id').executeTakeFirst()
        : await work
            .updateTable('ledger_chain')
            .set({ ...row, version: known.version + 1 })
            .where('id', '=', known.id)
            .where('region', '=', wanted.region)
            .where('version', '=', known.version)
            .returning('id')
            .executeTakeFirst();
    if (written === undefined) throw await whyNot(work, known?.id ?? '');
    const { region } = wanted;
    await recordBy(house, caller, {
      ...{ work, at: { region, unit: officeOf(region) }, kind: 'ledger.chain-changed' },
      ...{ subject: `chain:${written.id}`, to: { tier: wanted.tier, holder: wanted.holder } },
    });
  });
  return chainOf(house, caller, wanted.region);
}

async function whyNot(work: Work, id: string): Promise<Refusal> {
  const found = await work
    .selectFrom('ledger_chain')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  return found === undefined
    ? notThere('一席', 'seat')
    : new Refusal('conflict', {
        zh: '别人刚刚改过这一席，请刷新后再改。',
        en: 'Somebody has just changed this seat. Reload it.',
      });
}
