// SPDX-License-Identifier: Apache-2.0
import type { CorrectedDocument } from '@sanyi/documents';
import type { Selection } from '../session.js';
import { useSay } from '../translate.js';
import { BasisList } from './basis-list.js';
import { DocumentPieces } from './document-pieces.js';
import { DutyForm } from './duty-form.js';
import { TargetForm } from './piece-forms.js';
import { DutyView, TargetView } from './piece-views.js';

interface OtherDutiesProps {
  readonly corrected: CorrectedDocument;
  readonly selection: Selection | null;
}

/** What belongs to no numbered task: goals, closing duties and the policies the document stands on. */
export function OtherDuties({ corrected, selection }: OtherDutiesProps) {
  const say = useSay();
  const { tasks, parts } = corrected;
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
      <BasisList items={parts.basis} selected={selected} />
    </>
  );
}
