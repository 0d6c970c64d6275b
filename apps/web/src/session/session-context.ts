// SPDX-License-Identifier: Apache-2.0
import type { Session } from '@sanyi/contract';
import { createContext, useContext } from 'react';

/** One of the places a user works for. */
export type Scope = Session['scopes'][number];

/** Who is signed in, and for which of their places they are looking now. */
export interface Presence {
  readonly session: Session;
  /** The chosen place; undefined where the user has none. */
  readonly scope: Scope | undefined;
  readonly choose: (index: number) => void;
}

/** Given by the frame to every page in it. */
export const PresenceContext = createContext<Presence | null>(null);

/** Who is signed in. Only pages inside the frame may ask. */
export function usePresence(): Presence {
  const presence = useContext(PresenceContext);
  if (presence === null) throw new Error('usePresence outside the frame');
  return presence;
}
