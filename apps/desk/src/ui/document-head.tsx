// SPDX-License-Identifier: Apache-2.0
import type { Reading } from '@sanyi/documents';
import type { OpenDocument } from '../session.js';
import { type Say, useSay } from '../translate.js';
import { LEAD_RULE_TEXT, LEVEL_TEXT } from '../wording.js';

interface DocumentHeadProps {
  readonly document: OpenDocument;
}

/** Title, number and issuer as the document gives them; what it does not give is named, not guessed. */
export function DocumentHead({ document }: DocumentHeadProps) {
  const say = useSay();
  const { machine, name } = document;
  const all = factsOf(machine, say);
  const missing = all.filter(([, value]) => value === null).map(([label]) => label);
  return (
    <section className="document-head" aria-labelledby="document-title">
      <h1 id="document-title">{machine.title ?? name}</h1>
      {machine.noticeTitle !== null && <p className="carrier">{machine.noticeTitle}</p>}
      <dl>
        {all.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        {missing.length > 0 && (
          <div className="not-said">
            <dt>{say('notSaid')}</dt>
            <dd>{missing.join(say('comma'))}</dd>
          </div>
        )}
      </dl>
      {machine.draft && <p className="draft">{say('draft')}</p>}
    </section>
  );
}

function factsOf(reading: Reading, say: Say): readonly (readonly [string, string | null])[] {
  const { period, level, leadRule, kind } = reading;
  return [
    [say('documentNumber'), reading.documentNumber],
    [say('issuer'), reading.issuer],
    [say('issuedOn'), reading.issuedOn],
    [say('period'), period === null ? null : say('periodValue', { ...period })],
    [say('level'), level === null ? null : say(LEVEL_TEXT[level])],
    [say('region'), reading.region],
    ...(kind === 'report' ? [] : [[say('leadRule'), say(LEAD_RULE_TEXT[leadRule])] as const]),
  ];
}
