// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react';
import { changesWords, type CorrectedDocument, type Correction } from '@sanyi/documents';
import { type Lit, lighting } from '../lighting.js';
import type { OpenDocument } from '../session.js';

/** The lit original. Checking a task leaves it as it is: the same object, so that nothing of a long text is drawn again. */
export function useLit({ text, corrections }: OpenDocument, document: CorrectedDocument): Lit {
  const light = useMemo(() => lighting(text), [text]);
  const [known, setKnown] = useState(() => ({ corrections, lit: light(document) }));
  if (known.corrections === corrections) return known.lit;
  const lit = isSameWords(known.corrections, corrections) ? known.lit : light(document);
  setKnown({ corrections, lit });
  return lit;
}

/** True while only checks were added or undone. */
function isSameWords(before: readonly Correction[], after: readonly Correction[]): boolean {
  const [old, now] = [before.filter(changesWords), after.filter(changesWords)];
  return old.length === now.length && now.every((one, at) => one === old[at]);
}
