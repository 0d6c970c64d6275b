// SPDX-License-Identifier: Apache-2.0

/** What this browser remembers of a reader's choice; null where it remembers nothing or may not. */
export function kept(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

/** Remembers a choice where the browser allows it. */
export function keep(place: string, value: string): void {
  try {
    localStorage.setItem(place, value);
  } catch {
    // A browser that may not remember still shows the choice until the page closes.
  }
}
