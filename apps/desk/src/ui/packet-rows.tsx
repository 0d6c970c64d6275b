// SPDX-License-Identifier: Apache-2.0
import type { PacketCheck, SnapshotTotal, SumChange } from '@sanyi/bulletins';
import { placeWords, readsWords } from '@sanyi/office';
import { useState } from 'react';
import { useSay } from '../translate.js';
import { PacketMoved } from './packet-moved.js';

interface PacketRowsProps {
  readonly totals: readonly SnapshotTotal[];
  readonly check: PacketCheck;
  readonly onFigure: (id: string) => void;
}

type Typed = Readonly<Record<string, string>>;

const keyOf = (total: string, slot: number): string => `${total}#${slot}`;

/** The sums behind a figure; those that a place states itself can be tried with another number. */
export function PacketRows({ totals, check, onFigure }: PacketRowsProps) {
  const say = useSay();
  const [typed, setTyped] = useState<Typed>({});
  if (totals.length === 0) return null;
  return (
    <>
      <h3>{say('packetRows')}</h3>
      <div className="packet-wide" role="region" aria-label={say('packetRows')} tabIndex={0}>
        <table className="packet-rows">
          <thead>
            <tr>
              <th scope="col">{say('packetPlace')}</th>
              <th scope="col">{say('packetReads')}</th>
              <th scope="col">{say('packetSum')}</th>
              <th scope="col">{say('packetSubjects')}</th>
            </tr>
          </thead>
          <tbody>
            {totals.map((total) => (
              <Rows key={total.id} total={total} check={check} typed={typed} onType={setTyped} />
            ))}
          </tbody>
        </table>
      </div>
      <PacketMoved
        check={check}
        changes={changesOf(totals, typed)}
        onFigure={onFigure}
        onReset={() => {
          setTyped({});
        }}
      />
    </>
  );
}

interface RowsProps {
  readonly total: SnapshotTotal;
  readonly check: PacketCheck;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
}

function Rows({ total, check, typed, onType }: RowsProps) {
  const place = placeWords(total.place, check.packet.snapshot);
  return total.slots.map((slot, index) => {
    const key = keyOf(total.id, index);
    return (
      <tr key={key}>
        <td>{place}</td>
        <td>
          <span title={slot.reads}>{readsWords(slot.reads, check.packet.snapshot)}</span>{' '}
          {slot.period}
        </td>
        <td>
          <Sum
            total={total}
            slot={index}
            place={place}
            reads={readsWords(slot.reads, check.packet.snapshot)}
            typed={typed[key]}
            onType={(value) => {
              onType({ ...typed, [key]: value });
            }}
          />
        </td>
        <td>
          {total.given}／{total.missing}
        </td>
      </tr>
    );
  });
}

function changesOf(totals: readonly SnapshotTotal[], typed: Typed): readonly SumChange[] {
  return totals.flatMap(({ id, slots }) =>
    slots.flatMap(({ sum }, slot) => {
      const to = typed[keyOf(id, slot)]?.trim();
      return to === undefined || to === sum ? [] : [{ total: id, slot, to }];
    }),
  );
}

interface SumProps {
  readonly total: SnapshotTotal;
  readonly slot: number;
  readonly place: string;
  readonly reads: string;
  readonly typed: string | undefined;
  readonly onType: (value: string) => void;
}

function Sum({ total, slot, place, reads, typed, onType }: SumProps) {
  const say = useSay();
  const held = total.slots[slot];
  if (total.from === 'below') return <em>{say('packetBelow')}</em>;
  if (held?.sum === null || held === undefined) return <em>{say('packetWithheld')}</em>;
  return (
    <input
      inputMode="decimal"
      aria-label={say('packetChange', { place, reads })}
      data-changed={typed !== undefined && typed.trim() !== held.sum}
      value={typed ?? held.sum}
      onChange={(event) => {
        onType(event.target.value);
      }}
    />
  );
}
