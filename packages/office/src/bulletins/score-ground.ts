// SPDX-License-Identifier: Apache-2.0
import type { FrozenSnapshot } from '@sanyi/bulletins';
import type { PacketRules } from './packet-rules.js';
import type { SnapshotLibrary } from './snapshot-library.js';
import type { SnapshotReadings } from './snapshot-reading.js';

/** What scores are made of. */
export interface ScoreGround {
  readonly snapshot: FrozenSnapshot;
  readonly readings: SnapshotReadings;
  readonly library: SnapshotLibrary;
  readonly rules: PacketRules;
}
