// SPDX-License-Identifier: Apache-2.0
import type { WrittenAim } from '@sanyi/contract';

/** What the form of a target holds. */
export interface AimDraft {
  readonly kind: 'at-least' | 'at-most' | 'equal' | 'rise' | 'fall' | 'end';
  readonly value?: string;
}

/** A requirement as it is sent; null ends the target. A rise without a number means any rise. */
export function aimFrom({ kind, value = '' }: AimDraft): WrittenAim | null {
  const figure = value.trim();
  if (kind === 'end') return null;
  if (kind === 'rise' || kind === 'fall') {
    return { kind, by: figure === '' ? null : figure, relative: false };
  }
  return { kind, value: figure };
}
