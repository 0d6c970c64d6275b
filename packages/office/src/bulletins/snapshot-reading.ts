// SPDX-License-Identifier: Apache-2.0
import type { Reading } from '@sanyi/indicators';

/** 底稿的读数: a reading with the totals that it was made of; `withheld` where not all of them are told. */
export interface SnapshotReading {
  readonly reading: Reading;
  readonly withheld: boolean;
  readonly unit: string;
  readonly ids: readonly string[];
}

/** By `<indicator>:<place>:<period>`. */
export type SnapshotReadings = ReadonlyMap<string, SnapshotReading>;
