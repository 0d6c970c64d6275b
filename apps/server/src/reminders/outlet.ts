// SPDX-License-Identifier: Apache-2.0
import type { Result } from '@sanyi/kernel';
import type { Said } from './robot-request.js';

/** A way out with its seals opened: for the moment of sending only. */
export type OpenWay =
  | { readonly kind: 'mail'; readonly address: string }
  | {
      readonly kind: 'robot';
      readonly shape: string;
      readonly address: string;
      readonly secret: string | null;
    };

/** Why a message did not go out. */
export interface NotSent {
  /** In Chinese, for who reads the record; names no secret. */
  readonly reason: string;
  /** Whether it is worth another try as it is. */
  readonly again: boolean;
}

/** 出口: the one port by which reminders leave the house. It answers, whatever happens beyond it. */
export interface Outlet {
  readonly send: (way: OpenWay, said: Said) => Promise<Result<null, NotSent>>;
}
