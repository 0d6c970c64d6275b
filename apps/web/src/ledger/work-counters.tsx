// SPDX-License-Identifier: Apache-2.0
import type { WorkCounters as Counters } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { WORK_LISTS, type WorkListName } from './work-lists.js';
import './ledger.css';

/** 待办计数: how much waits in each list; pressing one opens it. */
export function WorkCounters({
  counters,
  chosen,
  onChoose,
}: {
  readonly counters: Counters;
  readonly chosen: WorkListName;
  readonly onChoose: (list: WorkListName) => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className="plain counters" aria-label={t('work.counters')}>
      {WORK_LISTS.map((list) => (
        <li key={list}>
          <button
            type="button"
            data-list={list}
            data-none={counters[list] === 0}
            aria-pressed={chosen === list}
            onClick={() => {
              onChoose(list);
            }}
          >
            <strong>{counters[list]}</strong> <span>{t(`work.lists.${list}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
