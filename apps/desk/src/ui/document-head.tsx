// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { type CorrectedDocument, correctHead, type Head, headOf, isSame } from '@sanyi/documents';
import { useSay } from '../translate.js';
import { HeadFacts } from './head-facts.js';
import { HeadForm } from './head-form.js';
import { RestoreButton } from './piece-row.js';
import { useWork } from './work-context.js';

interface DocumentHeadProps {
  readonly corrected: CorrectedDocument;
  /** The file's. */
  readonly name: string;
}

/** Title, number and issuer as the document gives them; what it does not give is named, not guessed. */
export function DocumentHead({ corrected, name }: DocumentHeadProps) {
  const say = useSay();
  const { correct } = useWork();
  const [editing, setEditing] = useState(false);
  const { head, machine } = corrected;
  const put = (after: Head): void => {
    if (!isSame(head, after)) correct(correctHead(corrected, after));
    setEditing(false);
  };
  const restore = (fields: Partial<Head>): void => {
    put({ ...head, ...fields });
  };
  return (
    <section className="document-head" aria-labelledby="document-title" data-editing={editing}>
      <h1 id="document-title">
        {head.title ?? name}{' '}
        <button
          type="button"
          className="pencil"
          aria-label={say('editHead')}
          onClick={() => {
            setEditing(true);
          }}
        >
          {say('edit')}
        </button>
      </h1>
      <TitleRead corrected={corrected} field="title" onRestore={restore} />
      {head.noticeTitle !== null && <p className="carrier">{head.noticeTitle}</p>}
      <TitleRead corrected={corrected} field="noticeTitle" onRestore={restore} />
      {editing ? (
        <HeadForm
          head={head}
          isNotice={machine.kind === 'notice'}
          onCancel={() => {
            setEditing(false);
          }}
          onSave={put}
        />
      ) : (
        <HeadFacts corrected={corrected} onRestore={restore} />
      )}
      {head.draft && <p className="draft">{say('draft')}</p>}
    </section>
  );
}

interface TitleReadProps {
  readonly corrected: CorrectedDocument;
  readonly field: 'title' | 'noticeTitle';
  readonly onRestore: (fields: Partial<Head>) => void;
}

/** The title that the machine read, where a person changed it. */
function TitleRead({ corrected: { head, machine }, field, onRestore }: TitleReadProps) {
  const say = useSay();
  if (head[field] === machine[field]) return null;
  return (
    <span className="was-row">
      <span className="tag corrected">{say('corrected')}</span>
      <del className="was">
        <span className="tag">{say('machine')}</span>
        {machine[field] ?? say('notSaid')}
      </del>
      <RestoreButton
        name={say(field === 'title' ? 'documentTitle' : 'noticeTitle')}
        onRestore={() => {
          onRestore({ [field]: headOf(machine)[field] });
        }}
      />
    </span>
  );
}
