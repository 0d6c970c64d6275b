// SPDX-License-Identifier: Apache-2.0
import type { Grant } from '@sanyi/contract';
import { scopeOf } from '../access/scope.js';
import type { Reader } from '../returns/ports.js';

/** The people of a return: who sends, who fills in 临江区 and 霁岩区, who reviews for 示例市 and 示例省. */
export const OFFICE_USERS = [
  { account: 'province', post: 'province-office', region: '990000', unit: null },
  { account: 'prefecture', post: 'prefecture-office', region: '990100', unit: null },
  { account: 'linjiang', post: 'county-office', region: '990102', unit: null },
  { account: 'jiyan', post: 'county-office', region: '990103', unit: null },
  { account: 'insurance', post: 'liaison', region: '990000', unit: '990000.health-insurance' },
] as const;

/** One of them as the rules of the house see him, without a request. */
export function readerFor(wanted: (typeof OFFICE_USERS)[number]['account']): Reader {
  const user = OFFICE_USERS.find(({ account }) => account === wanted) ?? OFFICE_USERS[0];
  const { account, post, region, unit } = user;
  const grants: Grant[] = [{ role: post, region, unit, areas: [] }];
  const caller = {
    ...{ userId: '', sessionId: '', account, label: account, post, region, unit, grants },
    ...{ passwordSetAt: new Date(0), passwordMustChange: false, secondFactor: false },
  };
  return { caller, scope: scopeOf(grants, 'returns.read') };
}
