// SPDX-License-Identifier: Apache-2.0
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import type { PieceValue } from './piece-draft.js';
import { pieceWords } from './piece-words.js';
import type { ReadingChange } from './reading-changes.js';
import { DOCUMENT_PARTS, TASK_PARTS } from './reading-parts.js';
import type { Conflict, Step } from './use-reading-work.js';

/** Somebody was faster: what he changed, and the choice to take one's own step all the same. */
export function ReadingConflict({
  conflict,
  onTake,
  onLeave,
}: {
  readonly conflict: Conflict;
  readonly onTake: (step: Step) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  const { changes, step } = conflict;
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={t('reading.conflict')}
      description={
        <>
          <p>{t(changes.length === 0 ? 'reading.conflictSame' : 'reading.conflictWhat')}</p>
          <ul className="faults changes">
            {changes.map((change, at) => (
              <Changed key={`${change.what}${at}`} change={change} />
            ))}
          </ul>
          <div className="acts">
            <Button
              onClick={() => {
                onTake(step);
              }}
            >
              {t('reading.takeMine')}
            </Button>
            <Button onClick={onLeave}>{t('reading.leaveMine')}</Button>
          </div>
        </>
      }
    />
  );
}

function Changed({ change: { task, what, before, after } }: { readonly change: ReadingChange }) {
  const { t } = useTranslation();
  const words = useWords(what);
  return (
    <li>
      {task !== null && <Given>{task} </Given>}
      {t(`pieceKinds.${what}`)}{' '}
      {before !== null && (
        <del>
          <Given>{words(before)}</Given>
        </del>
      )}{' '}
      {after !== null && (
        <ins>
          <Given>{words(after)}</Given>
        </ins>
      )}
    </li>
  );
}

/** A piece in words; of anything else its values. */
function useWords(what: ReadingChange['what']): (value: PieceValue) => string {
  const { t } = useTranslation();
  const part = [...TASK_PARTS, ...DOCUMENT_PARTS].find((one) => one === what);
  return (value) => {
    if (part === undefined) return valuesIn(value, t('reading.yes'), t('reading.no'));
    const { said, meant } = pieceWords(part, value, t);
    return `${said} ${meant}`.trim();
  };
}

function valuesIn(value: PieceValue, yes: string, no: string): string {
  const word = (one: unknown): string => {
    if (typeof one === 'boolean') return one ? yes : no;
    if (Array.isArray(one)) return one.join('、');
    return typeof one === 'string' || typeof one === 'number' ? String(one) : '';
  };
  return Object.values(value).map(word).filter(Boolean).join(' ');
}
