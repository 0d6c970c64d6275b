// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';

/** A task's number, leading to its page. */
export function TaskLink({ task }: { readonly task: string }) {
  return (
    <Link className="task-number" to="/app/ledger/tasks/$task" params={{ task }}>
      {task}
    </Link>
  );
}
