// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { PieceRows } from './piece-rows.js';
import { useDesk } from './reading-desk.js';
import { type ReadTask, standing, TASK_PARTS } from './reading-parts.js';

/** One task as it was read: every field with its words, to be corrected and checked. */
export function TaskCard({ task }: { readonly task: ReadTask }) {
  const { t } = useTranslation();
  const { chosen, choose } = useDesk();
  const { id, label, title, section, machineTitle } = task;
  return (
    <article
      className="card read-task"
      data-piece={id}
      data-chosen={chosen?.key === id}
      data-checked={task.confirmed}
      aria-labelledby={`task-${id}`}
    >
      <header>
        {section !== null && (
          <p className="aside">
            <Given>{section}</Given>
          </p>
        )}
        <h3 id={`task-${id}`}>
          <button
            type="button"
            className="piece-said"
            title={t('reading.showWords')}
            onClick={() => {
              choose({ key: id, from: 'tasks' });
            }}
          >
            <Given>
              {label} {title ?? ''}
            </Given>
            {title === null && <span className="needed">{t('reading.noTitle')}</span>}
          </button>
        </h3>
        {machineTitle !== null && machineTitle !== title && (
          <p className="aside machine">
            {t('reading.machineRead')} <Given>{machineTitle}</Given>
          </p>
        )}
        <TaskMarks task={task} />
      </header>
      {TASK_PARTS.map((part) => (
        <PieceRows key={part} part={part} task={id} pieces={task.parts[part]} />
      ))}
      <AddPieces task={task} />
    </article>
  );
}

function TaskMarks({ task }: { readonly task: ReadTask }) {
  const { t } = useTranslation();
  const { reading } = useDesk();
  return (
    <div className="read-task-tools">
      {task.origin === 'person' && <Mark tone="plain">{t('reading.byPerson')}</Mark>}
      {task.corrected && <Mark tone="warn">{t('reading.corrected')}</Mark>}
      {task.confirmed && <Mark tone="good">{t('reading.checked')}</Mark>}
      {reading.may.correct && <TaskActs task={task} />}
    </div>
  );
}

function TaskActs({ task }: { readonly task: ReadTask }) {
  const { t } = useTranslation();
  const { reading, edit, take, busy } = useDesk();
  const { id, title, label, confirmed } = task;
  const name = `${label}${title ?? ''}`;
  const all = standing(reading.items);
  const above = all[all.findIndex((one) => one.id === id) - 1];
  const correct = (correction: object) => () => {
    take({ kind: 'correct', corrections: [correction] });
  };
  const act = (what: 'check' | 'uncheck' | 'merge' | 'removeTask', run: () => void) => (
    <Button
      size="small"
      disabled={busy}
      danger={what === 'removeTask'}
      aria-label={`${t(`reading.${what}`)} ${name}`}
      onClick={run}
    >
      {t(`reading.${what}`)}
    </Button>
  );
  return (
    <>
      {act(
        confirmed ? 'uncheck' : 'check',
        correct({ kind: 'confirm', task: id, after: !confirmed }),
      )}
      <Button
        size="small"
        aria-label={`${t('reading.editTitle')} ${name}`}
        onClick={() => {
          edit({ part: 'title', task: id, piece: { key: id, machine: null, value: { title } } });
        }}
      >
        {t('reading.editTitle')}
      </Button>
      {above !== undefined && act('merge', correct({ kind: 'merge', task: id, into: above.id }))}
      {act('removeTask', correct({ kind: 'remove', task: id }))}
    </>
  );
}

function AddPieces({ task: { id } }: { readonly task: ReadTask }) {
  const { t } = useTranslation();
  const { reading, edit, picked } = useDesk();
  if (!reading.may.correct) return null;
  return (
    <div className="add-pieces">
      <span className="aside">{t(picked === null ? 'reading.add' : 'reading.addPicked')}</span>
      {TASK_PARTS.map((part) => (
        <Button
          key={part}
          size="small"
          type="link"
          onClick={() => {
            edit({ part, task: id, piece: null });
          }}
        >
          {t(`pieceKinds.${part}`)}
        </Button>
      ))}
    </div>
  );
}
