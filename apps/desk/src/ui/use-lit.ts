// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react';
import type { CorrectedDocument } from '../corrected-document.js';
import type { Correction } from '../correction.js';
import { changesWords, corrected } from '../corrections.js';
import { linesOf } from '../lines.js';
import { marksOf, rangesOf } from '../marks.js';
import type { OpenDocument } from '../session.js';
import type { Lit } from './lit.js';

/** The lit original. Checking a task leaves it as it is: the same object, so that nothing of a long text is drawn again. */
export function useLit({ text, corrections }: OpenDocument, machine: CorrectedDocument): Lit {
  const words = useWordCorrections(corrections);
  return useMemo(() => {
    const document = corrected(machine, words);
    const marks = marksOf(text, document);
    const ranges = rangesOf(document);
    return { marks, ranges, lines: linesOf(text, marks, ranges) };
  }, [text, machine, words]);
}

/** The same list as before while only checks were added or undone. */
function useWordCorrections(corrections: readonly Correction[]): readonly Correction[] {
  const words = corrections.filter(changesWords);
  const [known, setKnown] = useState<readonly Correction[]>(words);
  const same = words.length === known.length && words.every((one, at) => one === known[at]);
  if (!same) setKnown(words);
  return same ? known : words;
}
