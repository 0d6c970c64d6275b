// SPDX-License-Identifier: Apache-2.0
import type { Measure, Practice } from '@sanyi/documents';
import { useSay } from '../translate.js';
import { MachineWords, RemoveButton } from './piece-row.js';

interface PracticeMeasuresProps {
  readonly practice: Practice;
  /** null for a practice that the machine did not read. */
  readonly machine: Practice | null;
  readonly onChange: (practice: Practice) => void;
}

/** The measures of a practice, each to be removed; a removed one stays to be seen, struck through. */
export function PracticeMeasures({ practice, machine, onChange }: PracticeMeasuresProps) {
  const say = useSay();
  const { measures } = practice;
  const removed = (machine?.measures ?? []).filter(
    ({ span }) => !measures.some((measure) => measure.span[0] === span[0]),
  );
  return (
    <>
      <ol>
        {measures.map(({ text }, index) => (
          <li key={index}>
            {text}{' '}
            <RemoveButton
              name={say('measureItem')}
              onRemove={() => {
                onChange({ ...practice, measures: measures.toSpliced(index, 1) });
              }}
            />
          </li>
        ))}
      </ol>
      {removed.map((measure, index) => (
        <MachineWords key={index} machine={measure} removed View={MeasureText} />
      ))}
    </>
  );
}

function MeasureText({ value }: { readonly value: Measure }) {
  return value.text;
}
