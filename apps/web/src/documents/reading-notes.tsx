// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { useDesk } from './reading-desk.js';
import { standing } from './reading-parts.js';

/** 台账缺口 and warnings: what a person should look at before the document enters the ledger. */
export function ReadingNotes() {
  const { t } = useTranslation();
  const { reading } = useDesk();
  const { gaps, warnings } = reading;
  if (gaps.length + warnings.length === 0)
    return <p className="card reading-fine">{t('reading.noGaps')}</p>;
  return (
    <section className="card" aria-labelledby="reading-notes">
      <details open>
        <summary>
          <h2 id="reading-notes">{t('reading.notes', { n: gaps.length + warnings.length })}</h2>
        </summary>
        <p className="aside">{t('reading.notesHint')}</p>
        <ul className="plain note-list">
          {gaps.map((gap) => (
            <li key={`${gap.task}${gap.code}${gap.words}`}>
              <TaskOf label={gap.label} /> <Given>{gap.words}</Given>
            </li>
          ))}
          {warnings.map(({ code, message, span }) => (
            <li key={`${code}${span.join('-')}${message}`}>
              <Given>{message}</Given>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The task that a gap is of; where its label stands once, it leads there. */
function TaskOf({ label }: { readonly label: string }) {
  const { reading, choose } = useDesk();
  const [task, ...others] = standing(reading.items).filter((one) => one.label === label);
  if (label === '') return null;
  if (task === undefined || others.length > 0) return <Given>{label}</Given>;
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        choose({ key: task.id, from: 'text' });
      }}
    >
      <Given>{label}</Given>
    </button>
  );
}
