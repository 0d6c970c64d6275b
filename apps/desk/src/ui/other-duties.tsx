// SPDX-License-Identifier: Apache-2.0
import type { Basis } from '@sanyi/documents';
import type { CorrectedDocument } from '../corrected-document.js';
import type { Selection } from '../session.js';
import { useSay } from '../translate.js';
import { DocumentPieces } from './document-pieces.js';
import { DutyForm } from './duty-form.js';
import { TargetForm } from './piece-forms.js';
import { DutyView, TargetView } from './piece-views.js';
import { useWork } from './work-context.js';

interface OtherDutiesProps {
  readonly corrected: CorrectedDocument;
  readonly selection: Selection | null;
}

/** What belongs to no numbered task: goals, closing duties and the policies the document stands on. */
export function OtherDuties({ corrected, selection }: OtherDutiesProps) {
  const say = useSay();
  const { tasks, parts, machine } = corrected;
  const selected = selection?.key ?? null;
  return (
    <>
      {tasks.length === 0 && <p className="empty">{say('noTasks')}</p>}
      <DocumentPieces
        part="goals"
        title="goals"
        name="goalItem"
        items={parts.goals}
        selected={selected}
        View={TargetView}
        Form={TargetForm}
      />
      <DocumentPieces
        part="closingDuties"
        title="closingDuties"
        name="dutyItem"
        items={parts.closingDuties}
        selected={selected}
        View={DutyView}
        Form={DutyForm}
      />
      {machine.basis.length > 0 && <BasisList basis={machine.basis} selected={selected} />}
    </>
  );
}

interface BasisListProps {
  readonly basis: readonly Basis[];
  readonly selected: string | null;
}

function BasisList({ basis, selected }: BasisListProps) {
  const say = useSay();
  const { select } = useWork();
  return (
    <section className="chapter plain">
      <h2>{say('basis', { n: basis.length })}</h2>
      <ul>
        {basis.map(({ title, number }, index) => {
          const key = `basis.${index}`;
          return (
            <li key={key} className="piece" data-piece={key} data-selected={selected === key}>
              <button
                type="button"
                className="words"
                onClick={() => {
                  select({ task: null, key, from: 'tasks' });
                }}
              >
                《{title}》{number === null ? '' : `（${number}）`}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
