// SPDX-License-Identifier: Apache-2.0
import type { LampKey } from '@sanyi/contract';
import { Given } from '../ui/given.js';

const TONES = { red: 'bad', yellow: 'warn', green: 'good', blue: 'busy' } as const;

/** 灯 in a list of choices: its colour, and always its word. */
export function LampMark({ lamp, word }: { readonly lamp: LampKey; readonly word: string }) {
  return (
    <span className="mark" data-tone={TONES[lamp]}>
      <Given>{word}</Given>
    </span>
  );
}
