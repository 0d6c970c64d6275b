// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';

/** A task's number, leading to its page. */
export function TaskLink({ task }: { readonly task: string }) {
  return (
    <Link className="task-number" to={addressOf(task)}>
      {task}
    </Link>
  );
}

const addressOf = (task: string): string => `/app/ledger/tasks/${encodeURIComponent(task)}`;
