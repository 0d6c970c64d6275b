// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../texts.js';
import { useSay } from '../translate.js';

const KEYS: readonly (readonly [string, TextKey])[] = [
  ['Alt ↓ / Alt ↑', 'keysNext'],
  ['Alt Enter', 'keysConfirm'],
  ['Alt W / Alt Shift W', 'keysWarning'],
  ['Ctrl Z / Ctrl Y', 'keysUndo'],
  ['Alt F', 'keysSearch'],
];

/** Everything can be done without a mouse. */
export function KeyHelp() {
  const say = useSay();
  return (
    <details className="key-help">
      <summary>{say('shortcuts')}</summary>
      <dl>
        {KEYS.map(([keys, text]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
