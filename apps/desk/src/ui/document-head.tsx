// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { type CorrectedDocument, type Head, headOf } from '../corrected-document.js';
import { corrections } from '../corrections.js';
import { type Say, useSay } from '../translate.js';
import { LEAD_RULE_TEXT, LEVEL_TEXT } from '../wording.js';
import { HeadForm } from './head-form.js';
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
  const close = (): void => {
    setEditing(false);
  };
  return (
    <section className="document-head" aria-labelledby="document-title" data-editing={editing}>
      <HeadTitle
        title={head.title ?? name}
        machine={machine.title === head.title ? null : (machine.title ?? say('notSaid'))}
        onEdit={() => {
          setEditing(true);
        }}
      />
      {machine.noticeTitle !== null && <p className="carrier">{machine.noticeTitle}</p>}
      {editing ? (
        <HeadForm
          head={head}
          onCancel={close}
          onSave={(after) => {
            if (!isSame(head, after)) correct(corrections.head(head, after));
            close();
          }}
        />
      ) : (
        <HeadFacts corrected={corrected} />
      )}
      {machine.draft && <p className="draft">{say('draft')}</p>}
    </section>
  );
}

interface HeadTitleProps {
  readonly title: string;
  /** What the machine read, where a person changed it. */
  readonly machine: string | null;
  readonly onEdit: () => void;
}

function HeadTitle({ title, machine, onEdit }: HeadTitleProps) {
  const say = useSay();
  return (
    <>
      <h1 id="document-title">
        {title}{' '}
        <button type="button" className="pencil" aria-label={say('editHead')} onClick={onEdit}>
          {say('edit')}
        </button>
      </h1>
      {machine !== null && (
        <del className="was">
          <span className="tag">{say('machine')}</span>
          {machine}
        </del>
      )}
    </>
  );
}

function HeadFacts({ corrected: { head, machine } }: Pick<DocumentHeadProps, 'corrected'>) {
  const say = useSay();
  const read = factsOf(headOf(machine), say).map(([, value]) => value);
  const facts = factsOf(head, say).map(([label, value], index) => ({
    label,
    value,
    was: read[index] ?? null,
  }));
  const silent = facts.filter(({ value, was }) => value === null && was === null);
  return (
    <dl>
      {facts.map((fact) => (
        <Fact key={fact.label} {...fact} />
      ))}
      {machine.kind === 'notice' && (
        <Fact
          label={say('leadRule')}
          value={say(LEAD_RULE_TEXT[machine.leadRule])}
          was={say(LEAD_RULE_TEXT[machine.leadRule])}
        />
      )}
      {silent.length > 0 && (
        <div className="not-said">
          <dt>{say('notSaid')}</dt>
          <dd>{silent.map(({ label }) => label).join(say('comma'))}</dd>
        </div>
      )}
    </dl>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: string | null;
  readonly was: string | null;
}

/** One fact, and what the machine read where a person changed it. */
function Fact({ label, value, was }: FactProps) {
  const say = useSay();
  if (value === null && was === null) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        {value !== was && (
          <>
            <span className="tag corrected">{say('corrected')}</span>
            <del className="was">
              <span className="tag">{say('machine')}</span>
              {was ?? say('notSaid')}
            </del>
          </>
        )}
      </dd>
    </div>
  );
}

const isSame = (a: Head, b: Head): boolean =>
  JSON.stringify(headOf(a)) === JSON.stringify(headOf(b));

function factsOf(head: Head, say: Say): readonly (readonly [string, string | null])[] {
  const { period, level } = head;
  return [
    [say('documentNumber'), head.documentNumber],
    [say('issuer'), head.issuer],
    [say('issuedOn'), head.issuedOn],
    [say('period'), period === null ? null : say('periodValue', { ...period })],
    [say('level'), level === null ? null : say(LEVEL_TEXT[level])],
    [say('region'), head.region],
  ];
}
