// SPDX-License-Identifier: Apache-2.0
import { Session, SignInPage } from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { problemName } from '../http/problem-error.js';

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => readSession(),
  staleTime: 60_000,
  // Asked again when the reader comes back, not by a clock: a clock would keep an idle session open.
  refetchOnWindowFocus: true,
});

async function readSession(): Promise<Session | null> {
  try {
    return await read('/api/session', Session);
  } catch (error) {
    if (problemName(error) === 'not-signed-in') return null;
    throw error;
  }
}

/** What the sign-in page shows before anybody has signed in. */
export const signInPageQuery = queryOptions({
  queryKey: ['sign-in-page'],
  queryFn: () => read('/api/session/sign-in', SignInPage),
  staleTime: Number.POSITIVE_INFINITY,
});
