// SPDX-License-Identifier: Apache-2.0
import type { KeptScheme, SchemeDetail, SchemeRow } from '@sanyi/contract';
import { addRatios, formatRatio, type Ratio, ZERO } from '@sanyi/kernel';
import { frozenFault } from '@sanyi/indicators';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { covers, type Scope, scopeOf } from '../access/scope.js';
import { record } from '../events/record.js';
import { Refusal } from '../http/problem.js';
import { type FigureHouse, todayIn } from './figure-house.js';
import { type HeldScheme, heldSchemes, isFrozen, schemeFaultWords, schemeFrom } from './schemes.js';

/** 评价方案: the newest version of each that a scope sees. */
export async function schemeRows(house: FigureHouse, scope: Scope): Promise<readonly SchemeRow[]> {
  const all = await heldSchemes(house, scope);
  const seen = new Set<string>();
  return all.flatMap((one) => {
    if (seen.has(one.scheme.id)) return [];
    seen.add(one.scheme.id);
    return [schemeRow(house, one)];
  });
}

/** One version, as a list has it. */
export const schemeRow = (
  house: FigureHouse,
  { scheme, region, shipped, keptBy, at }: HeldScheme,
): SchemeRow => ({
  ...{ id: scheme.id, version: scheme.version, label: scheme.label, region, from: scheme.from },
  ...{ period: scheme.period, items: scheme.items.length, shipped, keptBy },
  regionName: house.people.names.region(region),
  frozen: isFrozen(scheme, todayIn(house)),
  at: at?.toISOString() ?? null,
});

/** 一版方案 with all that is in it. */
export async function schemeDetail(
  house: FigureHouse,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: number | undefined },
): Promise<SchemeDetail> {
  const all = await heldSchemes(house, scopeOf(caller.grants, 'indicators.read'));
  const one =
    all.find(({ scheme }) => scheme.id === id && scheme.version === version) ??
    (version === undefined ? all.find(({ scheme }) => scheme.id === id) : undefined);
  if (one === undefined) throw noSuchScheme(id);
  const row = schemeRow(house, one);
  const isMine = covers(scopeOf(caller.grants, 'indicators.evaluate'), placeOf(one.region));
  return {
    ...row,
    scheme: one.written,
    weights: short(one.scheme.items.reduce((sum, { weight }) => addRatios(sum, weight), ZERO)),
    labels: Object.fromEntries(
      one.scheme.items.flatMap(({ indicator }) => {
        const label = house.indicators.get(indicator)?.label;
        return label === undefined ? [] : [[indicator, label]];
      }),
    ),
    versions: all.filter(({ scheme }) => scheme.id === id).map((each) => schemeRow(house, each)),
    why: one.why === '' ? null : one.why,
    may: { change: isMine && !row.frozen, newVersion: isMine },
  };
}

/** A figure of a scheme, in two decimals. */
export const short = (value: Ratio): string => formatRatio(value, 2);

const placeOf = (region: string) => ({ region, unit: null, area: null });

/** The refusal of a scheme that is not there or not to be seen. */
export const noSuchScheme = (id: string): Refusal =>
  new Refusal('not-found', {
    zh: `没有评价方案 ${id}，或不在您的查看范围内。`,
    en: `There is no scheme ${id}, or it lies outside what you may see.`,
  });

/** 保存方案: a version that has not started is kept anew; one that has started stands, a change is a new version. */
export async function keepScheme(
  house: FigureHouse,
  caller: Caller,
  { region, scheme: written, why }: z.output<typeof KeptScheme>,
): Promise<void> {
  const { account } = caller;
  if (!covers(scopeOf(caller.grants, 'indicators.evaluate'), placeOf(region))) {
    throw new Refusal('forbidden', {
      zh: '这个地区的评价方案不归您制定。',
      en: 'Schemes of this region are not yours to make.',
    });
  }
  const read = schemeFrom(house, written);
  if (!read.ok) throw faulty(read.error.map(schemeFaultWords));
  const scheme = read.value;
  const at = house.people.now();
  await house.people.database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    const held = await heldSchemes(house, null, transaction);
    judgeChange(
      house,
      { scheme, region },
      held.filter((one) => one.scheme.id === scheme.id),
    );
    await transaction
      .insertInto('evaluation_schemes')
      .values({
        ...{ scheme: scheme.id, version: scheme.version, region, starts_on: scheme.from },
        ...{ body: JSON.stringify(written), kept_by: account, at, why },
      })
      .execute();
    await record(transaction, {
      ...{ at, kind: 'indicators.scheme-kept', actor: account, region, unit: null },
      ...{ subject: `scheme:${scheme.id}@${scheme.version}`, to: { from: scheme.from } },
      ...(why === '' ? {} : { why }),
    });
  });
}

const LOCK = 7_310_071;

const faulty = (words: readonly string[]): Refusal =>
  new Refusal(
    'invalid-request',
    { zh: words.join(' '), en: `The scheme has ${words.length} faults: ${words.join(' ')}` },
    words.map((zh) => ({ pointer: '/scheme', detail: { zh, en: zh } })),
  );

/** Refuses what would change a version that has started, take another region's scheme, or start in the past. */
function judgeChange(
  house: FigureHouse,
  { scheme, region }: Pick<HeldScheme, 'scheme' | 'region'>,
  held: readonly HeldScheme[],
): void {
  const today = todayIn(house);
  const other = held.find((one) => one.region !== region);
  if (other !== undefined) {
    throw new Refusal('already-exists', {
      zh: `编号 ${scheme.id} 已由${house.people.names.region(other.region)}使用，请换一个编号。`,
      en: `The id ${scheme.id} is used by another region. Choose another.`,
    });
  }
  const same = held.find((one) => one.scheme.version === scheme.version);
  const isFixed = same !== undefined && isFrozen(same.scheme, today);
  if (isFixed || (same !== undefined && frozenFault(same.scheme, scheme, today) !== null)) {
    throw new Refusal('not-at-this-stage', {
      zh: `第 ${scheme.version} 版已于 ${same.scheme.from} 启用，不能再改。请存为新的一版。`,
      en: `Version ${scheme.version} started on ${same.scheme.from} and stands. Keep a new version.`,
    });
  }
  if (scheme.from <= today) {
    throw new Refusal('invalid-request', {
      zh: `启用日 ${scheme.from} 已经过去。请定在今天之后，启用前大家还能看到和修改。`,
      en: `The first day ${scheme.from} has passed. Choose one after today.`,
    });
  }
}
