// SPDX-License-Identifier: Apache-2.0
import { CLASSIFIED_WARNING, type Session } from '@sanyi/contract';
import { areasOf, type Caller, mayOf } from '../access/caller.js';
import type { PlaceNames } from '../access/place-names.js';
import { passwordEnds } from './password-policy.js';

const DAY_LENGTH = '2026-11-22'.length;

/** The caller as the pages are told. */
export function sessionView(caller: Caller, unreadNotices: number, names: PlaceNames): Session {
  const { userId: id, account, post, label, grants } = caller;
  return {
    user: { id, account, post, label },
    scopes: grants.map(({ region, unit, areas }) => ({
      ...{ region, unit, areas },
      regionName: names.region(region),
      unitName: unit === null ? null : names.unit(unit),
    })),
    areas: areasOf(grants),
    may: mayOf(grants),
    passwordMustChange: caller.passwordMustChange,
    passwordExpiresOn: passwordEnds(caller.passwordSetAt).toISOString().slice(0, DAY_LENGTH),
    secondFactor: caller.secondFactor,
    unreadNotices,
    classifiedWarning: CLASSIFIED_WARNING,
  };
}
