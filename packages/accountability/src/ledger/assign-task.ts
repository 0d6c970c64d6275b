// SPDX-License-Identifier: Apache-2.0
import type { AssignmentRole, TaskAssignment } from './filed.js';
import { assignedUnit, type UnitAnswers } from './assigned-unit.js';
import type { CorrectedGroup, CorrectedTask } from './reading-input.js';

/** 任务分派, before it has an id: one unit's one role, over all groups that give it. */
export interface DraftAssignment extends Omit<TaskAssignment, 'id' | 'task' | 'actions'> {
  /** The groups it stands in, by index. */
  readonly groups: readonly number[];
}

type LeadRule = 'first-listed' | 'stated' | 'none-stated';

/**
 * Who answers for a task and how, each unit and role once, in the document's order. A lead is one only where the document says so;
 * where it does not, the first-listed unit keeps its role and is marked `first-listed`: a guess.
 */
export function draftAssignments(
  { responsibility }: Pick<CorrectedTask, 'responsibility'>,
  leadRule: LeadRule,
  answers: UnitAnswers,
): readonly DraftAssignment[] {
  const byKey = new Map<string, DraftAssignment>();
  responsibility.forEach((group, index) => {
    for (const { words, role } of partsOf(group)) {
      const key = `${role} ${words}`;
      const draft: DraftAssignment = {
        ...{ role, words, unit: assignedUnit(words, answers) },
        leadBy: leadByOf(words, group, [role, leadRule]),
        ...{ openEnded: group.openEnded, groups: [index] },
      };
      byKey.set(key, merged(byKey.get(key), draft));
    }
  });
  return [...byKey.values()];
}

function merged(known: DraftAssignment | undefined, draft: DraftAssignment): DraftAssignment {
  if (known === undefined) return draft;
  return {
    ...known,
    leadBy: known.leadBy ?? draft.leadBy,
    openEnded: known.openEnded || draft.openEnded,
    groups: [...known.groups, ...draft.groups],
  };
}

interface Part {
  readonly words: string;
  readonly role: AssignmentRole;
}

/** A unit of a lead-support group that is neither answers for the task. */
/** 任务分派角色 as people say it. */
export const ROLE_WORDS: Readonly<Record<AssignmentRole, string>> = {
  lead: '牵头',
  support: '配合',
  each: '分别负责',
  'by-duty': '按职责分工负责',
  responsible: '负责',
  implement: '具体落实',
};

const ROLE_OF_REST: Readonly<Record<CorrectedGroup['mode'], AssignmentRole>> = {
  'lead-support': 'responsible',
  each: 'each',
  'by-duty': 'by-duty',
  responsible: 'responsible',
};

function partsOf(group: CorrectedGroup): readonly Part[] {
  const rest = ROLE_OF_REST[group.mode];
  const named = new Set([...group.units, ...group.lead, ...group.support]);
  const standing = group.standing.filter((words) => !named.has(words));
  return [
    ...[...named].flatMap((words) => rolesOf(words, group, rest).map((role) => ({ words, role }))),
    ...standing.map((words) => ({ words, role: rest })),
    ...group.implement.map((words) => ({ words, role: 'implement' as const })),
  ];
}

function rolesOf(
  words: string,
  group: CorrectedGroup,
  rest: AssignmentRole,
): readonly AssignmentRole[] {
  const stated: AssignmentRole[] = [];
  if (group.lead.includes(words)) stated.push('lead');
  if (group.support.includes(words)) stated.push('support');
  return stated.length > 0 ? stated : [rest];
}

function leadByOf(
  words: string,
  group: CorrectedGroup,
  [role, leadRule]: readonly [AssignmentRole, LeadRule],
): TaskAssignment['leadBy'] {
  if (role === 'lead') {
    return leadRule === 'first-listed' && !group.quote.includes('牵头') ? 'rule' : 'stated';
  }
  return group.leadGuess === words && group.units.length > 1 ? 'first-listed' : null;
}
