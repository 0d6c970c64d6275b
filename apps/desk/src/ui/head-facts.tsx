// SPDX-License-Identifier: Apache-2.0
import type { CorrectedDocument, Head } from '@sanyi/documents';
import type { TextKey } from '../texts.js';
import { type Say, useSay } from '../translate.js';
import { DRAFT_TEXT, LEAD_RULE_TEXT, LEVEL_TEXT } from '../wording.js';
import { RestoreButton } from './piece-row.js';

interface HeadFactsProps {
  readonly corrected: CorrectedDocument;
  readonly onRestore: (fields: Partial<Head>) => void;
}

/** Number, issuer, dates and rules, each with what the machine read where a person changed it. */
export function HeadFacts({ corrected: { head, machine }, onRestore }: HeadFactsProps) {
  const say = useSay();
  const facts = FACTS.filter(({ noticeOnly }) => !noticeOnly || machine.kind === 'notice').map(
    ({ label, field, say: said }) => ({
      label: say(label),
      value: said(head, say),
      was: said(machine, say),
      restore: () => {
        onRestore({ [field]: machine[field] });
      },
    }),
  );
  const silent = facts.filter(({ value, was }) => value === null && was === null);
  return (
    <dl>
      {facts.map((fact) => (
        <Fact key={fact.label} {...fact} />
      ))}
      {silent.length > 0 && (
        <div className="not-said">
          <dt>{say('notSaid')}</dt>
          <dd>{silent.map(({ label }) => label).join(say('comma'))}</dd>
        </div>
      )}
    </dl>
  );
}

interface HeadFact {
  readonly label: TextKey;
  readonly field: keyof Head;
  readonly noticeOnly: boolean;
  /** null where the document does not say. */
  readonly say: (head: Head, say: Say) => string | null;
}

const fact = (
  label: TextKey,
  field: keyof Head,
  said: HeadFact['say'],
  noticeOnly = false,
): HeadFact => ({ label, field, say: said, noticeOnly });

const FACTS: readonly HeadFact[] = [
  fact('documentNumber', 'documentNumber', ({ documentNumber }) => documentNumber),
  fact('issuer', 'issuer', ({ issuer }) => issuer),
  fact('issuedOn', 'issuedOn', ({ issuedOn }) => issuedOn),
  fact('period', 'period', ({ period }, say) =>
    period === null ? null : say('periodValue', { ...period }),
  ),
  fact('level', 'level', ({ level }, say) => (level === null ? null : say(LEVEL_TEXT[level]))),
  fact('region', 'region', ({ region }) => region),
  fact('draftState', 'draft', ({ draft }, say) => say(DRAFT_TEXT[draft ? 'yes' : 'no']), true),
  fact('leadRule', 'leadRule', ({ leadRule }, say) => say(LEAD_RULE_TEXT[leadRule]), true),
];

interface FactProps {
  readonly label: string;
  readonly value: string | null;
  readonly was: string | null;
  readonly restore: () => void;
}

function Fact({ label, value, was, restore }: FactProps) {
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
            <RestoreButton name={label} onRestore={restore} />
          </>
        )}
      </dd>
    </div>
  );
}
