// SPDX-License-Identifier: Apache-2.0
import type { FigureCheck, FrozenSnapshot, PacketCheck } from '@sanyi/bulletins';
import {
  type FigureBasis,
  figureBasis,
  figureWords,
  readsWords,
  usedParameterWords,
} from '@sanyi/office';
import { useSay } from '../translate.js';
import { PacketRows } from './packet-rows.js';

interface PacketFigureProps {
  readonly id: string;
  readonly check: PacketCheck;
  readonly onFigure: (id: string) => void;
  readonly onClose: () => void;
}

/** What stands behind one figure: as issued and recomputed, sentence, rule, rows; and what would move if a row were another. */
export function PacketFigure({ id, check, onFigure, onClose }: PacketFigureProps) {
  const say = useSay();
  const found = check.figures.find((one) => one.id === id);
  const one = found?.issued ?? found?.recomputed;
  if (found === undefined || one === null || one === undefined) return null;
  const basis = figureBasis(found.recomputed ?? one, check.packet);
  const name = figureWords(one, check.packet.snapshot);
  return (
    <aside className="packet-figure" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <button
          type="button"
          className="quiet"
          aria-label={say('packetFigureClose')}
          onClick={onClose}
        >
          ×
        </button>
      </header>
      <Values found={found} touched={check.touched.some(({ figure }) => figure === id)} />
      <Sources basis={basis} snapshot={check.packet.snapshot} />
      <PacketRows totals={basis.totals} check={check} onFigure={onFigure} />
    </aside>
  );
}

function Values({ found, touched }: { readonly found: FigureCheck; readonly touched: boolean }) {
  const say = useSay();
  const { issued, recomputed, state } = found;
  return (
    <>
      <dl className="packet-values" data-state={state}>
        <div>
          <dt>{say('packetIssued')}</dt>
          <dd>{issued?.shown ?? say('packetNone')}</dd>
        </div>
        <div>
          <dt>{say('packetRecomputed')}</dt>
          <dd>{recomputed?.shown ?? say('packetNone')}</dd>
        </div>
      </dl>
      <p className="packet-state" data-state={state}>
        {say(state === 'same' ? 'packetSame' : 'packetDiffers')}
        {touched && `；${say('packetTouched')}`}
      </p>
    </>
  );
}

interface SourcesProps {
  readonly basis: FigureBasis;
  readonly snapshot: FrozenSnapshot;
}

function Sources({ basis, snapshot }: SourcesProps) {
  const say = useSay();
  const setBy = [...new Set(basis.targets.flatMap(({ setBy: by }) => (by === '' ? [] : [by])))];
  return (
    <>
      <h3>{say('packetSentence')}</h3>
      {basis.sentences.map(({ id, quote, title, number, span: [start, end] }) => (
        <blockquote key={id}>
          {quote}
          <footer>
            {title} {number} {say('packetSpan', { start, end })}
          </footer>
        </blockquote>
      ))}
      {setBy.map((by) => (
        <p key={by}>{say('packetSetBy', { by })}</p>
      ))}
      {basis.sentences.length + setBy.length === 0 && <p>{say('packetNoSentence')}</p>}
      <h3>{say('packetRule')}</h3>
      <ul className="packet-rules">
        {basis.rules.map(({ id, label, formula }) => (
          <li key={id}>
            {label} {readsWords(formula, snapshot)} <small>{id}</small>
          </li>
        ))}
      </ul>
      {basis.parameters.length > 0 && (
        <>
          <h3>{say('packetParameters')}</h3>
          <ul className="packet-rules">
            {basis.parameters.map((one) => (
              <li key={one.id}>{usedParameterWords(one)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
