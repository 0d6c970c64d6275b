// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';

interface Draft<D> {
  readonly draft: D;
  readonly put: <K extends keyof D>(name: K) => (value: D[K]) => void;
  /** Value and change of one field. */
  readonly field: <K extends keyof D>(
    name: K,
  ) => { readonly value: D[K]; readonly onText: (value: D[K]) => void };
}

/** What is typed into a form, field by field. */
export function useDraft<D extends object>(first: () => D): Draft<D> {
  const [draft, setDraft] = useState(first);
  const put: Draft<D>['put'] = (name) => (value) => {
    setDraft({ ...draft, [name]: value });
  };
  return { draft, put, field: (name) => ({ value: draft[name], onText: put(name) }) };
}
