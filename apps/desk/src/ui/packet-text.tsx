// SPDX-License-Identifier: Apache-2.0
import {
  type BulletinBlock,
  type FigureCheck,
  type PacketCheck,
  wordPieces,
} from '@sanyi/bulletins';
import { Fragment } from 'react';
import { useSay } from '../translate.js';

interface PacketTextProps {
  readonly check: PacketCheck;
  readonly chosen: string | null;
  readonly onFigure: (id: string) => void;
}

/** The bulletin as it was issued; every figure can be opened, and what differs is red and says so. */
export function PacketText({ check, chosen, onFigure }: PacketTextProps) {
  const say = useSay();
  const { head, blocks } = check.packet;
  const byId = new Map(check.figures.map((one) => [one.id, one]));
  const touched = new Set(check.touched.map(({ figure }) => figure));
  const words = (text: string) =>
    wordPieces(text).map((piece, index) =>
      piece.kind === 'words' ? (
        <Fragment key={index}>{piece.words}</Fragment>
      ) : (
        <FigureButton
          key={index}
          check={byId.get(piece.id)}
          touched={touched.has(piece.id)}
          chosen={piece.id === chosen}
          onOpen={() => {
            onFigure(piece.id);
          }}
        />
      ),
    );
  return (
    <article className="packet-text">
      <h2 className="packet-title">{head.title}</h2>
      <p className="packet-by">
        {head.issuer}　{head.issuedOn}　{say('packetTo')} {head.receiver}
      </p>
      {blocks.map((block) => (
        <Block key={block.id} block={block} words={words} />
      ))}
    </article>
  );
}

type Words = (text: string) => React.ReactNode;

function Block({ block, words }: { readonly block: BulletinBlock; readonly words: Words }) {
  if (block.kind === 'heading') return <h3>{words(block.words)}</h3>;
  if (block.kind === 'body') return <p className="packet-body">{words(block.words)}</p>;
  const [header = [], ...rows] = block.rows;
  return (
    <div className="packet-wide" role="region" aria-label={block.words} tabIndex={0}>
      <table>
        <caption>{words(block.words)}</caption>
        <thead>
          <tr>
            {header.map((cell, at) => (
              <th key={at} scope="col">
                {words(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at}>{words(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FigureButtonProps {
  readonly check: FigureCheck | undefined;
  readonly touched: boolean;
  readonly chosen: boolean;
  readonly onOpen: () => void;
}

function FigureButton({ check, touched, chosen, onOpen }: FigureButtonProps) {
  const say = useSay();
  const none = say('packetNone');
  const state = stateOf(check, touched);
  return (
    <button
      type="button"
      className="figure"
      data-state={state}
      aria-pressed={chosen}
      onClick={onOpen}
    >
      {check?.issued?.shown ?? none}
      {state === 'differs' && (
        <small>
          {say('packetDiffers')}：{say('packetRecomputed')} {check?.recomputed?.shown ?? none}
        </small>
      )}
    </button>
  );
}

function stateOf(check: FigureCheck | undefined, touched: boolean): 'differs' | 'touched' | 'same' {
  if (check?.state !== 'same') return 'differs';
  return touched ? 'touched' : 'same';
}
