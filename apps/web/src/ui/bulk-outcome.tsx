// SPDX-License-Identifier: Apache-2.0
import { Alert } from 'antd';
import { Given } from './given.js';

/** What came of a decision on many: how many it was taken on, and why not on the others. */
export function BulkOutcome({
  items,
  done,
  refused,
}: {
  readonly items: readonly { readonly done: boolean; readonly reason: string | null }[];
  readonly done: (n: number) => string;
  readonly refused: (n: number) => string;
}) {
  const others = items.filter((item) => !item.done);
  const reasons = [...new Set(others.map(({ reason }) => reason ?? ''))];
  return (
    <Alert
      role="status"
      showIcon
      type={others.length === 0 ? 'success' : 'warning'}
      title={done(items.length - others.length)}
      description={
        others.length > 0 && (
          <>
            {refused(others.length)}
            <ul className="faults">
              {reasons.map((reason) => (
                <li key={reason}>
                  <Given>{reason}</Given>
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  );
}
