// SPDX-License-Identifier: Apache-2.0
import { inPrint, type IssuedFigure, type SealedPacket } from '@sanyi/bulletins';
import { xmlText } from '../write/xml-text.js';
import type { ApprovedMap, MapTile } from './approved-map.js';
import { indicatorWords, placeWords } from './packet-words.js';

/**
 * 分布示意图 of a public page: the places right below the region with their first indicator, as drawing and as words, and the 审图号
 * beneath. Empty where the map knows none of them. A colour never speaks alone: each tile says its figure and whether its target is met.
 */
export function publicMap(packet: SealedPacket, { approval, tiles }: ApprovedMap): string {
  const { snapshot } = packet;
  const [indicator] = snapshot.indicators;
  const drawn = indicator === undefined ? [] : drawnTiles(packet, tiles, indicator.id);
  if (indicator === undefined || drawn.length === 0) return '';
  const title = `${placeWords(snapshot.region, snapshot)}各地${indicatorWords(indicator.id, snapshot)}分布示意图`;
  const columns = Math.max(...drawn.map(({ tile }) => tile.column)) + 1;
  const rows = Math.max(...drawn.map(({ tile }) => tile.row)) + 1;
  return `<figure>
<div class="wide" tabindex="0" role="region" aria-label="${xmlText(title)}">
<svg viewBox="0 0 ${columns * STEP.x} ${rows * STEP.y}" role="img" aria-label="${xmlText(`${title}。${summary(drawn)}`)}" style="min-width:${columns * NARROWEST}rem;max-width:${columns * WIDEST}rem">
${drawn.map(tileSvg).join('\n')}
</svg>
</div>
<figcaption><strong>${xmlText(title)}</strong><br>${xmlText(summary(drawn))}<br>示意图只表示相对位置。<span>审图号：${xmlText(approval)}</span></figcaption>
</figure>`;
}

interface DrawnTile {
  readonly tile: MapTile;
  readonly name: string;
  readonly reading: IssuedFigure;
  readonly standing: Standing;
}

type Standing = 'met' | 'missed' | 'open';

function drawnTiles(
  { figures, snapshot }: SealedPacket,
  tiles: readonly MapTile[],
  indicator: string,
): readonly DrawnTile[] {
  const byId = new Map(figures.map((one) => [one.id, one]));
  const below = snapshot.places.filter(({ parent }) => parent === snapshot.region);
  return below.flatMap(({ id, name }) => {
    const key = `${indicator}:${id}:${snapshot.period}`;
    const tile = tiles.find(({ place }) => place === id);
    const reading = byId.get(`reading:${key}`);
    if (tile === undefined || reading === undefined) return [];
    return [{ tile, name, reading, standing: standingOf(byId.get(`judgement:${key}`)) }];
  });
}

const standingOf = (judgement: IssuedFigure | undefined): Standing =>
  judgement?.state === 'value' ? (judgement.exact as 'met' | 'missed') : 'open';

const STEP = { x: 132, y: 92 };
const NARROWEST = 7;
const WIDEST = 11;
const GAP = 6;

/** Blue and orange: told apart by people who see no red or green, and in print without colour by sign and word. */
const LOOKS: Readonly<Record<Standing, { fill: string; line: string; words: string }>> = {
  met: { fill: '#dce9f7', line: '#1b5e9e', words: '✓ 达到目标' },
  missed: { fill: '#fdebd3', line: '#a34a00', words: '✕ 未达到目标' },
  open: { fill: '#fff', line: '#767676', words: '没有判断' },
};

function tileSvg({ tile, name, reading, standing }: DrawnTile): string {
  const { fill, line, words } = LOOKS[standing];
  const [x, y] = [tile.column * STEP.x + GAP / 2, tile.row * STEP.y + GAP / 2];
  const middle = x + (STEP.x - GAP) / 2;
  const dashes = standing === 'missed' ? ' stroke-dasharray="7 4"' : '';
  const label = (below: number, size: number, text: string): string =>
    `<text x="${middle}" y="${y + below}" font-size="${size}" text-anchor="middle">${xmlText(text)}</text>`;
  return `<g><rect x="${x}" y="${y}" width="${STEP.x - GAP}" height="${STEP.y - GAP}" rx="6" fill="${fill}" stroke="${line}" stroke-width="2"${dashes}/>${label(25, 19, name)}<g font-weight="700">${label(52, 21, inPrint(reading.shown))}</g>${label(75, 15, words)}</g>`;
}

/** 达到目标 7 个：…；未达到 3 个：…. */
function summary(drawn: readonly DrawnTile[]): string {
  const of = (standing: Standing, words: string): readonly string[] => {
    const names = drawn.filter((one) => one.standing === standing).map(({ name }) => name);
    return names.length === 0 ? [] : [`${words}${names.length}个：${names.join('、')}`];
  };
  return `${[...of('met', '达到目标'), ...of('missed', '未达到目标'), ...of('open', '没有判断')].join('；')}。`;
}
