// SPDX-License-Identifier: Apache-2.0
import type { LeadRule, Responsibility } from '../reading.js';
import type { CorrectedDocument, Head } from './corrected-document.js';
import { type CorrectedTask, standing } from './corrected-task.js';
import type { Correction, SingleCorrection } from './correction.js';
import { corrections, partCorrection } from './corrections.js';
import { isSame } from './same.js';

/** 牵头规则: a changed head, and with a changed rule the leads that follow from it, in one step. */
export function correctHead({ head, tasks }: CorrectedDocument, after: Head): Correction {
  const change = { from: head.leadRule, to: after.leadRule };
  return corrections.together(
    corrections.head(head, after),
    ...(change.from === change.to ? [] : standing(tasks).flatMap((task) => followed(task, change))),
  );
}

interface RuleChange {
  readonly from: LeadRule;
  readonly to: LeadRule;
}

const followed = (task: CorrectedTask, change: RuleChange): readonly SingleCorrection[] =>
  task.parts.responsibility.flatMap((item) => {
    if (item.value === null) return [];
    const after = underRule(item.value, change);
    return isSame(item.value, after)
      ? []
      : [partCorrection(task.id, 'responsibility', item, after)];
  });

function underRule(group: Responsibility, { from, to }: RuleChange): Responsibility {
  const [first] = group.units;
  if (first === undefined || group.mode === 'each') return group;
  if (to === 'first-listed' && group.lead.length === 0) {
    return { ...group, lead: [first], leadGuess: null };
  }
  return from === 'first-listed' && isByRule(group)
    ? { ...group, lead: [], leadGuess: first }
    : group;
}

/** The first-listed unit leads, and the words of the document do not say 牵头. */
const isByRule = ({ lead, units, quote, mode }: Responsibility): boolean =>
  lead.length === 1 && lead[0] === units[0] && mode !== 'lead-support' && !quote.includes('牵头');
