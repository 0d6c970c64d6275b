// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';

/** A page: its name, what can be done here, and its content. */
export function Page({
  title,
  lead,
  actions,
  children,
}: {
  readonly title: ReactNode;
  readonly lead?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="page" aria-labelledby="page-title">
      <header className="page-head">
        <h1 id="page-title" tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
        {lead !== undefined && <p className="lead">{lead}</p>}
      </header>
      {children}
    </section>
  );
}
