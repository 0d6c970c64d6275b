// SPDX-License-Identifier: Apache-2.0
import {
  type Calculate,
  type CalculateIn,
  type CalculationFault,
  type FrozenSnapshot,
  type IssuedFigure,
  PACKET_VERSION,
  type PacketVersion,
} from '@sanyi/bulletins';
import { readTotals, versionFor } from '@sanyi/indicators';
import { err, ok, type Result } from '@sanyi/kernel';
import { exactText } from './exact-text.js';
import { judgementFigures } from './judgement-figures.js';
import { scoreFigures } from './score-figures.js';
import type { ScoreGround } from './score-ground.js';
import { type SnapshotLibrary, snapshotLibrary } from './snapshot-library.js';
import { type ResolvedTotals, resolvedTotals } from './snapshot-totals.js';
import { PACKET_RULES, type PacketRules } from './packet-rules.js';
import type { SnapshotReading, SnapshotReadings } from './snapshot-reading.js';
import { STATE_WORDS } from './state-words.js';

/**
 * 由底稿计算全部数字: readings, targets, judgements, scores and ranks, by the engine of indicators. The issuer and whoever checks
 * call this very function: in the server, in the terminal and in the browser.
 */
export const calculateIn: CalculateIn = (version) => (snapshot) => {
  const read = snapshotGround(snapshot, version);
  if (!read.ok) return read;
  const { readings, library, rules } = read.value;
  const judgements = judgementFigures(snapshot, readings, library);
  if (judgements === undefined) return err({ code: 'unreadable-number', found: 'targets' });
  return ok([
    ...[...readings.values()].map((one) => readingFigure(one, rules)),
    ...judgements,
    ...library.schemes.flatMap((scheme) => scoreFigures(scheme, read.value)),
  ]);
};

/** 重算, as the newest packets have it. */
export const calculate: Calculate = calculateIn(PACKET_VERSION);

/** 底稿 with its definitions and readings, as scores are made of it by the rules of a version. */
export function snapshotGround(
  snapshot: FrozenSnapshot,
  version: PacketVersion = PACKET_VERSION,
): Result<ScoreGround, CalculationFault> {
  const library = snapshotLibrary(snapshot);
  if (!library.ok) return library;
  const totals = resolvedTotals(snapshot, library.value.tree);
  if (totals === undefined) return err({ code: 'unreadable-number', found: 'totals' });
  const readings = readingsOf(totals, library.value);
  return ok({ snapshot, readings, library: library.value, rules: PACKET_RULES[version] });
}

function readingsOf(
  totals: readonly ResolvedTotals[],
  { indicators }: SnapshotLibrary,
): SnapshotReadings {
  const found = new Map<string, SnapshotReading>();
  for (const { indicator: id, place, period, groups, withheld, ids } of totals) {
    const known = indicators.get(id);
    const version = known === undefined ? 'no-version' : versionFor(known.compiled, period);
    if (known === undefined || typeof version === 'string') continue;
    const reading = readTotals({ indicator: id, place, period }, version, groups);
    found.set(`${id}:${place}:${period}`, {
      ...{ reading, withheld, ids },
      unit: known.indicator.unit,
    });
  }
  return found;
}

function readingFigure(
  { reading, withheld, unit, ids }: SnapshotReading,
  rules: PacketRules,
): IssuedFigure {
  const { indicator, place, period, version, outcome } = reading;
  const head = {
    ...{ id: `reading:${indicator}:${place}:${period}`, kind: 'reading' as const },
    ...{ subject: indicator, place, period, rule: `${indicator}@${version ?? 0}`, from: ids },
  };
  const state = withheld ? 'withheld' : outcome.state;
  if (withheld || outcome.state !== 'value') {
    return { ...head, state, exact: '', shown: STATE_WORDS[state] };
  }
  return {
    ...{ ...head, state: 'value' },
    exact: exactText(outcome.value),
    shown: rules.value(outcome.value, unit),
  };
}

/** The snapshot as it was frozen: whoever holds it cannot change it by accident. */
export function frozen(snapshot: FrozenSnapshot): FrozenSnapshot {
  const copy: unknown = structuredClone(snapshot);
  freezeDeep(copy);
  return copy as FrozenSnapshot;
}

function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const one of Object.values(value)) freezeDeep(one);
}
