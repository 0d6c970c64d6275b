// SPDX-License-Identifier: Apache-2.0
import type { Result } from '@sanyi/kernel';
import type { ReactNode } from 'react';
import type { Incomplete } from '../drafts.js';
import { useSay } from '../translate.js';
import { FormEnd } from './form-end.js';

interface DraftFormProps<T> {
  /** What is typed so far, as a value or as what is missing. */
  readonly read: Result<T, Incomplete>;
  readonly onSave: (value: T) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Fields with 确定 and 取消 below; what is incomplete is named and cannot be saved. Escape cancels. */
export function DraftForm<T>({ read, onSave, onCancel, children }: DraftFormProps<T>) {
  const say = useSay();
  return (
    <form
      className="piece-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (read.ok) onSave(read.value);
      }}
    >
      {children}
      <FormEnd problem={read.ok ? null : say(read.error.code)} onCancel={onCancel} />
    </form>
  );
}
