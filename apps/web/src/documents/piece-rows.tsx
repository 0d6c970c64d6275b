// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { pieceWords } from './piece-words.js';
import { useDesk } from './reading-desk.js';
import {
  type DocumentPart,
  isCorrected,
  type Piece,
  spanOf,
  type TaskPart,
} from './reading-parts.js';

/** The pieces of one part: each lights its words, keeps what the machine read, and can be corrected. */
export function PieceRows({
  part,
  task,
  pieces,
}: {
  readonly part: TaskPart | DocumentPart;
  readonly task: string | null;
  readonly pieces: readonly Piece[];
}) {
  const { t } = useTranslation();
  if (pieces.length === 0) return null;
  return (
    <section className="piece-part" aria-label={t(`pieceKinds.${part}`)}>
      <h4>{t(`pieceKinds.${part}`)}</h4>
      <ul className="plain pieces">
        {pieces.map((piece, at) => (
          <PieceRow key={piece.key} {...{ part, task, piece, at }} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly part: TaskPart | DocumentPart;
  readonly task: string | null;
  readonly piece: Piece;
  readonly at: number;
}

function PieceRow({ part, task, piece, at }: RowProps) {
  const { chosen, reading } = useDesk();
  const { key, value } = piece;
  return (
    <li
      className="piece"
      data-piece={key}
      data-chosen={chosen?.key === key}
      data-gone={value === null}
    >
      <PieceSaid part={part} piece={piece} />
      {reading.may.correct && <PieceActs {...{ part, task, piece, at }} />}
      <MachineSaid part={part} piece={piece} />
    </li>
  );
}

/** What stands; a click brings its words into view. */
function PieceSaid({ part, piece: { key, machine, value } }: Pick<RowProps, 'part' | 'piece'>) {
  const { t } = useTranslation();
  const { choose } = useDesk();
  const shown = value ?? machine;
  if (shown === null) return null;
  const { said, meant } = pieceWords(part, shown, t);
  const words = (
    <>
      <Given>{said}</Given>
      {meant !== '' && (
        <span className="meant" lang="zh-CN">
          {meant}
        </span>
      )}
    </>
  );
  if (spanOf(shown) === null) return <span className="piece-said">{words}</span>;
  return (
    <button
      type="button"
      className="piece-said"
      title={t('reading.showWords')}
      onClick={() => {
        choose({ key, from: 'tasks' });
      }}
    >
      {words}
    </button>
  );
}

/** What the machine read, beside what a person made of it. */
function MachineSaid({ part, piece }: Pick<RowProps, 'part' | 'piece'>) {
  const { t } = useTranslation();
  const { machine, value } = piece;
  if (!isCorrected(piece)) return null;
  if (machine === null) return <span className="aside machine">{t('reading.byPerson')}</span>;
  if (value === null) return <span className="aside machine">{t('reading.takenAway')}</span>;
  const { said, meant } = pieceWords(part, machine, t);
  return (
    <span className="aside machine">
      {t('reading.machineRead')}{' '}
      <Given>
        {said} {meant}
      </Given>
    </span>
  );
}

function PieceActs({ part, task, piece, at }: RowProps) {
  const { t } = useTranslation();
  const { edit, take, busy } = useDesk();
  const { key, value, machine } = piece;
  const { said } = pieceWords(part, value ?? machine ?? {}, t);
  const set = (after: Piece['value']) => () => {
    const where = task === null ? { kind: 'document-part' } : { kind: 'part', task };
    take({ kind: 'correct', corrections: [{ ...where, part, key, after }] });
  };
  if (value === null)
    return (
      <Button size="small" type="link" disabled={busy} onClick={set(machine)}>
        {t('reading.putBack')}
      </Button>
    );
  const span = spanOf(value);
  const small = { size: 'small', type: 'link', disabled: busy } as const;
  return (
    <span className="piece-acts">
      {part === 'actions' && at > 0 && span !== null && <Split {...{ task, at: span[0], said }} />}
      <Button
        {...small}
        aria-label={t('reading.correctIt', { said })}
        onClick={() => {
          edit({ part, task, piece });
        }}
      >
        {t('reading.correct')}
      </Button>
      <Button {...small} danger aria-label={t('reading.removeIt', { said })} onClick={set(null)}>
        {t('reading.remove')}
      </Button>
    </span>
  );
}

/** `at` is a place in the original, where the second task begins. */
function Split({ task, at, said }: Pick<RowProps, 'task' | 'at'> & { readonly said: string }) {
  const { t } = useTranslation();
  const { take, busy } = useDesk();
  return (
    <Button
      size="small"
      type="link"
      disabled={busy}
      aria-label={t('reading.splitHere', { said })}
      onClick={() => {
        take({ kind: 'correct', corrections: [{ kind: 'split', task, at }] });
      }}
    >
      {t('reading.split')}
    </Button>
  );
}
