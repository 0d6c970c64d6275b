// SPDX-License-Identifier: Apache-2.0
import type { AssignmentRole, LedgerTask, TaskAssignment } from '@sanyi/accountability';

/** A task of document `d` with units `role unit`: smallTask('d-T001', ['lead 甲', 'support 乙']). */
export function smallTask(
  id: string,
  seats: readonly string[],
  given: Partial<LedgerTask> = {},
): LedgerTask {
  const action = `${id}-A01`;
  const assignments = seats.map((seat, at): TaskAssignment => {
    const [role, words = ''] = seat.split(' ');
    return {
      id: `${id}-R${String(at + 1).padStart(2, '0')}`,
      ...{ task: id, role: role as AssignmentRole, words, openEnded: false, actions: [action] },
      unit: { kind: 'one', unitId: `u.${words}`, name: words },
      leadBy: role === 'lead' ? 'stated' : null,
    };
  });
  return {
    ...{ id, document: 'd', label: '（一）', number: 1, section: null, title: `任务${id}` },
    ...{ text: '做好工作。', span: [0, 5], closing: false, upper: null, region: '990000' },
    actions: [
      {
        id: action,
        text: '做好工作。',
        span: [0, 5],
        assignments: assignments.map((one) => one.id),
      },
    ],
    ...{ assignments, targets: [], deadlines: [], deliverables: [], references: [] },
    used: { actions: 1, assignments: assignments.length },
    ...given,
  };
}
