// SPDX-License-Identifier: Apache-2.0
import type { ReturnPacket } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { usePeriod } from './use-period.js';
import { DueMark, SigningMark, StageMark, useLabel } from './words.js';

/** Returns with their unit, stage and days; where they can be chosen, with a box before each. */
export function PacketGrid({
  packets,
  chosen,
  onChoose,
}: {
  readonly packets: readonly ReturnPacket[];
  readonly chosen?: readonly ReturnPacket[];
  readonly onChoose?: (chosen: readonly ReturnPacket[]) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const periodOf = usePeriod();
  const choosing = chosen !== undefined && onChoose !== undefined;
  const columns: readonly Column<ReturnPacket>[] = [
    {
      key: 'name',
      title: t('returns.name'),
      kind: 'name',
      cell: (packet) => (
        <>
          {choosing && <Choose packet={packet} chosen={chosen} onChoose={onChoose} />}
          <Link to="/app/returns/packet" search={{ id: packet.id }}>
            {label(packet.label)}
          </Link>
        </>
      ),
    },
    {
      key: 'period',
      title: t('returns.period'),
      cell: ({ period }) => periodOf(period),
    },
    {
      key: 'unit',
      title: t('returns.unit'),
      cell: ({ unitName }) => <Given>{unitName}</Given>,
    },
    { key: 'stage', title: t('returns.stage'), cell: (packet) => <StageMark packet={packet} /> },
    {
      key: 'signing',
      title: t('returns.signing'),
      cell: (packet) => <SigningMark packet={packet} />,
    },
    { key: 'due', title: t('returns.due'), cell: (packet) => <DueMark packet={packet} /> },
  ];
  return (
    <Grid caption={t('returns.list')} columns={columns} rows={packets} keyOf={({ id }) => id} />
  );
}

function Choose({
  packet,
  chosen,
  onChoose,
}: {
  readonly packet: ReturnPacket;
  readonly chosen: readonly ReturnPacket[];
  readonly onChoose: (chosen: readonly ReturnPacket[]) => void;
}) {
  const { t } = useTranslation();
  const others = chosen.filter(({ id }) => id !== packet.id);
  return (
    <input
      type="checkbox"
      className="choose"
      aria-label={t('returns.choose', { unit: packet.unitName })}
      checked={others.length !== chosen.length}
      onChange={({ target }) => {
        onChoose(target.checked ? [...others, packet] : others);
      }}
    />
  );
}
