// SPDX-License-Identifier: Apache-2.0
import { canonicalJson, type Json } from './canonical-json.js';
import type { PacketVersion } from './figure.js';
import {
  PACKET_FORMAT,
  type PacketSeal,
  type SealedLeaf,
  type SealedPacket,
  type SealTools,
} from './packet.js';

/** What is sealed: all of a packet but its seal. */
export type Unsealed = Omit<SealedPacket, 'seal'>;

/** 摘要: one for every entry, in the order in which the entries stand. */
export function leavesOf(packet: Unsealed, { sm3 }: Pick<SealTools, 'sm3'>): readonly SealedLeaf[] {
  const { head, snapshot, figures, blocks } = packet;
  const { period, region, takenOn, ...lists } = snapshot;
  const entries: readonly (readonly [string, Json])[] = [
    ['head', asJson(head)],
    ['snapshot', { period, region, takenOn }],
    ...Object.entries({ ...lists, figures, blocks })
      .sort(([a], [b]) => Number(a > b) - Number(a < b))
      .flatMap(([part, list]) =>
        list.map((entry) => [`${part}/${entry.id}`, asJson(entry)] as const),
      ),
  ];
  return entries.map(([name, value]) => ({
    name,
    hash: sm3(`leaf\n${name}\n${canonicalJson(value)}`),
  }));
}

/** An interface has no index signature, so the compiler does not see that its fields are JSON; canonicalJson checks numbers. */
const asJson = (value: object): Json => value as Json;

/** 根: pairs of digests, digested again, until one is left; the last of an odd row goes up as it is. */
export function rootOf(leaves: readonly SealedLeaf[], { sm3 }: Pick<SealTools, 'sm3'>): string {
  let row = leaves.map(({ hash }) => hash);
  while (row.length > 1) {
    row = Array.from({ length: Math.ceil(row.length / 2) }, (_, pair) => {
      const [left = '', right] = row.slice(2 * pair, 2 * pair + 2);
      return right === undefined ? left : sm3(`node\n${left}\n${right}`);
    });
  }
  return sm3(`root\n${leaves.length}\n${row[0] ?? ''}`);
}

/** What the issuer signs. */
export const signedText = (root: string, version: PacketVersion): string =>
  `${PACKET_FORMAT}/${version}\n${root}`;

/** 封条有问题: which entry was changed, added, taken out or moved; or the root or the signature does not fit. */
export type SealFault =
  | {
      readonly code: 'entry-changed' | 'entry-added' | 'entry-missing';
      readonly entry: string;
    }
  | { readonly code: 'entries-moved' | 'root-differs' | 'signature-differs' };

/** 验封: every entry against its digest, the digests against the root, the root against the signature. */
export function sealFaults(packet: SealedPacket, tools: SealTools): readonly SealFault[] {
  const { seal, head } = packet;
  const now = leavesOf(packet, tools);
  return [
    ...leafFaults(now, seal),
    ...(rootOf(now, tools) === seal.root && rootOf(seal.leaves, tools) === seal.root
      ? []
      : [{ code: 'root-differs' } as const]),
    ...(tools.isSignedBy(
      signedText(seal.root, packet.formatVersion),
      seal.signature,
      head.publicKey,
    )
      ? []
      : [{ code: 'signature-differs' } as const]),
  ];
}

function leafFaults(now: readonly SealedLeaf[], { leaves }: PacketSeal): readonly SealFault[] {
  const sealed = new Map(leaves.map(({ name, hash }) => [name, hash]));
  const present = new Set(now.map(({ name }) => name));
  const faults = [
    ...now.flatMap(({ name, hash }): readonly SealFault[] => {
      const before = sealed.get(name);
      if (before === undefined) return [{ code: 'entry-added', entry: name }];
      return before === hash ? [] : [{ code: 'entry-changed', entry: name }];
    }),
    ...leaves.flatMap(({ name }): readonly SealFault[] =>
      present.has(name) ? [] : [{ code: 'entry-missing', entry: name }],
    ),
  ];
  const moved =
    now.length !== leaves.length || now.some(({ name }, index) => leaves[index]?.name !== name);
  return faults.length === 0 && moved ? [{ code: 'entries-moved' }] : faults;
}
