// SPDX-License-Identifier: Apache-2.0
import type { Cockpit, MapTile } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Shown } from './judged-mark.js';

/** How a tile looks: by its judgement, else by whether there is a figure at all. */
const lookOf = ({ reading }: MapTile): string => {
  const state = reading.target?.state;
  if (state === 'met' || state === 'missed') return state;
  return reading.state === 'value' ? 'value' : 'none';
};

const SIGNS: Readonly<Record<string, string>> = { met: '✓', missed: '✕', value: '●', none: '…' };

/** 示意地图: a tile a region, in place of boundaries. Colour, border and sign say the same as the words. */
export function TileMap({
  map,
  period,
}: {
  readonly map: Cockpit['map'];
  readonly period: string;
}) {
  const { t } = useTranslation();
  return (
    <ul
      className="tile-map plain"
      style={{ gridTemplateColumns: `repeat(${map.columns}, minmax(0, 1fr))` }}
      aria-label={t('cockpit.map')}
    >
      {map.tiles.map((tile) => (
        <li key={tile.place} style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}>
          <Tile tile={tile} map={map} period={period} />
        </li>
      ))}
    </ul>
  );
}

function Tile({
  tile,
  map,
  period,
}: {
  readonly tile: MapTile;
  readonly map: Cockpit['map'];
  readonly period: string;
}) {
  const look = lookOf(tile);
  const indicator = map.indicator ?? '';
  const content = (
    <>
      <strong>
        <i aria-hidden>{SIGNS[look]}</i> <Given>{tile.name}</Given>
      </strong>
      <span>
        <Shown reading={tile.reading} />
      </span>
    </>
  );
  return tile.opens ? (
    <Link
      className="tile"
      data-look={look}
      to="/app/cockpit"
      search={{ region: tile.place, period, indicator }}
    >
      {content}
    </Link>
  ) : (
    <Link
      className="tile"
      data-look={look}
      to="/app/indicators"
      search={{ id: indicator, region: tile.place, period }}
    >
      {content}
    </Link>
  );
}
