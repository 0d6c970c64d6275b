// SPDX-License-Identifier: Apache-2.0
import type { StatedTargetRow } from '@sanyi/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NOTHING } from '../http/call.js';
import { useKeptSend } from '../http/use-kept-send.js';
import { DialogButton } from '../ui/dialog-button.js';
import { Field } from '../ui/field.js';
import { Given } from '../ui/given.js';
import { Refused } from '../ui/states.js';
import { FIGURE_KEYS } from './figure-queries.js';
import { IndicatorInput } from './indicator-input.js';
import { useWords } from './use-words.js';

/** 确认说法: which indicator the words mean, or none; asked once for a wording, for all documents. */
export function ConfirmWording({ row }: { readonly row: StatedTargetRow }) {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('targets.confirm')} title={t('targets.confirm')}>
      <Choices row={row} />
    </DialogButton>
  );
}

function Choices({ row: { metric, candidates } }: { readonly row: StatedTargetRow }) {
  const { t } = useTranslation();
  const said = useWords();
  const { mutate, error, isPending } = useKeptSend(NOTHING, FIGURE_KEYS);
  const answer = (indicator: string | null) => {
    mutate({ path: '/api/targets/wordings', method: 'POST', body: { words: metric, indicator } });
  };
  return (
    <div className="stack">
      <p>
        {t('targets.confirmHint')}{' '}
        <strong>
          <Given>{metric}</Given>
        </strong>
      </p>
      <ul className="plain candidates">
        {candidates.map(({ indicator, label, score, like }) => (
          <li key={indicator}>
            <Button
              disabled={isPending}
              onClick={() => {
                answer(indicator);
              }}
            >
              {said(label)}
            </Button>{' '}
            <span className="aside">
              {t('targets.likeness', { score })} <Given>{like}</Given>
            </span>
          </li>
        ))}
      </ul>
      <Other onChoose={answer} />
      <Button
        disabled={isPending}
        onClick={() => {
          answer(null);
        }}
      >
        {t('targets.noIndicator')}
      </Button>
      {error !== null && <Refused error={error} />}
    </div>
  );
}

/** Any indicator of the house: what the words mean may be called quite otherwise there. */
function Other({ onChoose }: { readonly onChoose: (indicator: string) => void }) {
  const { t } = useTranslation();
  return (
    <Field label={t('targets.otherIndicator')}>
      {(id) => (
        <IndicatorInput
          id={id}
          onChange={(indicator) => {
            if (indicator !== '') onChoose(indicator);
          }}
        />
      )}
    </Field>
  );
}
