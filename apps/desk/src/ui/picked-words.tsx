// SPDX-License-Identifier: Apache-2.0
import { type Place } from '../place.js';
import { isSame } from '@sanyi/documents';
import { useSay } from '../translate.js';
import { usePicked } from './picked.js';

interface PickedWordsProps {
  /** Where the piece stands; null for one without words in the original. */
  readonly place: Place | null;
  readonly onPick: (place: Place) => void;
}

/** Where a piece stands in the original, and 用选中的文字 to point at other words. */
export function PickedWords({ place, onPick }: PickedWordsProps) {
  const say = useSay();
  const words = usePicked();
  return (
    <div className="picked">
      <span className="stands">
        {place === null ? say('byHandNowhere') : say('picked', { words: short(place.quote) })}
      </span>
      {words === null && <small>{say('pickHint')}</small>}
      {words !== null && !isSame(words, place) && (
        <button
          type="button"
          title={say('pickWords')}
          onClick={() => {
            onPick(words);
          }}
        >
          {say('pickedWords', { words: short(words.quote) })}
        </button>
      )}
    </div>
  );
}

const LONGEST = 24;

const short = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
