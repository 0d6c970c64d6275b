// SPDX-License-Identifier: Apache-2.0
import type { Session } from '@sanyi/contract';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenScope, scopeKey } from '../session/scope.js';
import { type Presence, PresenceContext, usePresence } from '../session/session-context.js';
import { Given } from '../ui/given.js';
import { beijingTime } from '../ui/beijing-time.js';
import { keep, kept } from '../ui/kept.js';
import { Loading } from '../ui/states.js';
import { useNarrow } from '../ui/display.js';
import { DisplaySwitches } from './display-switches.js';
import { closedPlace } from './navigation.js';
import { Navigation } from './navigation-list.js';
import { NotAllowed } from './not-allowed.js';
import { TopBar } from './top-bar.js';

/** The frame every page of a signed-in user stands in. */
export function Frame({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const presence = usePlace(session);
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <PresenceContext value={presence}>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <TopBar
        onMenu={
          narrow
            ? () => {
                setOpen(true);
              }
            : undefined
        }
      />
      <div className="frame">
        {!narrow && (
          <aside className="side">
            <Navigation />
          </aside>
        )}
        <div className="column">
          <Content />
          <footer className="foot">{t('signIn.classified')}</footer>
        </div>
      </div>
      <Drawer
        open={narrow && open}
        onClose={close}
        placement="left"
        size={288}
        title={t('shell.menu')}
        footer={<DisplaySwitches />}
      >
        <Navigation onGo={close} />
      </Drawer>
    </PresenceContext>
  );
}

/** The page; focus goes to it when the address changes, so that a screen reader follows. */
function Content() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { session } = usePresence();
  const closed = closedPlace(session, path);
  const content = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) content.current?.focus();
    shown.current = path;
  }, [path]);
  return (
    <main id="content" className="content" tabIndex={-1} ref={content}>
      <Suspense fallback={<Loading />}>
        {closed === undefined ? <Outlet /> : <NotAllowed place={closed} />}
      </Suspense>
      <Printed />
    </main>
  );
}

/** On paper only: who printed it and when. */
function Printed() {
  const { t } = useTranslation();
  const { label, account } = usePresence().session.user;
  const [at, setAt] = useState('');
  useEffect(() => {
    const note = () => {
      setAt(new Date().toISOString());
    };
    note();
    addEventListener('beforeprint', note);
    return () => {
      removeEventListener('beforeprint', note);
    };
  }, []);
  return (
    <p className="printed">
      <Given>{label}</Given> {t('shell.printed', { account, at: beijingTime(at) })}
    </p>
  );
}

const PLACE = 'sanyi.scope';

function usePlace(session: Session): Presence {
  const [key, setKey] = useState(() => kept(PLACE));
  return useMemo(
    () => ({
      session,
      scope: chosenScope(session.scopes, key),
      choose: (index: number) => {
        const next = session.scopes[index];
        if (next === undefined) return;
        keep(PLACE, scopeKey(next));
        setKey(scopeKey(next));
      },
    }),
    [session, key],
  );
}
