// SPDX-License-Identifier: Apache-2.0
import type { LedgerReadingDetail } from '@sanyi/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { AssignUnits } from './assign-units.js';
import { useDesk } from './reading-desk.js';

type ReadUnit = LedgerReadingDetail['units'][number];

/** Nobody answers to the name yet, or it is not said who of several does. */
const isOpen = ({ kind, decided, units }: ReadUnit): boolean =>
  !decided && (kind === 'unknown' || kind === 'several' || units.length === 0);
const toneOf = (unit: ReadUnit) => {
  if (unit.decided) return 'good';
  return isOpen(unit) && unit.kind === 'members' ? 'warn' : TONES[unit.kind];
};
const TONES = { one: 'good', members: 'busy', several: 'warn', unknown: 'bad' } as const;

/** 责任单位落实: which names of the document are which units; those that wait for a person come first. */
export function UnitsToSettle() {
  const { t } = useTranslation();
  const { reading } = useDesk();
  const [asked, setAsked] = useState<ReadUnit | null>(null);
  const open = reading.units.filter(isOpen);
  const others = reading.units.filter((unit) => !isOpen(unit));
  if (reading.units.length === 0) return null;
  return (
    <section className="card" aria-labelledby="reading-units">
      <h2 id="reading-units">
        {t('reading.units', { n: reading.units.length, open: open.length })}
      </h2>
      <UnitList units={open} onAsk={setAsked} />
      {others.length > 0 && (
        <details>
          <summary>{t('reading.unitsFine', { n: others.length })}</summary>
          <UnitList units={others} onAsk={setAsked} />
        </details>
      )}
      <AssignUnits
        unit={asked}
        onClose={() => {
          setAsked(null);
        }}
      />
    </section>
  );
}

function UnitList({
  units,
  onAsk,
}: {
  readonly units: readonly ReadUnit[];
  readonly onAsk: (unit: ReadUnit) => void;
}) {
  const { t } = useTranslation();
  const { reading } = useDesk();
  return (
    <ul className="plain unit-list">
      {units.map((unit) => (
        <li key={unit.words}>
          <span>
            <Given>{unit.words}</Given>{' '}
            <Mark tone={toneOf(unit)}>
              {t(unit.decided ? 'unitStates.decided' : `unitStates.${unit.kind}`)}
            </Mark>
            <span className="aside below">
              <Given>{namesIn(unit)}</Given>
            </span>
          </span>
          {reading.may.correct && (
            <Button
              size="small"
              aria-label={t('reading.assignIt', { words: unit.words })}
              onClick={() => {
                onAsk(unit);
              }}
            >
              {t('reading.assign')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const FEW = 6;

const namesIn = ({ units }: ReadUnit): string =>
  `${units
    .slice(0, FEW)
    .map(({ name }) => name)
    .join('、')}${units.length > FEW ? `…（${units.length}）` : ''}`;
