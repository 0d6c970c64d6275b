// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './ledger.css';

/** Leads to one thing of the ledger: a document, a sheet, a report, a task. */
export function PlaceLink({
  kind,
  id,
  children,
}: {
  readonly kind: 'documents' | 'packets' | 'progress' | 'ledger/tasks';
  readonly id: string;
  readonly children: ReactNode;
}) {
  const address = `/app/${kind}/${encodeURIComponent(id)}`;
  return <Link to={address}>{children}</Link>;
}

/** Leads to a task. */
export function TaskLink({
  task,
  children,
}: {
  readonly task: string;
  readonly children: ReactNode;
}) {
  return (
    <PlaceLink kind="ledger/tasks" id={task}>
      {children}
    </PlaceLink>
  );
}
