// SPDX-License-Identifier: Apache-2.0
import { useContext } from 'react';
import { namedUnitWords } from '../named-unit-words.js';
import { useSay } from '../translate.js';
import { NamedUnitsContext } from './named-units.js';

/** Beside a unit as it is written: what it is in the registry; its id where the pointer rests. */
export function OfficialName({ words }: { readonly words: string }) {
  const say = useSay();
  const named = useContext(NamedUnitsContext).get(words);
  if (named === undefined) return null;
  const { tone, text, ids } = namedUnitWords(named, say);
  return (
    <span className="official" data-tone={tone} data-ids={ids.join(' ')} title={ids.join('\n')}>
      {tone === 'exact' ? <span aria-label={text}>✓</span> : text}
    </span>
  );
}
