// SPDX-License-Identifier: Apache-2.0
import { ParameterKind } from '@sanyi/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { HeadForm, type HeadDraft } from './head-form.js';
import { emptyDraft } from './proposal-draft.js';
import { ProposeForm } from './propose-form.js';
import type { Proposed } from './proposed.js';

/** A brand-new parameter: what it is, then its first value; proposed for somebody else to approve. */
export function NewParameter() {
  const { t } = useTranslation();
  const { scope } = usePresence();
  const [draft, setDraft] = useState<HeadDraft | null>(null);
  const [isWritten, setWritten] = useState(false);
  if (scope === undefined) return null;
  if (draft === null || !isWritten) {
    return (
      <section className="card stack" aria-labelledby="new-parameter">
        <h2 id="new-parameter">{t('newParameter.newFor', { region: scope.regionName })}</h2>
        <p className="aside">{t('newParameter.newHint')}</p>
        <HeadForm
          initial={draft}
          onNext={(next) => {
            setDraft(next);
            setWritten(true);
          }}
        />
      </section>
    );
  }
  const reopen = () => {
    setWritten(false);
  };
  return (
    <>
      <p>
        <strong>{draft.zh}</strong> <code>{idOf(draft)}</code>{' '}
        <Button size="small" onClick={reopen}>
          {t('newParameter.back')}
        </Button>
      </p>
      <ProposeForm
        parameter={proposedOf(draft, scope.region)}
        initial={emptyDraft()}
        onClose={reopen}
      />
    </>
  );
}

const idOf = ({ topic, name }: HeadDraft): string => `${topic}.${name.trim()}`;

function proposedOf(draft: HeadDraft, region: string): Proposed {
  const { zh, en, description = '', unit, rules = [] } = draft;
  const kind = ParameterKind.parse(draft.kind);
  const choices = kind === 'rule' ? rules.map((rule) => ({ ...rule })) : [];
  return {
    ...{ region, id: idOf(draft), kind, unit, rules: choices },
    head: {
      ...{ label: { zh, en }, description, kind, unit: unit.id },
      ...(choices.length === 0 ? {} : { rules: choices }),
    },
  };
}
