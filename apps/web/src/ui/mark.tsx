// SPDX-License-Identifier: Apache-2.0

/** How a state looks; the word always says it too. */
export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'plain';

/** A state in one word with a colour. */
export function Mark({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <span className="mark" data-tone={tone}>
      {children}
    </span>
  );
}
