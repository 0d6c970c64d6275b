// SPDX-License-Identifier: Apache-2.0
import type { NamedUnit } from '@sanyi/registry';
import type { AssignedUnit, UnitName } from './filed.js';

/** 单位名称的落实: what the registry says of each name, and what a person has decided (which holds before it). */
export interface UnitAnswers {
  readonly named: readonly NamedUnit[];
  /** By the words of the document. One unit, or the members of a collective. */
  readonly decided: ReadonlyMap<string, readonly UnitName[]>;
}

/** What words of a document are. A name that nobody resolved stays, as a gap. */
export function assignedUnit(words: string, { named, decided }: UnitAnswers): AssignedUnit {
  const decision = decided.get(words);
  if (decision !== undefined) return byDecision(decision);
  const found = named.find((one) => one.words === words);
  return found === undefined ? { kind: 'unknown', reason: 'not-looked-up' } : byRegistry(found);
}

function byRegistry({ words, kind, unitId, name, units, reason }: NamedUnit): AssignedUnit {
  const names = units.map((unit): UnitName => ({ unitId: unit.id, name: unit.name }));
  switch (kind) {
    case 'one':
      return { kind, unitId: unitId ?? words, name: name ?? words };
    case 'collective':
      return { kind: 'members', units: names };
    case 'several':
      return { kind, candidates: names };
    case 'unknown':
      return { kind, reason: reason ?? 'not-in-registry' };
  }
}

function byDecision(decision: readonly UnitName[]): AssignedUnit {
  const [only, ...more] = decision;
  return only !== undefined && more.length === 0
    ? { kind: 'one', ...only }
    : { kind: 'members', units: decision };
}

/** The units that answer: the one, or all members; none where a gap stands. */
export function answeringUnits(unit: AssignedUnit): readonly UnitName[] {
  if (unit.kind === 'one') return [{ unitId: unit.unitId, name: unit.name }];
  return unit.kind === 'members' ? unit.units : [];
}
