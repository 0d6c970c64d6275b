// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { sessionQuery } from '../session/session-query.js';
import { Loading, Refused } from '../ui/states.js';

const SignInPage = lazy(async () => ({
  default: (await import('../sign-in/sign-in-page.js')).SignInPage,
}));
const FirstPassword = lazy(async () => ({
  default: (await import('../sign-in/first-password.js')).FirstPassword,
}));
const Frame = lazy(async () => ({ default: (await import('./frame.js')).Frame }));

/** Nobody signed in: the sign-in page. A one-time password: its change. Otherwise the page of the address. */
export function Gate() {
  return (
    <Suspense fallback={<Loading />}>
      <Inside />
    </Suspense>
  );
}

function Inside() {
  const { data: session, error, isPending, refetch } = useQuery(sessionQuery);
  if (isPending) return <Loading />;
  if (session === undefined) {
    return (
      <main className="alone">
        <Refused error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (session === null) return <SignInPage />;
  return session.passwordMustChange ? (
    <FirstPassword session={session} />
  ) : (
    <Frame session={session} />
  );
}
