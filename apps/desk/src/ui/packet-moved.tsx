// SPDX-License-Identifier: Apache-2.0
import type { MovedFigure, PacketCheck, SumChange } from '@sanyi/bulletins';
import { figureWords, changeFaultWords } from '@sanyi/office';
import { useState } from 'react';
import { run } from '../engine/engine.js';
import { useSay } from '../translate.js';
import { PacketObjection } from './packet-objection.js';

interface PacketMovedProps {
  readonly check: PacketCheck;
  readonly changes: readonly SumChange[];
  readonly onFigure: (id: string) => void;
  readonly onReset: () => void;
}

interface Answer {
  readonly changes: readonly SumChange[];
  readonly moved: readonly MovedFigure[];
  readonly fault: string | null;
}

/** What would move if the changed sums were right; and the way to send that to the issuer. */
export function PacketMoved({ check, changes, onFigure, onReset }: PacketMovedProps) {
  const say = useSay();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { formatVersion, snapshot } = check.packet;
  const isOf = answer !== null && JSON.stringify(answer.changes) === JSON.stringify(changes);
  const tryIt = async (): Promise<void> => {
    const packet = { formatVersion, snapshot };
    const outcome = await run({ kind: 'what-if', packet, changes }, () => undefined).outcome;
    if (outcome?.kind !== 'moved') return;
    const { result } = outcome;
    if (result.ok) setAnswer({ changes, moved: result.value, fault: null });
    else setAnswer({ changes, moved: [], fault: faultOf(result.error) });
  };
  if (changes.length === 0) return null;
  return (
    <section className="packet-moved" aria-live="polite">
      <p className="actions">
        <button type="button" className="primary" onClick={() => void tryIt()}>
          {say('packetTry')}
        </button>
        <button type="button" onClick={onReset}>
          {say('packetReset')}
        </button>
      </p>
      {isOf && <AnswerView answer={answer} check={check} onFigure={onFigure} />}
    </section>
  );
}

interface AnswerViewProps {
  readonly answer: Answer;
  readonly check: PacketCheck;
  readonly onFigure: (id: string) => void;
}

function AnswerView({ answer, check, onFigure }: AnswerViewProps) {
  const say = useSay();
  const { moved, fault, changes } = answer;
  if (fault !== null) return <p role="alert">{fault}</p>;
  if (moved.length === 0) return <h3>{say('packetNothingMoves')}</h3>;
  return (
    <>
      <h3>{say('packetMoved', { n: moved.length })}</h3>
      <ul>
        {moved.map((one) => (
          <Moved key={one.id} moved={one} check={check} onFigure={onFigure} />
        ))}
      </ul>
      <PacketObjection check={check} changes={changes} />
    </>
  );
}

const faultOf = (fault: { readonly code: string; readonly total?: string }): string =>
  'total' in fault ? changeFaultWords(fault as Parameters<typeof changeFaultWords>[0]) : fault.code;

interface MovedProps {
  readonly moved: MovedFigure;
  readonly check: PacketCheck;
  readonly onFigure: (id: string) => void;
}

function Moved({ moved: { id, before, after }, check, onFigure }: MovedProps) {
  const say = useSay();
  const one = after ?? before;
  return (
    <li>
      <button
        type="button"
        className="link"
        onClick={() => {
          onFigure(id);
        }}
      >
        {one === null ? id : figureWords(one, check.packet.snapshot)}
      </button>
      <span>
        {before?.shown ?? say('packetNone')} → <strong>{after?.shown ?? say('packetNone')}</strong>
      </span>
    </li>
  );
}
