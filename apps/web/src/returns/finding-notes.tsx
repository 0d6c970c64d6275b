// SPDX-License-Identifier: Apache-2.0
import { ReturnFindings, type ReturnFinding } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { Given } from '../ui/given.js';
import { Mark, type Tone } from '../ui/mark.js';
import { Refused } from '../ui/states.js';
import { useLabel } from './words.js';

/** What is not as declared at one place, each with a box for the reason where one settles it. */
export function FindingNotes({
  packet,
  findings,
  mayEdit,
  id,
}: {
  readonly packet: string;
  readonly findings: readonly ReturnFinding[];
  readonly mayEdit: boolean;
  readonly id?: string;
}) {
  if (findings.length === 0) return null;
  return (
    <ul className="plain findings" id={id}>
      {findings.map((finding) => (
        <li key={finding.key} data-open={finding.open}>
          <Note packet={packet} finding={finding} mayEdit={mayEdit} />
        </li>
      ))}
    </ul>
  );
}

const toneOf = ({ open, severity }: ReturnFinding): Tone => {
  if (!open) return 'good';
  return severity === 'hard' ? 'bad' : 'warn';
};

function Note({
  packet,
  finding,
  mayEdit,
}: {
  readonly packet: string;
  readonly finding: ReturnFinding;
  readonly mayEdit: boolean;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const { severity, open, words, reason } = finding;
  const soft = open ? 'returnForm.mustExplain' : 'returnForm.explained';
  return (
    <>
      <Mark tone={toneOf(finding)}>{t(severity === 'hard' ? 'returnForm.mustMend' : soft)}</Mark>{' '}
      {label(words)}
      {severity === 'soft' && mayEdit && <Reason packet={packet} finding={finding} />}
      {severity === 'soft' && !mayEdit && reason !== null && (
        <p className="aside">
          <Given>{reason}</Given>
        </p>
      )}
    </>
  );
}

function Reason({
  packet,
  finding: { key, reason },
}: {
  readonly packet: string;
  readonly finding: ReturnFinding;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const id = useId();
  const [text, setText] = useState(reason ?? '');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      send(
        `/api/returns/packets/${packet}/reasons`,
        { method: 'PUT', body: { key, reason: text } },
        ReturnFindings,
      ),
    onSuccess: (findings) => {
      queries.setQueryData(['findings', packet], findings);
    },
  });
  return (
    <span className="reason">
      <label htmlFor={id}>{t('returnForm.reason')}</label>
      <input
        id={id}
        type="text"
        maxLength={500}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <Button
        size="small"
        loading={isPending}
        onClick={() => {
          mutate();
        }}
      >
        {t('returnForm.saveReason')}
      </Button>
      {error !== null && <Refused error={error} />}
    </span>
  );
}
