// SPDX-License-Identifier: Apache-2.0
import type { PacketCheck } from '@sanyi/bulletins';
import { figureCheckWords, keyFingerprint, packetFaultWords, sealFaultWords } from '@sanyi/office';
import { useSay } from '../translate.js';

interface PacketVerdictProps {
  readonly check: PacketCheck;
  readonly onFigure: (id: string) => void;
}

/** Whether a packet holds, in a sentence; and every fault by name. */
export function PacketVerdict({ check, onFigure }: PacketVerdictProps) {
  const say = useSay();
  const { packet, figures, seal, sound, calculation } = check;
  const differing = figures.filter(({ state }) => state === 'differs');
  return (
    <section className="verdict" data-sound={sound} role={sound ? 'status' : 'alert'}>
      <h1>
        {sound ? '✓ ' : '✗ '}
        {sound
          ? say('packetSound', { n: figures.length })
          : say('packetUnsound', { n: figures.length, d: differing.length, f: seal.length })}
      </h1>
      {!sound && (
        <ul>
          {calculation !== null && <li>{packetFaultWords(calculation)}</li>}
          {differing.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  onFigure(one.id);
                }}
              >
                {figureCheckWords(one, packet.snapshot)}
              </button>
            </li>
          ))}
          {seal.map((fault, index) => (
            <li key={index}>{sealFaultWords(fault, packet)}</li>
          ))}
        </ul>
      )}
      <dl>
        <div>
          <dt>{say('packetKey')}</dt>
          <dd>
            <code>{keyFingerprint(packet.head.publicKey)}</code> {say('packetKeyHint')}
          </dd>
        </div>
        <div>
          <dt>{say('packetRoot')}</dt>
          <dd>
            <code>{packet.seal.root}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
