// SPDX-License-Identifier: Apache-2.0
import type { Reading } from '@sanyi/documents';
import type { ReactNode } from 'react';
import type { Selection } from '../session.js';
import type { TextKey } from '../texts.js';
import { useSay } from '../translate.js';
import { TargetView } from './piece-views.js';
import { useWork } from './work-context.js';

interface OtherDutiesProps {
  readonly machine: Reading;
  readonly selection: Selection | null;
}

/** What belongs to no numbered task: goals, closing duties and the policies the document stands on. */
export function OtherDuties({ machine, selection }: OtherDutiesProps) {
  const say = useSay();
  return (
    <>
      <PlainList
        title="goals"
        name="goal"
        selection={selection}
        items={machine.goals.map((goal, index) => (
          <TargetView key={index} value={goal} />
        ))}
      />
      <PlainList
        title="closingDuties"
        name="duty"
        selection={selection}
        items={machine.closingDuties.map(({ text, units }, index) => (
          <span key={index}>
            {text}
            {units.length > 0 && <small>{units.join('、')}</small>}
          </span>
        ))}
      />
      <PlainList
        title="basis"
        name="basis"
        selection={selection}
        items={machine.basis.map(({ title, number }, index) => (
          <span key={index}>
            《{title}》{number === null ? '' : `（${number}）`}
          </span>
        ))}
      />
      {machine.tasks.length === 0 && <p className="empty">{say('noTasks')}</p>}
    </>
  );
}

interface PlainListProps {
  readonly title: TextKey;
  /** Keys of the pieces are `name.0`, `name.1`, … */
  readonly name: string;
  readonly items: readonly ReactNode[];
  readonly selection: Selection | null;
}

function PlainList({ title, name, items, selection }: PlainListProps) {
  const say = useSay();
  const { select } = useWork();
  if (items.length === 0) return null;
  return (
    <section className="chapter plain">
      <h2>{say(title, { n: items.length })}</h2>
      <ul>
        {items.map((item, index) => {
          const key = `${name}.${index}`;
          return (
            <li key={key} className="piece" data-piece={key} data-selected={selection?.key === key}>
              <button
                type="button"
                className="words"
                onClick={() => {
                  select({ task: null, key, from: 'tasks' });
                }}
              >
                {item}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
