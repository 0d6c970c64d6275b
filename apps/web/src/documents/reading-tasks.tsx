// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { ChangeList } from './change-list.js';
import { PieceRows } from './piece-rows.js';
import { ReadingHead } from './reading-head.js';
import { ReadingNotes } from './reading-notes.js';
import { useDesk } from './reading-desk.js';
import { DOCUMENT_PARTS, type ReadTask, standing } from './reading-parts.js';
import { TaskCard } from './task-card.js';
import { UnitsToSettle } from './units-to-settle.js';

/** What was read: the head, what waits for a person, and every task with its fields. */
export function ReadingTasks() {
  const { t } = useTranslation();
  const { reading, chosen } = useDesk();
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen?.from !== 'text') return;
    const at = `[data-piece="${CSS.escape(chosen.key)}"]`;
    pane.current?.querySelector(at)?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  const tasks = standing(reading.items);
  const gone = reading.items.filter(({ removed }) => removed !== null);
  return (
    <section
      className="reading-side tasks-side stack"
      ref={pane}
      aria-label={t('reading.tasks')}
      tabIndex={0}
    >
      <ReadingHead />
      {reading.change !== null && (
        <section className="card" aria-labelledby="reading-change">
          <h2 id="reading-change">{t('reading.change')}</h2>
          <ChangeList change={reading.change} />
        </section>
      )}
      <UnitsToSettle />
      <ReadingNotes />
      {tasks.length > 0 && (
        <h2 className="tasks-count" role="status">
          {t('reading.checkedOf', {
            n: tasks.length,
            checked: tasks.filter(({ confirmed }) => confirmed).length,
          })}
        </h2>
      )}
      {tasks.map((task) => (
        <TaskCard key={task.id} task={task} />
      ))}
      <Gone tasks={gone} />
      <DocumentPieces />
    </section>
  );
}

function Gone({ tasks }: { readonly tasks: readonly ReadTask[] }) {
  const { t } = useTranslation();
  const { reading, take, busy } = useDesk();
  if (tasks.length === 0) return null;
  return (
    <section className="card" aria-labelledby="reading-gone">
      <h2 id="reading-gone">{t('reading.gone', { n: tasks.length })}</h2>
      <ul className="plain unit-list">
        {tasks.map(({ id, label, title, removed }) => (
          <li key={id}>
            <span>
              <Given>
                {label} {title ?? ''}
              </Given>{' '}
              <span className="aside">
                {t(removed === 'merged' ? 'reading.wasMerged' : 'reading.wasRemoved')}
              </span>
            </span>
            {reading.may.correct && removed === 'deleted' && (
              <Button
                size="small"
                disabled={busy}
                onClick={() => {
                  take({ kind: 'correct', corrections: [{ kind: 'restore', task: id }] });
                }}
              >
                {t('reading.putBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What belongs to no task: goals of the whole document, closing duties, practices, figures, the policies it stands on. */
function DocumentPieces() {
  const { t } = useTranslation();
  const { reading } = useDesk();
  const { parts } = reading;
  if (DOCUMENT_PARTS.every((part) => parts[part].length === 0)) return null;
  return (
    <section className="card" aria-labelledby="reading-whole">
      <h2 id="reading-whole">{t('reading.whole')}</h2>
      {DOCUMENT_PARTS.map((part) => (
        <PieceRows key={part} part={part} task={null} pieces={parts[part]} />
      ))}
    </section>
  );
}
