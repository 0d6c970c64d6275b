// SPDX-License-Identifier: Apache-2.0
import { type Dispatch, useEffect, useRef } from 'react';
import { stem } from '../download.js';
import { isUnsaved, type OpenDocument, type Session, type SessionAction } from '../session.js';
import { useSay } from '../translate.js';
import { FileButton } from './file-button.js';

interface TopBarProps {
  readonly session: Session;
  readonly dispatch: Dispatch<SessionAction>;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onLanguage: () => void;
}

/** The name of the house, the open documents, and the language. */
export function TopBar({ session, dispatch, onFiles, onLanguage }: TopBarProps) {
  const say = useSay();
  return (
    <header className="top-bar">
      <button
        type="button"
        className="brand"
        title={say('backToStart')}
        onClick={() => {
          dispatch({ kind: 'show', document: null });
        }}
      >
        <strong>{say('appName')}</strong>
        <span>{say('appSub')}</span>
      </button>
      {session.documents.length > 0 && (
        <nav className="document-tabs" aria-label={say('documents')}>
          <div className="tab-strip">
            {session.documents.map((document) => (
              <DocumentTab
                key={document.id}
                document={document}
                active={document.id === session.active}
                dispatch={dispatch}
              />
            ))}
          </div>
          <FileButton className="quiet" onFiles={onFiles}>
            ＋ {say('openAnother')}
          </FileButton>
        </nav>
      )}
      <button type="button" className="quiet language" onClick={onLanguage}>
        {say('languageSwitch')}
      </button>
    </header>
  );
}

interface DocumentTabProps {
  readonly document: OpenDocument;
  readonly active: boolean;
  readonly dispatch: Dispatch<SessionAction>;
}

function DocumentTab({ document, active, dispatch }: DocumentTabProps) {
  const say = useSay();
  const { id, name } = document;
  const unsaved = isUnsaved(document);
  const tab = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (active) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const close = (): void => {
    if (unsaved && !window.confirm(say('unsavedClose', { name }))) return;
    dispatch({ kind: 'close', document: id });
  };
  return (
    <span className="document-tab" data-active={active} ref={tab}>
      <button
        type="button"
        aria-current={active ? 'page' : undefined}
        title={name}
        onClick={() => {
          dispatch({ kind: 'show', document: id });
        }}
      >
        {stem(name)}
      </button>
      {unsaved && <em>{say('unsaved')}</em>}
      <button type="button" aria-label={say('closeDocument', { name })} onClick={close}>
        ×
      </button>
    </span>
  );
}
