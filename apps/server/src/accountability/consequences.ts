// SPDX-License-Identifier: Apache-2.0
import { consequencesOf, type LampTally } from '@sanyi/accountability';
import type { LedgerConsequences } from '@sanyi/contract';
import { regionPrefix } from '../access/region-prefix.js';
import type { Scope } from '../access/scope.js';
import type { LedgerHouse } from './ledger-house.js';
import { standings } from './standings.js';

type Item = LedgerConsequences['items'][number];

/** Which standings: of units or of regions, within a region where one is named. */
export interface ConsequenceQuery {
  readonly by: 'unit' | 'region';
  readonly region?: string | undefined;
}

/**
 * 奖惩建议: what the rules say to how units or regions stand; of one level they are ranked against each other. What the caller
 * does not see as sums is in no ranking.
 */
export async function consequences(
  house: LedgerHouse,
  scope: Scope,
  query: ConsequenceQuery,
): Promise<Item[]> {
  const rows = await standings(house, scope, query);
  const names = new Map(rows.map(({ subject, name }) => [subject, name]));
  const rules = new Map(house.rules.consequences.map((rule) => [rule.id, rule]));
  const tallies = rows.map(({ subject, total, green, yellow, red, blue }): LampTally => ({
    ...{ subject, group: levelOf(subject), total, green, yellow, red, blue },
  }));
  return consequencesOf(query.by, tallies, house.rules.consequences).flatMap((one): Item[] => {
    const rule = rules.get(one.rule);
    if (rule === undefined) return [];
    const { label, source, status } = rule;
    return [
      {
        ...{ rule: one.rule, label, subject: one.subject, name: names.get(one.subject) ?? '' },
        ...{ then: one.then, words: one.words, reason: one.reason },
        ...{
          document: house.rules.titles.get(source.document) ?? source.document,
          at: source.at,
          status,
        },
      },
    ];
  });
}

/** 同级: a province, a prefecture and a county are not ranked against each other. */
const levelOf = (subject: string): string =>
  String(regionPrefix(subject.split('.')[0] ?? '').length);
