// SPDX-License-Identifier: Apache-2.0
import type { PacketCheck, SumChange } from '@sanyi/bulletins';
import { plainDate } from '@sanyi/kernel';
import { useState } from 'react';
import { download } from '../download.js';
import { run } from '../engine/engine.js';
import { useSay } from '../translate.js';

interface PacketObjectionProps {
  readonly check: PacketCheck;
  readonly changes: readonly SumChange[];
}

/** Who objects and why; the difference is written as a file to be sent back. */
export function PacketObjection({ check, changes }: PacketObjectionProps) {
  const say = useSay();
  const [by, setBy] = useState('');
  const [why, setWhy] = useState('');
  const { packet } = check;
  const send = async (): Promise<void> => {
    const on = today();
    if (!on.ok) return;
    const about = { by: by.trim(), on: on.value, why: why.trim() };
    const outcome = await run({ kind: 'object', packet, about, changes }, () => undefined).outcome;
    if (outcome?.kind !== 'file') return;
    download(`${packet.head.title}.sanyi-objection.json`, outcome.bytes, 'application/json');
  };
  return (
    <form
      className="packet-objection"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3>{say('packetObject')}</h3>
      <label>
        {say('packetBy')}
        <input
          required
          value={by}
          onChange={(event) => {
            setBy(event.target.value);
          }}
        />
      </label>
      <label>
        {say('packetWhy')}
        <textarea
          required
          rows={3}
          value={why}
          onChange={(event) => {
            setWhy(event.target.value);
          }}
        />
      </label>
      <button type="submit" className="primary" disabled={by.trim() === '' || why.trim() === ''}>
        {say('packetSend')}
      </button>
      <p className="hint">{say('packetObjectHint')}</p>
    </form>
  );
}

/** The day where the person sits. */
function today(): ReturnType<typeof plainDate> {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return plainDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
