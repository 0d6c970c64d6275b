// SPDX-License-Identifier: Apache-2.0
import { assertNever } from '@sanyi/kernel';
import { useContext } from 'react';
import type { Stage } from '../engine/messages.js';
import { LanguageContext, type Say, useSay } from '../translate.js';
import { type Fault, faultText } from './fault.js';
import type { Running } from './use-reader.js';

interface NoticesProps {
  readonly running: readonly Running[];
  readonly faults: readonly Fault[];
  readonly onDismiss: (fault: Fault) => void;
}

/** What is being read, and what was refused. */
export function Notices({ running, faults, onDismiss }: NoticesProps) {
  const say = useSay();
  const language = useContext(LanguageContext);
  return (
    <div className="notices">
      <div role="status">
        {running.map(({ id, stage, cancel }) => (
          <p className="notice" key={id}>
            <span className="spinner" aria-hidden="true" />
            <span>{stageText(stage, say)}</span>
            <button type="button" onClick={cancel}>
              {say('cancel')}
            </button>
          </p>
        ))}
      </div>
      {faults.map((fault, index) => (
        <div className="notice fault" role="alert" key={index}>
          <p>
            <strong>{say('refused', { name: fault.name })}</strong>
            <br />
            {faultText(fault, language)}
          </p>
          <button
            type="button"
            onClick={() => {
              onDismiss(fault);
            }}
          >
            {say('close')}
          </button>
        </div>
      ))}
    </div>
  );
}

/** How far a job is, in words. */
export function stageText(stage: Stage, say: Say): string {
  switch (stage.stage) {
    case 'decoding':
      return say('stageDecoding', { name: stage.name });
    case 'reading':
      return say('stageReading', { name: stage.name });
    case 'ledger':
      return say('stageLedger');
    case 'packs':
      return say('stagePacks', { done: stage.done, total: stage.total, unit: stage.unit });
    case 'zip':
      return say('stageZip');
    default:
      return assertNever(stage);
  }
}
