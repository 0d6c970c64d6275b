// SPDX-License-Identifier: Apache-2.0
import type { Scope } from './session-context.js';

/** 示例省 · 医保局: the name of a place in the switcher. */
export const scopeName = ({ regionName, unitName }: Scope): string =>
  unitName === null ? regionName : `${regionName} · ${unitName}`;

/** What a place is remembered by: its position may change when rights do. */
export const scopeKey = ({ region, unit }: Scope): string => `${region}/${unit ?? ''}`;

/** The place remembered from the last visit, the first where it is gone. */
export const chosenScope = (scopes: readonly Scope[], key: string | null): Scope | undefined =>
  scopes.find((scope) => scopeKey(scope) === key) ?? scopes[0];
