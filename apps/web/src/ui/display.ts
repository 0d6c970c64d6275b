// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';
import { keep, kept } from './kept.js';

const PLACE = 'sanyi.large-type';
const listeners = new Set<() => void>();

/** Whether the reader wants large type. */
export const useLargeType = (): boolean => useSyncExternalStore(listen, isLarge);

/** Changes the size of type now and for the next visit. */
export function setLargeType(large: boolean): void {
  document.documentElement.dataset['type'] = large ? 'large' : 'normal';
  keep(PLACE, large ? 'yes' : 'no');
  for (const listener of listeners) listener();
}

/** Sets the size of type chosen before. */
export const startDisplay = (): void => {
  setLargeType(kept(PLACE) === 'yes');
};

const isLarge = (): boolean => document.documentElement.dataset['type'] === 'large';

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const NARROW = '(max-width: 720px)';

/** Whether the screen is as narrow as a telephone. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(listenToWidth, () => matchMedia(NARROW).matches);

function listenToWidth(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}
