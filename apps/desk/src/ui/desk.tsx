// SPDX-License-Identifier: Apache-2.0
import { useEffect, useReducer, useState } from 'react';
import { activeDocument, EMPTY_SESSION, isUnsaved, nextSession, type Session } from '../session.js';
import type { Language } from '../texts.js';
import { LanguageContext, sayIn } from '../translate.js';
import { DropZone } from './drop-zone.js';
import type { PacketFile } from '../packet-file.js';
import { Notices } from './notices.js';
import { PacketScreen } from './packet-screen.js';
import { StartScreen } from './start-screen.js';
import { TopBar } from './top-bar.js';
import { useReader } from './use-reader.js';
import { WorkScreen } from './work-screen.js';

/** 三医文件分解台: files come in, tasks are checked and corrected, ledger and unit packs go out. */
export function Desk() {
  const [language, setLanguage] = useState<Language>('zh');
  const [session, dispatch] = useReducer(nextSession, EMPTY_SESSION);
  const [packet, setPacket] = useState<PacketFile | null>(null);
  const reader = useReader(dispatch, setPacket);
  useUnsavedGuard(session);
  useDocumentLanguage(language);
  const active = activeDocument(session);
  return (
    <LanguageContext value={language}>
      <DropZone onFiles={reader.openFiles}>
        <TopBar
          session={session}
          dispatch={(action) => {
            setPacket(null);
            dispatch(action);
          }}
          onFiles={reader.openFiles}
          onLanguage={() => {
            setLanguage(language === 'zh' ? 'en' : 'zh');
          }}
        />
        {packet !== null && (
          <PacketScreen
            file={packet}
            onFiles={reader.openFiles}
            onClose={() => {
              setPacket(null);
            }}
          />
        )}
        {packet === null && active === undefined && (
          <StartScreen onFiles={reader.openFiles} onText={reader.openText} />
        )}
        {packet === null && active !== undefined && (
          <WorkScreen key={active.id} session={session} document={active} dispatch={dispatch} />
        )}
        <Notices running={reader.running} faults={reader.faults} onDismiss={reader.dismiss} />
      </DropZone>
    </LanguageContext>
  );
}

/** Asks before the page is left while corrections are unsaved. */
function useUnsavedGuard(session: Session): void {
  const unsaved = session.documents.some(isUnsaved);
  useEffect(() => {
    if (!unsaved) return;
    const guard = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      // Chromium before 119 asks only where the event carries a value.
      Object.assign(event, { returnValue: '1' });
    };
    window.addEventListener('beforeunload', guard);
    return () => {
      window.removeEventListener('beforeunload', guard);
    };
  }, [unsaved]);
}

function useDocumentLanguage(language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = sayIn(language)('appName');
  }, [language]);
}
