// SPDX-License-Identifier: Apache-2.0
import type { Seal } from '../personal/seal.js';
import type { OpenWay } from './outlet.js';

/** What is sealed of a channel. */
export interface SealedChannel {
  readonly id: string;
  readonly kind: 'mail' | 'robot';
  readonly shape: string | null;
  readonly address_sealed: string;
  readonly secret_sealed: string | null;
}

const placeOf = (id: string, field: 'address' | 'secret'): string =>
  `reminder_channels.${field}:${id}`;

/** Closes an address or a key so that it opens at this channel only. */
export const sealed = (
  seal: Seal,
  id: string,
  field: 'address' | 'secret',
  clear: string,
): string => seal.close(clear, placeOf(id, field));

/** A channel as it can be sent to; null where its seals do not open: another key of the house, or altered rows. */
export function openWay(seal: Seal, channel: SealedChannel): OpenWay | null {
  const { id, kind, shape, address_sealed: closed, secret_sealed: key } = channel;
  try {
    const address = seal.open(closed, placeOf(id, 'address'));
    if (kind === 'mail') return { kind, address };
    const secret = key === null ? null : seal.open(key, placeOf(id, 'secret'));
    return { kind, shape: shape ?? '', address, secret };
  } catch {
    return null;
  }
}

/** What of an address may be shown: all of a mailbox; of a robot the host, the rest lets somebody in. */
export const shownAddress = (kind: 'mail' | 'robot', address: string): string =>
  kind === 'mail' || !URL.canParse(address) ? address : `${new URL(address).host}/…`;
