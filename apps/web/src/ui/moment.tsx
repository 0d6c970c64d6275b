// SPDX-License-Identifier: Apache-2.0
import { beijingTime } from './beijing-time.js';

/** Shows a moment as officials write it, in Beijing time. */
export function Moment({ at }: { readonly at: string | null }) {
  return at === null ? <>—</> : <time dateTime={at}>{beijingTime(at)}</time>;
}
