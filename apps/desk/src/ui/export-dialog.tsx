// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import type { OpenDocument, Session } from '../session.js';
import type { TextKey } from '../texts.js';
import { useSay } from '../translate.js';
import { stageText } from './notices.js';
import { saveReading } from './save-work.js';
import { type Export, uncheckedIn, useExport } from './use-export.js';

interface ExportDialogProps {
  readonly session: Session;
  readonly document: OpenDocument;
  readonly onClose: () => void;
}

/** 导出: the ledger, the unit packs and the reading. */
export function ExportDialog({ session, document, onClose }: ExportDialogProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  // A report has no ledger of its own: what is wanted is that of the notices beside it.
  const [all, setAll] = useState(document.machine.kind === 'report');
  const notices = session.documents.filter(({ machine }) => machine.kind === 'notice');
  const chosen = all ? notices : [document].filter(({ machine }) => machine.kind === 'notice');
  const exporting = useExport(chosen);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="export-title">
      <h2 id="export-title">{say('exportTitle')}</h2>
      {notices.length > 1 && <Scope all={all} onAll={setAll} notices={notices.length} />}
      <Remaining chosen={chosen} />
      {chosen.length === 0 ? (
        <p>{say('nothingToExport')}</p>
      ) : (
        <>
          <Product
            name="ledger"
            hint="ledgerHint"
            busy={exporting.busy}
            onMake={exporting.ledger}
          />
          <Product name="packs" hint="packsHint" busy={exporting.busy} onMake={exporting.packs} />
        </>
      )}
      <Product
        name="readingJson"
        hint="readingJsonHint"
        busy={exporting.busy}
        onMake={() => {
          exporting.report(say('produced', { name: saveReading(document) }));
        }}
      />
      <ExportStatus exporting={exporting} />
      <form method="dialog">
        <button type="submit">{say('close')}</button>
      </form>
    </dialog>
  );
}

function ExportStatus({ exporting }: { readonly exporting: Export }) {
  const say = useSay();
  const { stage, message, cancel } = exporting;
  return (
    <div className="export-status" role="status">
      {stage !== null && (
        <>
          <span className="spinner" aria-hidden="true" /> {stageText(stage, say)}{' '}
          <button type="button" onClick={cancel}>
            {say('cancel')}
          </button>
        </>
      )}
      {message}
    </div>
  );
}

interface ScopeProps {
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly notices: number;
}

function Scope({ all, onAll, notices }: ScopeProps) {
  const say = useSay();
  const option = (value: boolean, label: string) => (
    <label>
      <input
        type="radio"
        name="scope"
        checked={all === value}
        onChange={() => {
          onAll(value);
        }}
      />
      {label}
    </label>
  );
  return (
    <fieldset className="scope">
      <legend>{say('exportScope')}</legend>
      {option(false, say('scopeThis'))}
      {option(true, say('scopeAll', { n: notices }))}
    </fieldset>
  );
}

function Remaining({ chosen }: { readonly chosen: readonly OpenDocument[] }) {
  const say = useSay();
  const n = uncheckedIn(chosen);
  return n === 0 ? null : <p className="draft">{say('openRemain', { n })}</p>;
}

interface ProductProps {
  readonly name: TextKey;
  readonly hint: TextKey;
  readonly busy: boolean;
  readonly onMake: () => void;
}

function Product({ name, hint, busy, onMake }: ProductProps) {
  const say = useSay();
  return (
    <button type="button" className="product" disabled={busy} onClick={onMake}>
      <strong>{say(name)}</strong>
      <span>{say(hint)}</span>
    </button>
  );
}
