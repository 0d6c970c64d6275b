// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Place } from '../place.js';

/** 选中的文字: the words last selected in the original, kept while a person goes on to a form. */
export interface Picked {
  readonly read: () => Place | null;
  readonly put: (place: Place | null) => void;
  readonly subscribe: (onChange: () => void) => () => void;
}

export function newPicked(): Picked {
  const listeners = new Set<() => void>();
  let words: Place | null = null;
  return {
    read: () => words,
    put: (place) => {
      words = place;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export const PickedContext = createContext<Picked>(newPicked());

export function usePicked(): Place | null {
  const picked = useContext(PickedContext);
  return useSyncExternalStore(picked.subscribe, picked.read);
}
